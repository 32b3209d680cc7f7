import { describe, expect, it } from 'vitest';
import { LICENCES, meantLicence, spdxOf } from '@/lib/task/licences';

describe('the SPDX id', () => {
  it.each([
    ['Apache 2.0', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['mit', 'MIT'],
    ['CC BY 4.0', 'CC-BY-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International', 'CC-BY-NC-SA-4.0'],
    ['Creative Commons Attribution 3.0 Unported License', 'CC-BY-3.0'],
    ['BSD 3-Clause', 'BSD-3-Clause'],
    ['Public Domain', null],
    ['Unknown', null],
    ['CC BY', null],
    ['', null],
  ])('of %s is %s', (name, spdx) => expect(spdxOf(name)).toBe(spdx));

  it('of every listed licence is the listed one', () => {
    for (const { name, spdx } of LICENCES) expect(spdxOf(name)).toBe(spdx);
  });
});

describe('the licence that is meant', () => {
  it.each([
    ['cc-by-4.0', ['CC BY 4.0'], 'certain'],
    ['Creative Commons Attribution 4.0', ['CC BY 4.0'], 'certain'],
    ['apache', ['Apache 2.0'], 'certain'],
    ['CC BY', ['CC BY 2.0', 'CC BY 3.0', 'CC BY 4.0'], 'open'],
    ['GPL', ['GPL 2.0', 'GPL 3.0'], 'open'],
    ['Artistic Licence 2.0', ['Artistic License 2.0'], 'certain'],
    ['Artistc License 2.0', ['Artistic License 2.0'], 'likely'],
    ['', [], 'open'],
    ['all rights reserved', [], 'open'],
  ])('by %j is %j', (text, names, choice) => expect(meantLicence(text)).toEqual({ names, choice }));
});

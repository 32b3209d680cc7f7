import { describe, expect, it } from 'vitest';
import { LICENCES, spdxOf } from '@/lib/task/licences';

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

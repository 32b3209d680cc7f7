import { describe, expect, it } from 'vitest';
import { meantLicence } from '@/lib/task/meaning/meant-licence';

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

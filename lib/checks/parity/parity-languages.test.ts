import { describe, expect, it } from 'vitest';
import { judged, type ParityCase } from '@/lib/checks/parity/parity-case';

/** A task whose input is in this language, and what its definitions say. */
function input(language: string, ...definitions: string[]): Pick<ParityCase, 'fields'> {
  return { fields: { Input_language: [language], Definition: definitions } };
}

/** Languages are compared letter by letter with ISO 639's names; the definition must contain each that is not English. */
const cases: ParityCase[] = [
  {
    what: 'a language without standard name',
    fields: { Output_language: ['Klingonish'] },
    upstream: 'fail',
    finds: 'known-languages/unknown /Output_language/0',
  },
  { what: 'a language code', fields: { Output_language: ['fr'] }, upstream: 'fail' },
  { what: 'a language in lower case', fields: { Instruction_language: ['english'] }, upstream: 'fail' },
  { what: 'a language with a space', fields: { Instruction_language: [' English'] }, upstream: 'fail' },
  { what: 'an empty language', fields: { Output_language: [''] }, upstream: 'fail' },
  { what: 'a language in its own script', fields: { Output_language: ['Français'] }, upstream: 'fail' },
  { what: 'a language that is null', fields: { Output_language: [null] }, upstream: 'fail' },
  { what: 'a language in a list', fields: { Output_language: [['French']] }, upstream: 'fail' },
  { what: 'a second language that is a number', fields: { Output_language: ['French', 1] }, upstream: 'fail' },
  { what: 'a macrolanguage', fields: { Output_language: ['Chinese'] }, upstream: 'pass' },
  { what: 'a language of ISO 639-3 only', fields: { Output_language: ['Yue Chinese'] }, upstream: 'pass' },
  { what: 'a common but no standard name', fields: { Output_language: ['Cantonese'] }, upstream: 'fail' },
  { what: 'a name without its addition', fields: { Output_language: ['Nepali'] }, upstream: 'pass' },
  { what: 'a name with its addition', fields: { Output_language: ['Nepali (individual language)'] }, upstream: 'fail' },
  { what: 'a family of ISO 639-2', fields: { Output_language: ['Bantu'] }, upstream: 'pass' },
  { what: 'a family with “languages”', fields: { Output_language: ['Bantu languages'] }, upstream: 'fail' },
  { what: 'two families in one name', fields: { Output_language: ['Himachali; Western Pahari'] }, upstream: 'pass' },
  { what: 'the greater name for Greek', fields: { Output_language: ['Modern Greek (1453-)'] }, upstream: 'pass' },
  { what: 'the short name for Greek', fields: { Output_language: ['Greek'] }, upstream: 'fail' },
  { what: 'a name with letters beyond ASCII', fields: { Output_language: ['Norwegian Bokmål'] }, upstream: 'pass' },
  {
    what: 'the same name in another normal form',
    fields: { Output_language: ['Norwegian Bokma\u030al'] },
    upstream: 'fail',
  },
  {
    what: 'no languages',
    fields: { Input_language: [], Output_language: [], Instruction_language: [] },
    upstream: 'pass',
    finds: 'known-languages/none /Input_language',
  },

  {
    what: 'an input language that the definition does not name',
    ...input('French', 'Count the apples in a sentence.'),
    upstream: 'fail',
    finds: 'definition-names-language/not-named /Definition/0',
  },
  {
    what: 'an input language that one of two definitions does not name',
    ...input('French', 'In French.', 'In french.'),
    upstream: 'fail',
    finds: 'definition-names-language/not-named /Definition/1',
  },
  {
    what: 'a definition that names the language within a word',
    ...input('French', 'Un-Frenchified.'),
    upstream: 'pass',
  },
  { what: 'a definition that names it in upper case', ...input('French', 'IN FRENCH'), upstream: 'fail' },
  { what: 'a definition that names it in another language', ...input('French', 'En français.'), upstream: 'fail' },
  { what: 'an input language and no definition', ...input('French'), upstream: 'pass' },
  { what: 'an input language and an empty definition', ...input('French', ''), upstream: 'fail' },
  { what: 'English, which no definition has to name', ...input('English', 'Count.'), upstream: 'pass' },
  {
    what: 'Old English, which is not English',
    ...input('Old English (ca. 450-1100)', 'In English.'),
    upstream: 'fail',
  },
  {
    what: 'a name with brackets, in full',
    ...input('Modern Greek (1453-)', 'In Modern Greek (1453-).'),
    upstream: 'pass',
  },
  { what: 'a name with brackets, cut', ...input('Modern Greek (1453-)', 'In Modern Greek.'), upstream: 'fail' },
  {
    what: 'input languages that the definition names',
    fields: { Input_language: ['English', 'French', 'Spanish'], Definition: ['From Spanish and French.'] },
    upstream: 'pass',
  },
  {
    what: 'input languages of which the definition names one',
    fields: { Input_language: ['French', 'Spanish'], Definition: ['From French.'] },
    upstream: 'fail',
  },
  {
    what: 'an output language that the definition does not name',
    fields: { Output_language: ['French'] },
    upstream: 'pass',
  },
  {
    what: 'an instruction language that the definition does not name',
    fields: { Instruction_language: ['French'] },
    upstream: 'pass',
  },
  {
    what: 'an empty list of definitions',
    fields: { Definition: [] },
    upstream: 'pass',
    finds: 'definition-stated/none /Definition',
  },
  { what: 'a definition that is a number', fields: { Definition: [1] }, upstream: 'fail' },
  { what: 'a definition that is null after a text', fields: { Definition: ['Count.', null] }, upstream: 'fail' },
  { what: 'an empty definition', fields: { Definition: [''] }, upstream: 'pass' },
];

describe('parity with the upstream script on languages and definitions', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});

import { describe, expect, it } from 'vitest';
import { judged, type ParityCase } from '@/lib/checks/parity/parity-case';
import { soundInstances } from '@/lib/checks/sound-task';

const LONG_TEXT = 'id input output explanation '.repeat(30);
const thirtyKeys = Object.fromEntries(
  soundInstances(30).map((instance, index) => [`id input output ${index}`, instance]),
);

/**
 * The keys and what stands under them. Upstream asks of ten keys whether they hold a list. It does not ask so of the three
 * lists of objects, but nothing else can stand there: a number, null or a truth value has no length; what an iteration over
 * a text or an object gives is a text, which has no members; and a text or an object cannot be added to a list. Whatever is
 * written into a metadata list is only looked up, so that a value of another type is either not found, or, as with
 * sources and URLs, never looked at. Contributors are the keys of a dictionary, which lists and objects cannot be.
 */
const cases: ParityCase[] = [
  { what: 'a sound task', upstream: 'pass' },

  { what: 'no Definition', without: 'Definition', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Input_language', without: 'Input_language', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Output_language', without: 'Output_language', upstream: 'fail', finds: 'required-fields/missing' },
  {
    what: 'no Instruction_language',
    without: 'Instruction_language',
    upstream: 'fail',
    finds: 'required-fields/missing',
  },
  { what: 'no Positive Examples', without: 'Positive Examples', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Negative Examples', without: 'Negative Examples', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Instances', without: 'Instances', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Contributors', without: 'Contributors', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Categories', without: 'Categories', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Domains', without: 'Domains', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Source', without: 'Source', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no URL', without: 'URL', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Reasoning', without: 'Reasoning', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'no Instance License', without: 'Instance License', upstream: 'pass' },
  {
    what: 'a key with a space at its end instead',
    without: 'URL',
    fields: { 'URL ': [] },
    upstream: 'fail',
    finds: 'required-fields/missing',
  },
  {
    what: 'a key in lower case instead',
    without: 'Source',
    fields: { source: ['synthetic'] },
    upstream: 'fail',
    finds: 'required-fields/missing',
  },
  {
    what: 'an input_language beside the right field',
    fields: { input_language: ['English'] },
    upstream: 'fail',
    finds: 'required-fields/lower-case-twin /input_language',
  },
  {
    what: 'an output_language instead of the right field',
    without: 'Output_language',
    fields: { output_language: ['English'] },
    upstream: 'fail',
    finds: 'required-fields/lower-case-twin /output_language',
  },
  {
    what: 'an instruction_language of null',
    fields: { instruction_language: null },
    upstream: 'fail',
    finds: 'required-fields/lower-case-twin /instruction_language',
  },
  { what: 'a lower-case definition beside the right field', fields: { definition: 'x' }, upstream: 'pass' },
  { what: 'an unknown field', fields: { Note: 1 }, upstream: 'pass', finds: 'unknown-fields/unknown /Note' },
  {
    what: 'fields with the names of built-in ones',
    fields: { constructor: 1, toString: [], length: 0 },
    upstream: 'pass',
  },

  {
    what: 'a definition that is a text',
    fields: { Definition: 'Count.' },
    upstream: 'fail',
    finds: 'field-types/not-a-list /Definition',
  },
  { what: 'a definition that is null', fields: { Definition: null }, upstream: 'fail' },
  { what: 'a source that is a text', fields: { Source: 'synthetic' }, upstream: 'fail' },
  { what: 'a source that is an object', fields: { Source: {} }, upstream: 'fail' },
  { what: 'a URL of null', fields: { URL: null }, upstream: 'fail', finds: 'field-types/not-a-list /URL' },
  { what: 'contributors that are a text', fields: { Contributors: 'taskloom' }, upstream: 'fail' },
  { what: 'categories that are a text', fields: { Categories: 'Mathematics' }, upstream: 'fail' },
  {
    what: 'categories that are an object of known names',
    fields: { Categories: { Mathematics: 1 } },
    upstream: 'fail',
  },
  { what: 'reasoning that is an empty text', fields: { Reasoning: '' }, upstream: 'fail' },
  { what: 'reasoning that is false', fields: { Reasoning: false }, upstream: 'fail' },
  { what: 'domains that are 0', fields: { Domains: 0 }, upstream: 'fail', finds: 'field-types/not-a-list /Domains' },
  { what: 'an input language that is a text', fields: { Input_language: 'English' }, upstream: 'fail' },
  { what: 'an output language that is an object', fields: { Output_language: { English: 1 } }, upstream: 'fail' },
  { what: 'an instruction language of null', fields: { Instruction_language: null }, upstream: 'fail' },
  {
    what: 'a licence that is a text',
    fields: { 'Instance License': 'MIT' },
    upstream: 'pass',
    finds: 'field-types/licence-not-a-list /Instance License',
  },
  { what: 'a licence of null', fields: { 'Instance License': null }, upstream: 'pass' },

  {
    what: 'a source of null and numbers',
    fields: { Source: [null, 1, true] },
    upstream: 'pass',
    finds: 'field-types/metadata-not-text /Source/0',
  },
  { what: 'a source that is a list in a list', fields: { Source: [['synthetic']] }, upstream: 'pass' },
  { what: 'a URL that is a list in a list', fields: { URL: [['x'], {}] }, upstream: 'pass' },
  { what: 'a contributor that is null', fields: { Contributors: [null] }, upstream: 'pass' },
  { what: 'the same contributor as a number and a truth value', fields: { Contributors: [1, true] }, upstream: 'pass' },
  {
    what: 'a contributor that is a list (no key of a dictionary)',
    fields: { Contributors: [['a']] },
    upstream: 'fail',
    finds: 'field-types/not-text /Contributors/0',
  },
  { what: 'a contributor that is an object', fields: { Contributors: ['a', {}] }, upstream: 'fail' },
  { what: 'no contributors', fields: { Contributors: [] }, upstream: 'pass', finds: 'contributors/none /Contributors' },
  { what: 'no source', fields: { Source: [] }, upstream: 'pass', finds: 'source-stated/no-source /Source' },
  { what: 'an empty URL', fields: { URL: [''] }, upstream: 'pass' },
  { what: 'licences that are numbers', fields: { 'Instance License': [1] }, upstream: 'pass' },

  { what: 'instances that are an object', fields: { Instances: {} }, upstream: 'fail' },
  {
    what: 'instances that are an object of thirty instances',
    fields: { Instances: thirtyKeys },
    upstream: 'fail',
    finds: 'field-types/not-a-list /Instances',
  },
  { what: 'instances that are a long text', fields: { Instances: LONG_TEXT }, upstream: 'fail' },
  { what: 'instances that are a number', fields: { Instances: 100 }, upstream: 'fail' },
  { what: 'instances of null', fields: { Instances: null }, upstream: 'fail' },
  { what: 'positive examples that are a text', fields: { 'Positive Examples': LONG_TEXT }, upstream: 'fail' },
  { what: 'positive examples that are an object', fields: { 'Positive Examples': thirtyKeys }, upstream: 'fail' },
  { what: 'negative examples that are a text', fields: { 'Negative Examples': LONG_TEXT }, upstream: 'fail' },
  {
    what: 'examples of both kinds that are texts, which can be added',
    fields: { 'Positive Examples': LONG_TEXT, 'Negative Examples': LONG_TEXT },
    upstream: 'fail',
  },
  {
    what: 'examples of both kinds that are objects',
    fields: { 'Positive Examples': thirtyKeys, 'Negative Examples': thirtyKeys },
    upstream: 'fail',
    finds: 'field-types/not-a-list /Negative Examples',
  },
  { what: 'negative examples of true', fields: { 'Negative Examples': true }, upstream: 'fail' },
];

describe('parity with the upstream script on fields', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});

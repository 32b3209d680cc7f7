import { describe, expect, it } from 'vitest';
import { judged, type ParityCase, source } from '@/lib/checks/parity/parity-case';

/** The file with an unknown field of this JSON. */
function field(json: string): Pick<ParityCase, 'text'> {
  return { text: (text) => text.replace('{', `{"Note": ${json},`) };
}

const NOT_JSON = { upstream: 'fail', finds: 'reading/not-json' } as const;

/** What Python's `json` makes of texts, numbers, nesting and equal keys. */
const cases: ParityCase[] = [
  { what: 'every short escape', ...source(String.raw`"\"\\\/\b\f\n\r\t"`), upstream: 'pass' },
  { what: 'an escaped letter', ...source(String.raw`"\u00e9\u00E9"`), upstream: 'pass' },
  {
    what: 'an escaped NUL',
    ...source(String.raw`"a\u0000b"`),
    upstream: 'pass',
    finds: 'reading/bad-character /Source/0',
  },
  {
    what: 'an unpaired surrogate',
    ...source(String.raw`"\ud800"`),
    upstream: 'pass',
    finds: 'reading/bad-character /Source/0',
  },
  { what: 'two surrogates the wrong way round', ...source(String.raw`"\ude00\ud83d"`), upstream: 'pass' },
  { what: 'a surrogate before a letter', ...source(String.raw`"\ud83d\u0041"`), upstream: 'pass' },
  { what: 'an escape with a sign', ...source(String.raw`"\u+041"`), ...NOT_JSON },
  { what: 'an escape of three digits', ...source(String.raw`"\u041"`), ...NOT_JSON },
  { what: 'an escape with an odd digit', ...source(String.raw`"\u004g"`), ...NOT_JSON },
  { what: 'a surrogate before a broken escape', ...source(String.raw`"\ud83d\u00zz"`), ...NOT_JSON },
  { what: 'an escape of JavaScript', ...source(String.raw`"\x41"`), ...NOT_JSON },
  { what: 'an escaped single quote', ...source(String.raw`"it\'s"`), ...NOT_JSON },
  { what: 'a path with single backslashes', ...source(String.raw`"C:\data"`), ...NOT_JSON },
  { what: 'a line break in a text', ...source('"a\nb"'), ...NOT_JSON },
  { what: 'a tab in a text', ...source('"a\tb"'), ...NOT_JSON },
  { what: 'a carriage return in a text', ...source('"a\rb"'), ...NOT_JSON },
  { what: 'a NUL in a text', ...source('"a\0b"'), ...NOT_JSON },
  { what: 'the last control character below the space', ...source('"a\x1Fb"'), ...NOT_JSON },
  { what: 'a delete character in a text', ...source('"a\x7Fb"'), upstream: 'pass' },
  { what: 'a line separator in a text', ...source('"a\u2028b"'), upstream: 'pass' },

  { what: 'NaN', ...source('NaN'), upstream: 'pass', finds: 'reading/non-finite-number /Source/0' },
  { what: 'Infinity', ...source('Infinity'), upstream: 'pass', finds: 'reading/non-finite-number /Source/0' },
  { what: '-Infinity', ...source('-Infinity'), upstream: 'pass' },
  { what: '-NaN', ...source('-NaN'), ...NOT_JSON },
  { what: '+Infinity', ...source('+Infinity'), ...NOT_JSON },
  { what: 'nan', ...source('nan'), ...NOT_JSON },
  { what: 'NaN where a text must be', text: (text) => text.replace('"Mathematics"', 'NaN'), upstream: 'fail' },
  { what: 'None', ...source('None'), ...NOT_JSON },
  { what: 'True', ...source('True'), ...NOT_JSON },
  { what: 'undefined', ...source('undefined'), ...NOT_JSON },
  { what: '-0', ...source('-0'), upstream: 'pass' },
  { what: 'numbers with exponents', ...source('1e5, 1E+5, -1.5e-5, 0e0'), upstream: 'pass' },
  {
    what: 'a number too large for a float',
    ...source('1e999'),
    upstream: 'pass',
    finds: 'reading/non-finite-number /Source/0',
  },
  { what: 'a number too small for a float', ...source('1e-999'), upstream: 'pass' },
  { what: '1.', ...source('1.'), ...NOT_JSON },
  { what: '.5', ...source('.5'), ...NOT_JSON },
  { what: '01', ...source('01'), ...NOT_JSON },
  { what: '-01', ...source('-01'), ...NOT_JSON },
  { what: '+1', ...source('+1'), ...NOT_JSON },
  { what: '1e', ...source('1e'), ...NOT_JSON },
  { what: 'a minus sign', ...source('-'), ...NOT_JSON },
  { what: '0x10', ...source('0x10'), ...NOT_JSON },
  { what: '1_000', ...source('1_000'), ...NOT_JSON },
  { what: 'digits of another script', ...source('१२'), ...NOT_JSON },
  { what: 'a whole number of 4,300 digits', ...source('9'.repeat(4_300)), upstream: 'pass' },
  { what: 'a negative one of 4,300 digits', ...source(`-${'9'.repeat(4_300)}`), upstream: 'pass' },
  {
    what: 'a whole number of 4,301 digits',
    ...source('9'.repeat(4_301)),
    upstream: 'fail',
    finds: 'reading/not-json /Source/0',
  },
  { what: 'a fraction of 5,000 digits', ...source(`0.${'9'.repeat(5_000)}`), upstream: 'pass' },

  { what: 'brackets 32 deep', ...field('['.repeat(31) + ']'.repeat(31)), upstream: 'pass' },
  { what: 'brackets 33 deep', ...field('['.repeat(32) + ']'.repeat(32)), upstream: 'pass' },
  { what: 'brackets 994 deep', ...field('['.repeat(993) + ']'.repeat(993)), upstream: 'pass' },
  { what: 'brackets 995 deep', ...field('['.repeat(994) + ']'.repeat(994)), upstream: 'fail' },
  { what: 'objects 995 deep', ...field(`${'{"a":'.repeat(994)}1${'}'.repeat(994)}`), upstream: 'fail' },
  { what: 'brackets 100,000 deep', ...field('['.repeat(1e5) + ']'.repeat(1e5)), upstream: 'fail' },
  { what: 'brackets 100,000 deep that are not closed', text: () => '['.repeat(1e5), upstream: 'fail' },

  {
    what: 'a sound field after an empty one of its name',
    text: (text) => text.replace('{', '{"Instances": [],'),
    upstream: 'pass',
    finds: 'reading/duplicate-key /Instances',
  },
  {
    what: 'an empty field after a sound one of its name',
    text: (text) => `${text.slice(0, -1)},"Instances": []}`,
    upstream: 'fail',
    finds: 'instance-count/too-few /Instances',
  },
  { what: 'a field of null after a sound one', text: (text) => `${text.slice(0, -1)},"URL": null}`, upstream: 'fail' },
  {
    what: 'a field twice, once with an escape',
    text: (text) => `${text.slice(0, -1)},"\\u0055RL": null}`,
    upstream: 'fail',
    finds: 'field-types/not-a-list /URL',
  },
  { what: 'an id twice in one instance', text: (text) => text.replace('"id"', '"id": [], "id"'), upstream: 'pass' },
  {
    what: 'an output twice in one instance',
    text: (text) => text.replace(/\},\s+\{(?=\s+"id")/, ', "output": []$&'),
    upstream: 'fail',
    finds: 'instance-shape/no-output /Instances/0/output',
  },
  {
    what: 'keys that are all escaped',
    text: (text) => text.replace('"Source"', String.raw`"\u0053\u006furce"`),
    upstream: 'pass',
  },
  { what: 'a field called __proto__', ...field('1, "__proto__": {"Source": 1}'), upstream: 'pass' },
  {
    what: 'the fields in another order',
    text: (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
    upstream: 'pass',
  },
];

describe('parity with the upstream script on JSON values', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});

import { describe, expect, it } from 'vitest';
import { judged, type ParityCase, source } from '@/lib/checks/parity/parity-case';
import { encodeUtf8 } from '@/lib/task/file/canonical';

/** The file with these bytes within the text of its source. */
function bytes(...values: number[]): Pick<ParityCase, 'text'> {
  return {
    text: (text) => {
      const [before = '', after = ''] = text.split('thetic');
      return new Uint8Array([...encodeUtf8(before), ...values, ...encodeUtf8(after)]);
    },
  };
}

function utf16(text: string, mark: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(mark + text, (unit) => unit.charCodeAt(0)).buffer);
}

const NOT_UTF8 = { upstream: 'fail', finds: 'reading/not-utf8' } as const;
const NOT_JSON = { upstream: 'fail', finds: 'reading/not-json' } as const;
const NO_OBJECT = { upstream: 'fail', finds: 'reading/not-an-object' } as const;

/** How Python's `json.load` reads a file that was opened as UTF-8 text. */
const cases: ParityCase[] = [
  { what: 'a byte-order mark', text: (text) => `\uFEFF${text}`, upstream: 'fail', finds: 'reading/byte-order-mark' },
  { what: 'two byte-order marks', text: (text) => `\uFEFF\uFEFF${text}`, ...NOT_JSON },
  { what: 'a byte-order mark at the end', text: (text) => `${text}\uFEFF`, ...NOT_JSON },
  { what: 'a byte-order mark in a text', ...source('"\uFEFFsynthetic"'), upstream: 'pass' },
  { what: 'UTF-16 with its mark', text: (text) => utf16(text, '\uFEFF'), ...NOT_UTF8 },
  { what: 'UTF-16 without mark', text: (text) => utf16(text, ''), ...NOT_JSON },
  { what: 'a letter in Latin-1', ...bytes(0xe9), ...NOT_UTF8 },
  { what: 'a quotation mark of Windows', ...bytes(0x93), ...NOT_UTF8 },
  { what: 'an overlong slash', ...bytes(0xc0, 0xaf), ...NOT_UTF8 },
  { what: 'a surrogate in UTF-8', ...bytes(0xed, 0xa0, 0x80), ...NOT_UTF8 },
  { what: 'a pair of surrogates in UTF-8 (CESU-8)', ...bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), ...NOT_UTF8 },
  { what: 'a character beyond U+10FFFF', ...bytes(0xf4, 0x90, 0x80, 0x80), ...NOT_UTF8 },
  { what: 'a character that breaks off', ...bytes(0xe2, 0x82), ...NOT_UTF8 },
  { what: 'the last character, U+10FFFF', ...bytes(0xf4, 0x8f, 0xbf, 0xbf), upstream: 'pass' },
  { what: 'a noncharacter', ...bytes(0xef, 0xbf, 0xbf), upstream: 'pass' },
  { what: 'U+FFFD', ...source('"\uFFFD"'), upstream: 'pass', finds: 'damaged-text/replaced /Source/0' },

  { what: 'nothing', text: () => '', ...NOT_JSON },
  { what: 'white space only', text: () => ' \n', ...NOT_JSON },
  { what: 'null', text: () => 'null', ...NO_OBJECT },
  { what: 'a number', text: () => '3', ...NO_OBJECT },
  { what: 'a text with all the words', text: (text) => JSON.stringify(text), ...NO_OBJECT },
  { what: 'a list with the task', text: (text) => `[${text}]`, ...NO_OBJECT },
  { what: 'a list of all keys', text: (text) => JSON.stringify(Object.keys(JSON.parse(text))), ...NO_OBJECT },
  { what: 'an empty object', text: () => '{}', upstream: 'fail', finds: 'required-fields/missing' },
  { what: 'two tasks', text: (text) => text + text, ...NOT_JSON },
  { what: 'two lines of JSON Lines', text: (text) => `${text}\n{}`, ...NOT_JSON },

  { what: 'a line feed at the end', text: (text) => `${text}\n`, upstream: 'pass' },
  { what: 'all the white space that JSON has', text: (text) => ` \t\r\n${text}\t \r\n`, upstream: 'pass' },
  { what: 'lines that end as on Windows', text: (text) => text.replaceAll('\n', '\r\n'), upstream: 'pass' },
  { what: 'lines that end as on old Macs', text: (text) => text.replaceAll('\n', '\r'), upstream: 'pass' },
  { what: 'a form feed at the end', text: (text) => `${text}\f`, ...NOT_JSON },
  { what: 'a vertical tab between', text: (text) => text.replace('{', '{\v'), ...NOT_JSON },
  { what: 'a no-break space between', text: (text) => text.replace('{', '{\u00A0'), ...NOT_JSON },
  { what: 'a line separator between', text: (text) => text.replace('{', '{\u2028'), ...NOT_JSON },
  { what: 'a NUL at the end', text: (text) => `${text}\0`, ...NOT_JSON },
  { what: 'control-Z at the end', text: (text) => `${text}\x1A`, ...NOT_JSON },

  { what: 'a file that breaks off', text: (text) => text.slice(0, -1), ...NOT_JSON },
  { what: 'a file that breaks off in a text', text: (text) => text.slice(0, 1_000), ...NOT_JSON },
  { what: 'a bracket too many', text: (text) => `${text}}`, ...NOT_JSON },
  { what: 'a comma after the last field', text: (text) => `${text.slice(0, -1)},}`, ...NOT_JSON },
  { what: 'a comma after the last item', ...source('"synthetic",'), ...NOT_JSON },
  { what: 'a comma before the first item', ...source(',"synthetic"'), ...NOT_JSON },
  { what: 'two commas', ...source('"a",,"b"'), ...NOT_JSON },
  { what: 'no comma', ...source('"a" "b"'), ...NOT_JSON },
  { what: 'a semicolon', ...source('"a"; "b"'), ...NOT_JSON },
  { what: 'no colon', text: (text) => text.replace('"Source":', '"Source"'), ...NOT_JSON },
  { what: 'an equals sign', text: (text) => text.replace('"Source":', '"Source" ='), ...NOT_JSON },
  { what: 'a key without quotes', text: (text) => text.replace('"Source"', 'Source'), ...NOT_JSON },
  { what: 'a key that is a number', text: (text) => text.replace('"Source"', '1'), ...NOT_JSON },
  { what: 'single quotes', ...source("'synthetic'"), ...NOT_JSON },
  { what: 'curly quotes', ...source('“synthetic”'), ...NOT_JSON },
  { what: 'a comment of a line', text: (text) => text.replace('{', '{ // a task\n'), ...NOT_JSON },
  { what: 'a comment', ...source('/* made up */ "synthetic"'), ...NOT_JSON },
  { what: 'a comment after the end', text: (text) => `${text}\n# the end`, ...NOT_JSON },
  { what: 'JSON with padding', text: (text) => `task(${text});`, ...NOT_JSON },
];

describe('parity with the upstream script on reading', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { readTask, recoverTask } from '@/lib/task/file/read-task';
import { readingFaultText } from '@/lib/task/file/reading-fault';
import { scanJson } from '@/lib/task/file/scan-json';
import { writeTask } from '@/lib/task/file/write-task';
import { MAX_DEPTH, MAX_FILE_BYTES, PYTHON_MAX_DEPTH } from '@/lib/task/limits';

// Properties are tried on hundreds of values; a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTask(encode(text));
/** The faults as `code line:column`. */
const faultsOf = (text: string) => read(text).faults.map((fault) => `${fault.code} ${fault.line}:${fault.column}`);

describe('a syntax fault', () => {
  // Line and column are those of CPython 3.11's json.JSONDecodeError.
  const cases: [string, number, number][] = [
    ['', 1, 1],
    ['  \n', 2, 1],
    ['{', 1, 2],
    ['{"a"', 1, 5],
    ['{"a":', 1, 6],
    ['{"a": 1', 1, 8],
    ['{"a" 1}', 1, 6],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1,\n}', 2, 1],
    ['{"a": [1, 2,]}', 1, 13],
    ['{"a": [1 2]}', 1, 10],
    ['{"a": 1 "b": 2}', 1, 9],
    ['{"a": 1\n "b": 2}', 2, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": 1.}', 1, 8],
    ['{"a": .5}', 1, 7],
    ['{"a": +1}', 1, 7],
    ['{"a": -}', 1, 7],
    ['{"a": 1e}', 1, 8],
    ['{"a": True}', 1, 7],
    ['{"a": nul}', 1, 7],
    ['{"a": nullx}', 1, 11],
    ["{'a': 1}", 1, 2],
    ['{a: 1}', 1, 2],
    ['{"a": "x\ny"}', 1, 9],
    ['{"a": "x\ty"}', 1, 9],
    ['{"a": "x', 1, 7],
    ['{"a": "\\x"}', 1, 8],
    ['{"a": "\\u12"}', 1, 9],
    ['{"a": 1} x', 1, 10],
    ['{"a": 1}}', 1, 9],
    ['{"a": 1} // end', 1, 10],
    ['{"a":\u00a01}', 1, 6],
    ['{"a": [1}', 1, 9],
    ['{"😀": "😀" 1}', 1, 11],
    ['{\r\n"a": x}', 2, 6],
  ];
  it.each(cases)('of %j is told at %i:%i', (text, line, column) => {
    const { value, faults, canonical } = read(text);
    expect(value).toBeUndefined();
    expect(canonical).toBe(false);
    expect(faults[0]).toMatchObject({ code: 'not-json', severity: 'error', upstream: true, line, column });
    expect(readingFaultText(faults[0] as never)).toMatch(/^Not valid JSON: expected .+, but found .+\./s);
  });

  it('says what was expected and what stands there', () => {
    expect(read('{"a": [1 2]}').faults[0]?.params).toEqual({
      expected: 'a comma or “]”',
      found: '“2”',
      hint: 'A comma is missing before it.',
    });
  });

  it('does not hide the next one', () => {
    expect(faultsOf('{"a": [1,],\n"b": True,\n"c" 3}')).toEqual(['not-json 1:10', 'not-json 2:6', 'not-json 3:5']);
  });
});

describe('what Python reads all the same', () => {
  it('takes NaN and both infinities for values, with their places', () => {
    const { value, faults } = read('{"a": [NaN, -Infinity],\n "b": Infinity, "c": 1e999}');
    expect(value).toEqual({
      a: [Number.NaN, Number.NEGATIVE_INFINITY],
      b: Number.POSITIVE_INFINITY,
      c: Number.POSITIVE_INFINITY,
    });
    expect(faults.map(({ code, path, line, column, upstream }) => [code, path, line, column, upstream])).toEqual([
      ['non-finite-number', '/a/0', 1, 8, false],
      ['non-finite-number', '/a/1', 1, 13, false],
      ['non-finite-number', '/b', 2, 7, false],
      ['non-finite-number', '/c', 2, 22, false],
    ]);
  });

  it('lets the last of two equal keys count, at the place of the first', () => {
    const { value, faults, layout } = read('{"a": 1.0, "b": 2,\n  "a": "x", "c": {"k": "1", "k": "2"}}');
    expect(writeTask(value ?? null, layout)).toBe(JSON.stringify({ a: 'x', b: 2, c: { k: '2' } }, null, 4));
    expect(faults).toEqual([
      expect.objectContaining({
        code: 'duplicate-key',
        path: '/a',
        line: 2,
        column: 3,
        params: { key: 'a', firstLine: 1 },
      }),
      expect.objectContaining({ code: 'duplicate-key', path: '/c/k', line: 2, column: 29, upstream: false }),
    ]);
  });

  it.each([
    '{"a": "x", "a": "x"}',
    '{"a": "", "a": ""}',
    '{"a": [], "a": {}}',
    '{"a": "\\"", "a": "b\\\\"}',
    '{"": 1, "": 1}',
  ])('finds the duplicate key in %s', (text) =>
    expect(read(text).faults.map((fault) => fault.code)).toEqual(['duplicate-key']),
  );

  it('takes escapes of a NUL and of unpaired surrogates, with their places', () => {
    const { value, faults } = read('{"a": "\\u0000", "b": ["\\ud83d\\ude00", "x\\ud83d"], "\\udc00": 1}');
    expect(value).toEqual({ a: '\0', b: ['😀', 'x\ud83d'], '\udc00': 1 });
    expect(faults.map(({ path, column, upstream, params }) => [path, column, upstream, params.character])).toEqual([
      ['/a', 8, false, 'U+0000'],
      ['/b/1', 41, false, 'U+D83D'],
      ['', 52, false, 'U+DC00'],
    ]);
  });

  it('knows that Python fails on a byte-order mark, and reads on', () => {
    const { value, faults, canonical } = read('\ufeff{}');
    expect(value).toEqual({});
    expect(canonical).toBe(false);
    expect(faults).toEqual([expect.objectContaining({ code: 'byte-order-mark', severity: 'warning', upstream: true })]);
  });

  it('knows that Python fails on a whole number of more than 4,300 digits', () => {
    expect(faultsOf(`{"a": ${'1'.repeat(4300)}}`)).toEqual([]);
    expect(faultsOf(`{"a": -${'1'.repeat(4301)}}`)).toEqual(['not-json 1:7']);
  });

  it.each(['[]', '"x"', '1', 'null', ' true'])('refuses %s, which is no object', (text) => {
    expect(read(text).faults).toEqual([expect.objectContaining({ code: 'not-an-object', upstream: true })]);
  });
});

describe('bytes that are not UTF-8', () => {
  it('are told with their place and read as Windows-1252', () => {
    const bytes = Uint8Array.from([...encode('{"a":\n"é'), 0x93, 0xe9, 0x81, ...encode('"}')]);
    const { value, faults } = readTask(bytes);
    expect(value).toEqual({ a: 'é“é\ufffd' });
    expect(faults[0]).toMatchObject({
      code: 'not-utf8',
      upstream: true,
      line: 2,
      column: 3,
      params: { byte: '0x93', count: 3 },
    });
  });

  it.each([[[0xc0, 0xaf]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0xe2, 0x82]], [[0xff]]])(
    'finds %j',
    (bad) => {
      const codes = readTask(Uint8Array.from([...encode('{"a":"'), ...bad, ...encode('"}')])).faults;
      expect(codes[0]).toMatchObject({ code: 'not-utf8', line: 1, column: 7 });
    },
  );

  it('in UTF-16 can be opened as a draft', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'{"a":"б"}'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(recoverTask(bytes).value).toEqual({ a: 'б' });
    expect(readTask(bytes).faults[0]).toMatchObject({ code: 'not-utf8', line: 1, column: 1 });
  });
});

describe('limits', () => {
  const nested = (depth: number) => `{"a": ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
  it('allows 32 levels, and tells the 33rd', () => {
    expect(faultsOf(nested(MAX_DEPTH))).toEqual([]);
    expect(read(nested(MAX_DEPTH + 1)).faults).toEqual([
      expect.objectContaining({ code: 'too-deep', upstream: false, line: 1, column: 38 }),
    ]);
  });

  it('knows how deep Python reads, and cuts what is deeper', () => {
    expect(read(nested(PYTHON_MAX_DEPTH)).faults[0]?.upstream).toBe(false);
    expect(read(nested(PYTHON_MAX_DEPTH + 1)).faults[0]?.upstream).toBe(true);
    expect(JSON.stringify(read(nested(100_000)).value)).toContain('[null]');
    expect(read('[{"":'.repeat(100_000)).faults.map((fault) => fault.code)).toEqual(['too-deep', 'not-json']);
  });

  it('takes 50 MB and no byte more', () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1).fill(0x20);
    bytes.set(encode('{"a": "b"}'));
    expect(readTask(bytes.subarray(0, MAX_FILE_BYTES)).faults).toEqual([]);
    expect(readTask(bytes).faults).toEqual([expect.objectContaining({ code: 'too-large', upstream: false })]);
    expect(recoverTask(bytes).value).toBeUndefined();
  });

  it.each(['}', '"a" ', "'", '[1,', '{"a":1.5 ', '\\', '“', '"a"b', '"\r', '{"a":1,"a":[2.5],'])(
    'reads a megabyte of %j without stalling',
    (unit) => {
      const start = performance.now();
      expect(recoverTask(encode(unit.repeat(1_000_000 / unit.length))).faults.length).toBeGreaterThan(0);
      // A second would already be a hundred times what a linear pass needs.
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});

describe('recovering', () => {
  const recovered = (text: string) => recoverTask(encode(text)).value;
  const cases: [string, string, unknown][] = [
    ['trailing commas', '{"a": [1, 2,], "b": 3,}', { a: [1, 2], b: 3 }],
    ['double commas', '{"a": [1,, 2],, "b": 3}', { a: [1, 2], b: 3 }],
    ['a missing comma', '{"a": "x"\n"b": ["y" "z"]}', { a: 'x', b: ['y', 'z'] }],
    ['a missing colon', '{"a" "x", "b": 1}', { a: 'x', b: 1 }],
    ['a missing value', '{"a": , "b": 1}', { b: 1 }],
    ['single quotes', "{'a': 'it\\'s', 'b': 1}", { a: "it's", b: 1 }],
    ['curly quotes', '{“a”: “x”}', { a: 'x' }],
    ['keys without quotes', '{a: 1, b_c: "x"}', { a: 1, b_c: 'x' }],
    ['Python literals', '{"a": True, "b": None, "c": False}', { a: true, b: null, c: false }],
    ['comments', '{ // one\n"a": 1, /* two */ "b": 2}', { a: 1, b: 2 }],
    ['a text without its closing quote', '{\n"a": "x,\n"b": "y"\n}', { a: 'x', b: 'y' }],
    ['a line break inside a text', '{"a": "x\ny", "b": 1}', { a: 'x\ny', b: 1 }],
    ['quotes inside a text', '{"a": "He said "hello" to me", \n"b": "y"}', { a: 'He said "hello" to me', b: 'y' }],
    ['a lone backslash', '{"a": "C:\\dir"}', { a: 'C:\\dir' }],
    ['a list that is not closed', '{"a": ["x", "b": 1}', { a: ['x'], b: 1 }],
    ['a list closed by a curly bracket', '{"a": [{"o": ["x"}, {"o": ["y"]}]}', { a: [{ o: ['x'] }, { o: ['y'] }] }],
    ['an object that is not closed', '{"a": [{"o": 1, {"o": 2}], "b": 3}', { a: [{ o: 1 }, { o: 2 }], b: 3 }],
    ['a bracket too many', '{"a": 1}, "b": 2}', { a: 1, b: 2 }],
    ['a stray bracket', '{"a": [1, }, 2], "b": 3}', { a: [1, 2], b: 3 }],
    ['a truncated file', '{"a": [{"i": "x"}, {"i": "y", "o": ["z', { a: [{ i: 'x' }, { i: 'y', o: [] }] }],
    ['text that is no JSON', 'hello world', undefined],
  ];
  it.each(cases)('mends %s', (_, text, value) => {
    expect(recovered(text)).toEqual(value);
    expect(read(text).faults.some((fault) => fault.code === 'not-json')).toBe(true);
  });

  it('keeps __proto__ as a key like any other', () => {
    const value = recovered('{"__proto__": {"x": 1}, "a": 1,}');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('any bytes', () => {
  const source = JSON.stringify(
    { Definition: ['Say "no" \\ \u2028 😀'], Instances: [{ id: 'a', input: 'b\n', output: ['c', 'd'] }], 2021: 1.5 },
    null,
    4,
  );
  it('are read without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readTask(bytes);
        recoverTask(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('of a damaged file are read without throwing, and agree with JSON.parse on what is JSON', () => {
    const edit = fc.tuple(
      fc.nat(source.length),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '\\', '\n', 'x', '1'),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = source;
        for (const [at, length, insert] of edits) text = text.slice(0, at) + insert + text.slice(at + length);
        text = new TextDecoder().decode(encode(text));
        const isJson = attempt(() => JSON.parse(text));
        const result = read(text);
        expect(result.value !== undefined).toBe(isJson !== undefined);
        if (isJson !== undefined) expect(result.value).toEqual(isJson);
        for (const fault of result.faults) {
          const line = text.split('\n')[fault.line - 1];
          expect(fault.column).toBeLessThanOrEqual([...(line ?? '')].length + 1);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('cut off anywhere keep what is complete', () => {
    for (let end = 1; end < source.length; end++) {
      const { value, faults } = recoverTask(encode(source.slice(0, end)));
      expect(faults.length).toBeGreaterThan(0);
      expect(value).toBeTypeOf('object');
    }
  });
});

describe('canonical bytes', () => {
  // Printed by CPython 3.11: json.dumps(value, indent=4, ensure_ascii=False).
  const python = [
    '{\n    "2021": 1,\n    "b": 2.0,\n    "10": {\n        "9": 1,\n        "1": []\n    },\n    "__proto__": {}\n}',
    '{\n    "x": [\n        1e+16,\n        1e-05,\n        0.0001,\n        -0.0,\n        1.5e+300,\n        5e-324,\n        1234567890123456.8\n    ]\n}',
    '{\n    "x": [\n        123456789012345678901234567890,\n        NaN,\n        -Infinity,\n        100000.0\n    ]\n}',
    '{\n    "\u2028\u007f": "\\u0000\\u001f\\b\\f\\n\\r\\t\\"\\\\/😀"\n}',
  ];
  it.each(python)('%j come back as they were', (text) => {
    const result = read(text);
    expect(writeTask(result.value ?? null, result.layout)).toBe(text);
    expect(result.canonical).toBe(true);
    expect(canonicalBytes(result.value ?? null, result.layout)).toEqual(encode(text));
  });

  it.each([
    [
      '{"a": 1E5, "b": -0, "c": 1.50, "d": 1e-7}',
      '{\n    "a": 100000.0,\n    "b": 0,\n    "c": 1.5,\n    "d": 1e-07\n}',
    ],
    ['{"a": "\\u00e9\\/\\ud83d\\ude00"}', '{\n    "a": "é/😀"\n}'],
    ['{"a": "\\uD83D"}', '{\n    "a": "\\ud83d"\n}'],
    ['{"a": [ ], "b": { }}\n', '{\n    "a": [],\n    "b": {}\n}'],
  ])('of %s are %j', (text, canonical) => {
    const { value, layout, canonical: isCanonical } = read(text);
    expect(writeTask(value ?? null, layout)).toBe(canonical);
    expect(isCanonical).toBe(false);
  });

  it('come back for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }), (value) => {
        const first = read(JSON.stringify(value));
        const text = writeTask(first.value ?? null, first.layout);
        const second = read(text);
        expect(writeTask(second.value ?? null, second.layout)).toBe(text);
        expect(second.canonical).toBe(true);
        expect(scanJson(text)).toEqual({ value: second.value, layout: second.layout, faults: expect.anything() });
      }),
      { numRuns: 100 },
    );
  });
});

const samples = '../shared/samples';
describe.skipIf(!existsSync(samples))('the samples (skipped when ../shared/samples is missing)', () => {
  const files = existsSync(samples) ? readdirSync(samples).filter((file) => file.endsWith('.json')) : [];
  it.each(files)('%s comes back byte for byte', (file) => {
    const bytes = new Uint8Array(readFileSync(join(samples, file)));
    const { value, faults, layout, canonical } = readTask(bytes);
    expect(faults).toEqual([]);
    expect(canonical).toBe(true);
    expect(Buffer.compare(canonicalBytes(value ?? null, layout), bytes)).toBe(0);
    const scanned = scanJson(new TextDecoder().decode(bytes));
    expect(scanned).toEqual({ value, faults: [], layout });
  });
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

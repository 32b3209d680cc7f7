import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { draftFromTask, emptyDraft } from '@/lib/task/draft/draft-from-task';
import { taskText, taskValue } from '@/lib/task/draft/task-from-draft';
import { emptyLayout } from '@/lib/task/file/json-layout';
import { readTask, recoverTask } from '@/lib/task/file/read-task';
import { newInstanceId, taskName, taskPrefix } from '@/lib/task/name';
import type { JsonValue } from '@/lib/task/schema';

// Properties are tried on hundreds of values; a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const encode = (text: string) => new TextEncoder().encode(text);
const draftOf = (value: JsonValue, number: number | null = null) =>
  draftFromTask({ value, faults: [], layout: emptyLayout() }, 'task007_source_kind.json', number);
const textsOf = (value: JsonValue) => draftOf(value).notices.map(({ path, text }) => `${path}: ${text}`);

/** A canonical file as Python writes it; `number` is the text of a number. */
function taskFile(parts: { instances?: string; after?: string; before?: string } = {}): string {
  const list = (key: string, value: string) => `    "${key}": [\n        "${value}"\n    ],\n`;
  const example = '{\n            "input": "i",\n            "output": "o",\n            "explanation": "e"\n        }';
  return `{\n${parts.before ?? ''}${list('Contributors', 'A')}${list('Source', 's')}${list('URL', 'u')}${list('Categories', 'Misc.')}    "Reasoning": [],
${list('Definition', 'Do it.')}${list('Input_language', 'English')}${list('Output_language', 'English')}${list('Instruction_language', 'English')}${list('Domains', 'Art')}    "Positive Examples": [
        ${example}
    ],
    "Negative Examples": [],
    "Instances": ${parts.instances ?? '[]'},
    "Instance License": [
        "MIT"
    ]${parts.after ?? ''}\n}`;
}

describe('a canonical file', () => {
  const id = '0123456789abcdef0123456789abcdef';
  const instance = (members: string) => `[\n        {\n${members}\n        }\n    ]`;
  const files: [string, string][] = [
    ['without instances', taskFile()],
    [
      'with an instance',
      taskFile({
        instances: instance(
          `            "id": "task007-${id}",\n            "input": "x\\n\u2028😀",\n            "output": [\n                "y",\n                ""\n            ]`,
        ),
      }),
    ],
    [
      'with unknown keys in an instance',
      taskFile({
        instances: instance(
          `            "2021": {\n                "b": 1.0,\n                "1": []\n            },\n            "id": "other",\n            "__proto__": 1e-07,\n            "output": [],\n            "input": "x",\n            "1": null`,
        ),
      }),
    ],
    [
      'with the keys of an instance in another order',
      taskFile({ instances: instance('            "input": "x",\n            "output": [],\n            "id": "y"') }),
    ],
    [
      'with unknown keys around',
      taskFile({
        before: '    "1": {\n        "2": 123456789012345678901,\n        "1": -0.0\n    },\n',
        after:
          ',\n    "__proto__": {\n        "a/b~": [\n            {},\n            1e+16\n        ]\n    },\n    "0": "x"',
      }),
    ],
  ];
  it.each(files)('%s comes back byte for byte', (_, text) => {
    const { head, rows, notices } = draftFromTask(readTask(encode(text)), 'tasks/task007_source_kind.json', 7);
    expect(notices).toEqual([]);
    expect(head.slug).toBe('source_kind');
    expect(taskText(head, rows, 7)).toBe(text);
    expect(taskValue(head, rows, 7)).toEqual(JSON.parse(text));
  });

  it('loses the prefix of its ids, and gets that of its new number', () => {
    const text = taskFile({
      instances: instance(`            "id": "task007-${id}",\n            "input": "x",\n            "output": []`),
    });
    const { head, rows } = draftFromTask(readTask(encode(text)), 'task007_a_b.json');
    expect(rows[0]).toEqual({ id, position: 1, input: 'x', outputs: [], extra: null });
    expect(taskText(head, rows, 1700)).toBe(text.replace('task007-', 'task1700-'));
    expect(taskText(head, rows, null)).toContain(`"task000-${id}"`);
  });

  it('comes back for any texts, numbers and unknown keys', () => {
    const text = fc.string({ unit: 'grapheme' });
    const texts = fc.array(text, { maxLength: 3 });
    const known = {
      Contributors: texts,
      Source: texts,
      URL: texts,
      Categories: texts,
      Reasoning: texts,
      Definition: texts,
    };
    const languages = { Input_language: texts, Output_language: texts, Instruction_language: texts, Domains: texts };
    const unknown = fc.dictionary(fc.oneof(text, fc.nat(3000).map(String)), fc.jsonValue({ maxDepth: 3 }), {
      maxKeys: 2,
    });
    const example = fc
      .tuple(fc.record({ input: text, output: text, explanation: text }), unknown)
      .map(([a, b]) => ({ ...b, ...a }));
    const examples = fc.array(example, { maxLength: 3 });
    const instance = fc
      .tuple(fc.record({ input: text, output: texts }), unknown, fc.boolean())
      .map(([a, b, c]) => ({ id: `task033-${newInstanceId()}`, ...(c ? { ...a, ...b } : { ...b, ...a }) }));
    const lists = {
      'Positive Examples': examples,
      'Negative Examples': examples,
      Instances: fc.array(instance, { maxLength: 5 }),
    };
    const task = fc.tuple(
      fc.record({ ...known, ...languages, ...lists, 'Instance License': texts }),
      unknown,
      fc.boolean(),
    );
    fc.assert(
      fc.property(task, ([members, others, first]) => {
        const value = first ? { ...others, ...members } : { ...members, ...others };
        // Through the reader once, so that floats are written as Python writes them.
        const read = readTask(encode(JSON.stringify(value)));
        const canonical = taskTextOf(read);
        const again = readTask(encode(canonical));
        expect(again.canonical).toBe(true);
        expect(again.value).toEqual(read.value);
        expect(taskTextOf(again)).toBe(canonical);
      }),
      { numRuns: 300 },
    );
  });
});

function taskTextOf(read: Parameters<typeof draftFromTask>[0]): string {
  const { head, rows } = draftFromTask(read, 'task033_a_b.json', 33);
  return taskText(head, rows, 33);
}

describe('values of a wrong type', () => {
  it('are converted where that is certain, and told', () => {
    const { head, notices } = draftOf({
      Source: 'squad',
      URL: [1, true],
      Categories: null,
      Definition: { a: 1 },
      Domains: ['Art', null],
    });
    expect(head).toMatchObject({
      Source: ['squad'],
      URL: ['1', 'true'],
      Categories: [],
      Definition: [],
      Domains: ['Art'],
    });
    expect(notices.map((notice) => notice.path).filter(Boolean)).toEqual([
      '/Source',
      '/URL/0',
      '/URL/1',
      '/Categories',
      '/Definition',
      '/Domains/1',
    ]);
  });

  it('keep the text of a number', () => {
    const { rows } = draftFromTask(
      readTask(encode('{"Instances": [{"id": "a", "input": 1.0, "output": [2e3, 7]}]}')),
      '',
    );
    expect(rows[0]).toMatchObject({ input: '1.0', outputs: ['2000.0', '7'] });
  });

  it('of examples and instances are told with their places', () => {
    const value = {
      'Positive Examples': [{ input: 'i', output: ['o', 'p'], explanation: null }, 'x'],
      'Negative Examples': { input: 'i', output: 'o', explanation: 'e', note: 1 },
      Instances: [{ id: 'a', input: 'x', output: 'y' }, 5, { id: 'a' }, { id: 3, input: 'x', output: [] }],
    };
    const { head, rows, notices } = draftOf(value);
    expect(head['Positive Examples']).toEqual([{ input: 'i', output: 'o', explanation: '' }]);
    expect(head['Negative Examples']).toEqual([
      { input: 'i', output: 'o', explanation: 'e', extra: '{\n    "note": 1\n}' },
    ]);
    expect(rows.map((row) => [row.input, row.outputs])).toEqual([
      ['x', ['y']],
      ['', []],
      ['x', []],
    ]);
    expect(rows[0]?.id).toBe('a');
    expect(rows[1]?.id).toMatch(/^[0-9a-f]{32}$/);
    const paths = notices.map((notice) => notice.path);
    expect(paths.filter(Boolean)).toEqual([
      '/Positive Examples/1',
      '/Positive Examples/0/output',
      '/Positive Examples/0/explanation',
      '/Negative Examples',
      '/Instances/1',
      '/Instances/0/output',
      '/Instances/2/id',
      '/Instances/2',
      '/Instances/2',
      '/Instances/3',
    ]);
  });

  it('rename lower-case twins, and tell what is missing', () => {
    const notices = textsOf({ input_language: ['French'], instances: [] });
    expect(draftOf({ input_language: ['French'] }).head.Input_language).toEqual(['French']);
    expect(notices).toContain('/input_language: The key “input_language” was renamed to “Input_language”.');
    expect(notices).toContain(': The key “Source” is missing in the file.');
    expect(notices.some((text) => text.includes('“Input_language” is missing'))).toBe(false);
  });

  it('leave out a twin that stands beside the right key', () => {
    const { head, notices } = draftOf({ Source: ['a'], source: ['b'] });
    expect(head.Source).toEqual(['a']);
    expect(head.unknown).toEqual({});
    expect(notices[0]?.text).toBe('The key “source” repeats “Source” and was left out: ["b"].');
  });

  it('replace what PostgreSQL cannot store', () => {
    const { head, rows, notices } = draftOf({
      Source: ['a\0b'],
      x: '\ud800',
      Instances: [{ id: 'a\0', input: '\udc00', output: ['😀'] }],
    });
    expect(head.Source).toEqual(['a\ufffdb']);
    expect(head.unknown).toEqual({ x: '"\ufffd"' });
    expect(rows[0]).toMatchObject({ input: '\ufffd', outputs: ['😀'] });
    expect(JSON.stringify({ head, rows, notices })).not.toMatch(/\\u0000|\\ud[89a-f]/);
  });

  it('sum up what is many alike', () => {
    const { rows, notices } = draftOf({
      Instances: Array.from({ length: 250 }, () => ({ id: 'x', input: 'i', output: [] })),
    });
    expect(new Set(rows.map((row) => row.id)).size).toBe(250);
    expect(notices.filter((notice) => notice.path.endsWith('/id'))).toHaveLength(100);
    const counts = notices.flatMap(({ count, kind }) => (count === undefined ? [] : [`${count} ${kind}`]));
    expect(counts).toEqual(['249 instances got a new id.']);
  });

  it('never throw', () => {
    const key = fc.constantFrom(
      'Source',
      'Instances',
      'Positive Examples',
      'input',
      'output',
      'id',
      'explanation',
      '__proto__',
      '1',
      'x',
    );
    const leaf = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('\0', '\ud800', 'a'),
    );
    const level = (inner: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> =>
      fc.oneof(leaf, fc.array(inner, { maxLength: 3 }), fc.dictionary(key, inner, { maxKeys: 4 }));
    const value = level(level(level(leaf)));
    fc.assert(
      fc.property(value, (any) => {
        const { head, rows, notices } = draftOf(any);
        const text = taskText(head, rows, 7);
        expect(readTask(encode(text)).faults).toEqual([]);
        // What a draft wrote comes back as the same draft.
        const again = draftFromTask(readTask(encode(text)), 'task007_source_kind.json', 7);
        expect(taskText(again.head, again.rows, 7)).toBe(text);
        expect(notices.every((notice) => notice.text.length < 500)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a damaged file', () => {
  it('opens with all that is complete, and tells the fault with its place', () => {
    const text = taskFile({
      instances:
        '[\n        {\n            "id": "a",\n            "input": "x",\n            "output": [\n                "y"\n            ]\n        },\n        {\n            "id": "b",\n            "inp',
    });
    const { head, rows, notices } = draftFromTask(
      recoverTask(encode(text.slice(0, text.lastIndexOf('"inp') + 4))),
      'x.json',
    );
    expect(head.Definition).toEqual(['Do it.']);
    expect(rows.map((row) => [row.id, row.input])).toEqual([
      ['a', 'x'],
      ['b', ''],
    ]);
    expect(notices[0]).toMatchObject({ line: 48, column: 13 });
  });

  it('that is a bare list gives instances', () => {
    const { rows } = draftFromTask(
      readTask(encode('[{"id": "a", "input": "x", "output": ["y"], "n": 1.0}]')),
      'x.json',
    );
    expect(rows).toEqual([{ id: 'a', position: 1, input: 'x', outputs: ['y'], extra: '{\n    "n": 1.0\n}' }]);
  });

  it('that holds nothing gives an empty draft', () => {
    expect(draftFromTask(recoverTask(encode('')), 'x.json')).toMatchObject({
      rows: [],
      head: { slug: '', Source: [] },
    });
  });
});

describe('an empty draft', () => {
  it('is in English and writes all keys', () => {
    expect(Object.keys(taskValue(emptyDraft(), [], null))).toHaveLength(14);
    expect(taskValue(emptyDraft(), [], null)).toMatchObject({ Input_language: ['English'], Instances: [] });
  });

  it('writes missing keys at their places, and the licence only when there is one', () => {
    const head = { ...emptyDraft(), order: ['x', 'URL', 'Instances'], unknown: { x: '1.0' } };
    const keys = Object.keys(taskValue(head, [], null));
    expect(keys.slice(0, 5)).toEqual(['Contributors', 'Source', 'x', 'URL', 'Categories']);
    expect(keys.at(-1)).toBe('Instances');
    expect(Object.keys(taskValue({ ...head, 'Instance License': ['MIT'] }, [], null)).at(-1)).toBe('Instance License');
    expect(taskText(head, [], null)).toContain('"x": 1.0,');
  });
});

const samples = '../shared/samples';
describe.skipIf(!existsSync(samples))('the samples (skipped when ../shared/samples is missing)', () => {
  const files = existsSync(samples) ? readdirSync(samples).filter((file) => file.endsWith('.json')) : [];
  it.each(files)('%s becomes a draft and the same file again', (file) => {
    const bytes = new Uint8Array(readFileSync(join(samples, file)));
    const number = Number(/\d+/.exec(file)?.[0]);
    const { head, rows, notices } = draftFromTask(readTask(bytes), file, number);
    expect(notices).toEqual([]);
    expect(`${taskName(number, head.slug)}.json`).toBe(file);
    expect(rows[0]?.id).not.toContain(taskPrefix(number));
    const text = new TextDecoder().decode(bytes);
    expect(taskText(head, rows, number) === text).toBe(true);
    expect(taskValue(head, rows, number)).toEqual(JSON.parse(text));
  });
});

describe('a hostile file', () => {
  it('of a million empty instances is cut off, and says so', () => {
    const value = { Instances: Array.from({ length: 1_000_000 }, () => ({})) };
    const { rows, notices } = draftFromTask({ value, faults: [], layout: emptyLayout() }, 'x.json');
    expect(rows).toHaveLength(50_000);
    expect(notices.map(({ text }) => text)).toContain(
      'This list has 1,000,000 items; only the first 50,000 were taken over.',
    );
  });

  it('of an instance with a million outputs is cut off, and says so', () => {
    const value = { Instances: [{ id: 'a', input: 'b', output: Array.from({ length: 1_000_000 }, () => 'c') }] };
    const { rows, notices } = draftFromTask({ value, faults: [], layout: emptyLayout() }, 'x.json');
    expect(rows[0]?.outputs).toHaveLength(10_000);
    expect(notices.map(({ path }) => path)).toContain('/Instances/0/output');
  });
});

describe('a task of Natural Instructions v1', () => {
  const example = (input: string) => ({ input, output: 'o', reason: `because of ${input}` });
  const value = {
    Title: 'T',
    Definition: 'Do it.',
    'Things to Avoid': 'Haste.',
    Contributors: 'A',
    Examples: {
      'Positive Examples': [example('a'), example('b')],
      'Negative Examples': [{ ...example('c'), suggestion: 'Look again.' }, '-'],
      note: 'kept',
    },
    Instances: [{ input: 'x', output: ['y'] }],
  };

  it('keeps its examples, with their reasons as explanations', () => {
    const { head, rows } = draftOf(value);
    expect(head['Positive Examples']).toEqual([
      { input: 'a', output: 'o', explanation: 'because of a' },
      { input: 'b', output: 'o', explanation: 'because of b' },
    ]);
    expect(head['Negative Examples']).toEqual([
      { input: 'c', output: 'o', explanation: 'because of c', extra: '{\n    "suggestion": "Look again."\n}' },
    ]);
    expect([head.Definition, rows.map(({ outputs }) => outputs)]).toEqual([['Do it.'], [['y']]]);
  });

  it('keeps what SuperNI has no field for, and tells of it', () => {
    const { head, notices } = draftOf(value);
    expect(head.unknown).toEqual({ Title: '"T"', 'Things to Avoid': '"Haste."', Examples: '{\n    "note": "kept"\n}' });
    const texts = notices.map(({ path, text }) => `${path} ${text}`).join('\n');
    expect(texts).toContain(
      '/Things to Avoid “Things to Avoid” of Natural Instructions v1 is kept as an unknown field',
    );
    expect(texts).toContain('/Examples The examples were taken from “Examples”');
    expect(texts).not.toContain('“Positive Examples” is missing');
  });

  it('is none where the examples stand in their places, too', () => {
    const { head } = draftOf({ ...value, 'Positive Examples': [{ input: 'z', output: 'o', explanation: 'e' }] });
    expect(head['Positive Examples'].map(({ input }) => input)).toEqual(['z']);
    expect(Object.keys(head.unknown)).toContain('Examples');
  });
});

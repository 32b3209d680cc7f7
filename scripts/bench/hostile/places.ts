import { soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Where in a task texts of others can stand: each makes a task with the text there. */
export type Place = (text: string) => JsonObject;

const example = (field: string, part: string): Place => {
  return (text) => ({
    ...soundTask(),
    [field]: [{ input: 'i', output: 'o', explanation: 'e', [part]: text }, ...listIn(soundTask(), field)],
  });
};
const instance = (change: (text: string) => JsonObject): Place => {
  return (text) => ({ ...soundTask(), Instances: [...soundInstances(60), { ...FIRST, ...change(text) }] });
};
const list = (field: string): Place => {
  return (text) => ({ ...soundTask(), [field]: [text] });
};
const items = (field: string, letters: number): Place => {
  return (text) => ({ ...soundTask(), [field]: pieces(text, letters) });
};

const FIRST = { id: `task001-${'f'.repeat(32)}`, input: 'An input.', output: ['An output.'] };

/** One long text in each place of a task. */
export const PLACES: Readonly<Record<string, Place>> = {
  definition: list('Definition'),
  contributors: list('Contributors'),
  source: list('Source'),
  URL: list('URL'),
  categories: list('Categories'),
  reasoning: list('Reasoning'),
  domains: list('Domains'),
  language: list('Input_language'),
  licence: list('Instance License'),
  'example input': example('Positive Examples', 'input'),
  'example output': example('Positive Examples', 'output'),
  explanation: example('Positive Examples', 'explanation'),
  'negative output': example('Negative Examples', 'output'),
  'instance input': instance((input) => ({ input })),
  'instance output': instance((text) => ({ output: [text] })),
  'input and output': instance((text) => ({ input: `${text} `, output: [` ${text}`] })),
  id: instance((id) => ({ id })),
  'unknown key': instance((key) => ({ [key]: key })),
  'unknown field': (text) => ({ ...soundTask(), [text]: [text] }),
  'text for a list': (text) => ({ ...soundTask(), Source: text, Instances: text, input_language: text }),
};

/** The text cut into many: what compares each with each shows here. */
export const LISTS: Readonly<Record<string, Place>> = {
  'many definitions': items('Definition', 4),
  'many sources': items('Source', 8),
  'many URLs': items('URL', 8),
  'many categories': items('Categories', 8),
  'many domains': items('Domains', 60),
  'many languages': items('Input_language', 8),
  'languages and definitions': (text) => ({
    ...soundTask(),
    Definition: pieces(text.slice(0, text.length / 2), 4),
    Input_language: pieces(text.slice(text.length / 2), 4),
  }),
  'many licences': items('Instance License', 4),
  'null among texts': (text) => ({
    ...soundTask(),
    Source: [...pieces(text, 4).map(() => null), 'synthetic'],
    Domains: pieces(text, 8).map((_, index) => (index % 2 ? null : index)),
  }),
  'many examples': (text) => ({ ...soundTask(), 'Negative Examples': pieces(text, 16).map(asExample) }),
  'many outputs of one input': instance((text) => ({ output: pieces(text, 8) })),
  'many outputs of two alike': (text) => {
    const output = pieces(text.slice(text.length / 2), 8);
    const inputs = ['The same input.', 'the same  input.'];
    return {
      ...soundTask(),
      Instances: [...soundInstances(60), ...inputs.map((input, index) => ({ id: `${index}`, input, output }))],
    };
  },
  'many keys': (text) => ({ ...soundTask(), ...keysOf(text), Instances: [...soundInstances(60), keysOf(text)] }),
  'short rows': (text) => ({ ...soundTask(), Instances: rowsOf(text, 30, 1) }),
  'rows alike': (text) => ({ ...soundTask(), Instances: rowsOf(text, 60, 0).map((row) => ({ ...row, id: 'x' })) }),
  'rows without ids': (text) => ({ ...soundTask(), Instances: rowsOf(text, 60, 1).map(({ id: _, ...row }) => row) }),
  '26 rows': (text) => ({ ...soundTask(), Instances: rowsOf(text, text.length / 26, 1) }),
  'long labels': (text) => ({ ...soundTask(), Instances: labelled(pieces(text, text.length / 14), 60) }),
  'labels and definitions': (text) => ({
    ...soundTask(),
    Definition: pieces(text.slice(0, text.length / 2), 4),
    Instances: labelled(pieces(text.slice(text.length / 2), text.length / 28), 60),
  }),
  'one label': (text) => ({ ...soundTask(), Instances: labelled([text], 60) }),
};

/** The text cut after so many letters; a number makes each differ from the others. */
function pieces(text: string, letters: number): string[] {
  const size = Math.max(1, Math.floor(letters));
  return Array.from({ length: Math.floor(text.length / size) }, (_, index) => {
    const piece = text.slice(index * size, (index + 1) * size);
    return piece + index.toString(36);
  });
}

function rowsOf(text: string, letters: number, differs: 0 | 1): JsonObject[] {
  return pieces(text, letters).map((piece, index) => ({
    id: `task001-${index.toString(16).padStart(32, '0')}`,
    input: differs ? piece : piece.slice(0, letters),
    output: [piece.slice(0, letters / 2)],
  }));
}

function labelled(labels: readonly string[], count: number): JsonObject[] {
  return soundInstances(count, (index) => labels[index % labels.length] ?? '');
}

function asExample(text: string): JsonObject {
  return { input: text, output: text, explanation: text };
}

function keysOf(text: string): JsonObject {
  return Object.fromEntries(pieces(text, 8).map((piece) => [`key ${piece}`, piece]));
}

function listIn(task: JsonObject, field: string): readonly JsonValue[] {
  const value = task[field];
  return Array.isArray(value) ? value : [];
}

import { isObject } from '@/lib/records/json-kind';
import { tableOf } from '@/lib/records/known-shapes';
import { listed } from '@/lib/records/note-text';
import { RecordError, type RecordFault, type SourceRecord, type TextTable } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** What tells a task of BIG-bench from any other file with examples. */
const TOLD_BY = ['metrics', 'preferred_score', 'keywords', 'canary', 'task_prefix', 'description'];
/** What of a task may serve for a definition. */
const DESCRIBES = ['description', 'task_prefix', 'example_input_prefix', 'example_output_prefix'];

/**
 * `task.json` of BIG-bench: examples with an input and a target, or with choices that have scores, of which the best are the
 * outputs. The choices stand in the input where they differ from example to example.
 * @throws RecordError when no example can be read
 */
export function bigBenchFile(value: JsonValue): TextTable | null {
  if (!isObject(value) || !Array.isArray(value.examples) || !TOLD_BY.some((key) => key in value)) return null;
  const { examples } = value;
  if (
    !examples.some(
      (example) => isObject(example) && 'input' in example && ('target' in example || 'target_scores' in example),
    )
  )
    return null;
  const isOneSet = haveOneSet(examples);
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  examples.forEach((example, index) => {
    const number = index + 1;
    try {
      records.push({ number, values: recordOf(example, isOneSet) });
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      faults.push({ number, text: error.message });
    }
  });
  if (records.length === 0) throw new RecordError(faults[0]?.text ?? 'There are no examples in this task.');
  const described = DESCRIBES.filter((key) => typeof value[key] === 'string' && value[key] !== '');
  const notes = described.map(
    (key) => `“${key}” is not read; it may serve for the definition: ${listed([String(value[key])])}`,
  );
  if (isOneSet) notes.push('The choices are the same in all examples: name them in the definition.');
  return tableOf({ format: 'big-bench', records, faults, notes });
}

function choicesOf(example: JsonValue): string[] {
  return isObject(example) && isObject(example.target_scores) ? Object.keys(example.target_scores) : [];
}

function haveOneSet(examples: readonly JsonValue[]): boolean {
  const sets = new Set(examples.map((example) => choicesOf(example).toSorted().join('\n')));
  return sets.size === 1 && !sets.has('') && examples.length > 1;
}

function recordOf(example: JsonValue, isOneSet: boolean): JsonObject {
  if (!isObject(example)) throw new RecordError('This example is no object with named values.');
  const { input = null, target, target_scores: _, ...others } = example;
  const choices = choicesOf(example);
  const record: JsonObject = { input, target: target === undefined ? bestChoices(example) : target };
  if (choices.length > 0 && !isOneSet) record.choices = choices.map((choice) => `- ${choice}`).join('\n');
  for (const [name, value] of Object.entries(others)) if (!Object.hasOwn(record, name)) setKey(record, name, value);
  return record;
}

function bestChoices({ target_scores: scores }: JsonObject): string[] {
  const rated = isObject(scores)
    ? Object.entries(scores).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    : [];
  const best = Math.max(...rated.map(([, score]) => score));
  const chosen = rated.filter(([, score]) => score === best).map(([choice]) => choice);
  if (chosen.length === 0) throw new RecordError('This example has neither a target nor choices with scores.');
  if (chosen.length === rated.length && rated.length > 1)
    throw new RecordError('All choices of this example have the same score: none is the answer.');
  return chosen;
}

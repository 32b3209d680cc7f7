import type { Path } from '@/lib/checks/path';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { hasText } from '@/lib/checks/texts/has-text';
import { isSurrounded } from '@/lib/checks/texts/white-space';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import { isJsonObject, listOf } from '@/lib/task/json-object';

const input = 'One basket holds two apples, and the other one is empty.';

/** Shorter texts may well be their own answer: the capital of Monaco is Monaco. */
const LONG = 40;
/** From this share of the instances on, short copies are no chance either. */
const MANY = 0.1;

export const outputIsInput = defineRule({
  id: 'output-is-input',
  title: 'Outputs are not their inputs',
  topic: 'instances',
  why: 'An output that only repeats its input asks nothing of a model. Often it is a slip of copying.',
  since: '1',
  messages: {
    same: {
      severity: 'warning',
      upstream: false,
      text: 'This output is its input. Give the right output, or remove the instance or example.',
    },
  },
  good: { caption: 'Outputs that differ from their inputs', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'An input copied into the output',
    fields: {
      Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input, output: [`${input} `] }],
    },
    message: 'same',
    path: '/Instances/100/output/0',
  },
  create: ({ task, report }) => {
    const short: Path[] = [];
    return {
      example({ input, output }, field, index) {
        // A negative example may show just this mistake.
        if (field !== 'Positive Examples' || !hasText(input) || !hasText(output)) return;
        if (input.trim() === output.trim() && output.length > LONG) report('same', [field, index, 'output']);
      },
      instance({ input, output }, index) {
        if (!Array.isArray(output) || !hasText(input)) return;
        const text = isSurrounded(input) ? input.trim() : input;
        for (let position = 0; position < output.length; position++) {
          const value = output[position];
          if (typeof value !== 'string' || value.length < text.length || !isSame(value, text)) continue;
          const path = ['Instances', index, 'output', position];
          if (text.length > LONG) report('same', path);
          else short.push(path);
        }
      },
      rows: rowsOfLikeOutputs,
      finish() {
        const instances = short.length > 0 ? listOf(task, 'Instances').filter(isJsonObject).length : 0;
        if (short.length >= instances * MANY) for (const path of short) report('same', path);
      },
    };
  },
});

/** Whether an output is this text, but for white space around it. */
function isSame(output: string, text: string): boolean {
  return output.length === text.length ? output === text : isSurrounded(output) && output.trim() === text;
}

/** The rows with an output as long as its input, and those where white space around a text hides how long it is. */
function rowsOfLikeOutputs(texts: InstanceTexts): readonly number[] {
  const { starts, ends, firsts, length } = texts;
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    const input = (firsts[row] ?? 0) + 1;
    const size = (ends[input] ?? 0) - (starts[input] ?? 0);
    const last = firsts[row + 1] ?? 0;
    for (let output = input + 1; output < last; output++) {
      if ((ends[output] ?? 0) - (starts[output] ?? 0) !== size) continue;
      rows.push(row);
      break;
    }
  }
  const untidy = texts.untidy();
  return untidy.length === 0 ? rows : [...new Set([...rows, ...untidy])].sort((a, b) => a - b);
}

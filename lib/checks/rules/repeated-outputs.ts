import { dropFound } from '@/lib/checks/repairs/drop-found';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import type { JsonValue } from '@/lib/task/schema';

export const repeatedOutputs = defineRule({
  id: 'repeated-outputs',
  title: 'No output twice in one list',
  topic: 'instances',
  why: 'The outputs of an instance are the different answers that count as right. The same one twice adds nothing, and distorts the counts of labels.',
  since: '1',
  messages: {
    repeated: {
      severity: 'warning',
      upstream: false,
      text: 'This is the same as output number {other} of this instance. Remove one of the two.',
    },
  },
  fixes: {
    repeated: {
      title: 'Remove repeated outputs',
      safe: true,
      repairs: (_task, context) => dropFound(context),
    },
  },
  good: { caption: 'Each output once', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'One output twice',
    fields: {
      Instances: [
        ...soundInstances(100),
        { id: `task001-${'f'.repeat(32)}`, input: 'Two apples in one basket.', output: ['2', '2'] },
      ],
    },
    message: 'repeated',
    path: '/Instances/100/output/1',
  },
  create: ({ report }) => ({
    instance({ output }, index) {
      if (!Array.isArray(output) || output.length < 2) return;
      const firstPosition = output.length < SHORT_LIST ? searcher(output) : indexer(output);
      for (let position = 1; position < output.length; position++) {
        const value = output[position];
        if (typeof value !== 'string') continue;
        const first = firstPosition(value);
        if (first < position) report('repeated', ['Instances', index, 'output', position], { other: first + 1 });
      }
    },
    rows: rowsOfSeveralOutputs,
  }),
});

function rowsOfSeveralOutputs({ firsts, length }: InstanceTexts): number[] {
  const rows: number[] = [];
  // With their id and input.
  for (let row = 0; row < length; row++) if ((firsts[row + 1] ?? 0) - (firsts[row] ?? 0) > 3) rows.push(row);
  return rows;
}

/** Up to this length, looking through a list is quicker than an index of it. */
const SHORT_LIST = 16;

type FirstPosition = (value: string) => number;

function searcher(list: readonly JsonValue[]): FirstPosition {
  return (value) => list.indexOf(value);
}

function indexer(list: readonly JsonValue[]): FirstPosition {
  const positions = new Map<JsonValue, number>();
  list.forEach((value, position) => {
    if (!positions.has(value)) positions.set(value, position);
  });
  return (value) => positions.get(value) ?? list.length;
}

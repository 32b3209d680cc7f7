import { countLabels } from '@/lib/checks/labels/label-counts';
import { normalisedEntropy } from '@/lib/checks/labels/label-entropy';
import { balanceLabels } from '@/lib/checks/repairs/balance-labels';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { MIN_ENTROPY } from '@/lib/task/limits';

export const balancedLabels = defineRule({
  id: 'balanced-labels',
  title: 'Labels are balanced',
  topic: 'labels',
  why: 'When one label is far more frequent than the others, always answering it looks like a good result. Labels of a closed set should be about equally frequent.',
  since: '1',
  messages: {
    skewed: {
      severity: 'error',
      upstream: true,
      text: 'The {labels} distinct outputs are unevenly spread: “{label}” is {count} of {total}. Their entropy is {entropy} and must be above 0.8. Remove instances of the frequent outputs, or add some of the rare ones.',
    },
  },
  fixes: {
    skewed: {
      title: 'Remove instances of the frequent labels',
      safe: false,
      samples: true,
      repairs: balanceLabels,
    },
  },
  good: {
    caption: 'Half of the answers each',
    fields: { Instances: soundInstances(100, (index) => (index % 2 ? 'odd' : 'even')) },
  },
  bad: {
    caption: 'Nine of ten answers are the same',
    fields: { Instances: soundInstances(100, (index) => (index % 10 ? 'many' : 'few')) },
    message: 'skewed',
    path: '/Instances',
  },
  create: ({ report }) => ({
    task(task) {
      const counts = countLabels(task);
      if (counts === undefined || counts.size < 2) return;
      const entropy = normalisedEntropy([...counts].sort(byLabel).map(([, count]) => count));
      if (entropy > MIN_ENTROPY) return;
      report('skewed', ['Instances'], { ...mostFrequent(counts), entropy: floorToMillesimal(entropy) });
    },
  }),
});

function byLabel([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1;
}

function mostFrequent(counts: ReadonlyMap<string, number>) {
  const all = [...counts];
  const [label, count] = all.reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0]);
  const total = all.reduce((sum, entry) => sum + entry[1], 0);
  return { labels: counts.size, label: excerpt(label), count, total };
}

/** Cut and not rounded: 0.79999 must not read as 0.8. */
function floorToMillesimal(entropy: number): number {
  return Math.floor(entropy * 1_000) / 1_000;
}

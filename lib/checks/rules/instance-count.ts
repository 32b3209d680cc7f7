import { reduceInstances } from '@/lib/checks/repairs/reduce-instances';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { FEW_INSTANCES, MAX_INSTANCES, MIN_INSTANCES } from '@/lib/task/limits';

export const instanceCount = defineRule({
  id: 'instance-count',
  title: 'Enough instances, and not too many',
  topic: 'instances',
  why: 'With fewer than 26 instances a task can neither be learned nor measured, and the first 100 are its evaluation set. More than 6,500 would let one task outweigh all others.',
  since: '1',
  messages: {
    'too-few': {
      severity: 'error',
      upstream: true,
      text: 'The number of instances is {count}. A task needs at least 26: add {missing} more.',
    },
    'too-many': {
      severity: 'error',
      upstream: true,
      text: 'The number of instances is {count}. A task may have at most 6,500: remove {excess}.',
    },
    few: {
      severity: 'warning',
      upstream: false,
      text: 'The number of instances is {count}. Evaluation uses the first 100 of a task: add some if you can.',
    },
  },
  fixes: {
    'too-many': {
      title: 'Keep 6,500 instances, drawn so that outputs are balanced',
      safe: false,
      samples: true,
      repairs: reduceInstances,
    },
  },
  good: { caption: '100 instances', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: '25 instances',
    fields: { Instances: soundInstances(25) },
    message: 'too-few',
    path: '/Instances',
  },
  create: ({ report }) => ({
    task(task) {
      if (!Array.isArray(task.Instances)) return;
      const count = task.Instances.length;
      if (count < MIN_INSTANCES) report('too-few', ['Instances'], { count, missing: MIN_INSTANCES - count });
      else if (count > MAX_INSTANCES) report('too-many', ['Instances'], { count, excess: count - MAX_INSTANCES });
      else if (count < FEW_INSTANCES) report('few', ['Instances'], { count });
    },
  }),
});

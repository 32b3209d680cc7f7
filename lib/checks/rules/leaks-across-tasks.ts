import { EMPTY_POOL, type PoolFacts, type SharedInputs } from '@/lib/checks/pool-facts';
import { defineRule, type Params } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import type { Track } from '@/lib/task/splits';

const instances = [`task001-${'0'.repeat(31)}7`, `task001-${'0'.repeat(31)}9`];

function sharing(leaks: readonly Track[]): PoolFacts {
  return { ...EMPTY_POOL, sharedInputs: [{ task: 'task002_synthetic_apple_comparison', instances, leaks }] };
}

export const leaksAcrossTasks = defineRule({
  id: 'leaks-across-tasks',
  title: 'Inputs are not those of other tasks',
  topic: 'collection',
  why: 'What a model has read in training it may know by heart, and a test with the same inputs then measures its memory. Even where both tasks are for training, the same inputs again add little.',
  since: '2',
  messages: {
    leak: {
      severity: 'error',
      upstream: false,
      text: 'Inputs that {task} has, too: {count}, this one first. One of the two tasks tests models and the other trains them ({tracks} track). Remove the shared instances, or correct the source if both have the same.',
    },
    'leak-but-for-marks': {
      severity: 'warning',
      upstream: false,
      text: 'Inputs that {task} has, too, but for quotation marks or the punctuation at the end: {count}, this one first. One of the two tasks tests models and the other trains them ({tracks} track). Remove the shared instances if the tasks are not about these marks.',
    },
    shared: {
      severity: 'warning',
      upstream: false,
      text: 'Inputs that {task} has, too: {count}, this one first. Use others, or say why the same ones are wanted.',
    },
    'shared-but-for-marks': {
      severity: 'info',
      upstream: false,
      text: 'Inputs that {task} has, too, but for quotation marks or the punctuation at the end: {count}, this one first. Use others if the tasks are not about these marks.',
    },
  },
  needs: 'pool',
  good: { caption: 'Inputs of its own', fields: { Instances: soundInstances(100) }, pool: EMPTY_POOL },
  bad: {
    caption: 'Two inputs of a test task in a training task',
    fields: { Instances: soundInstances(100) },
    pool: sharing(['default']),
    message: 'leak',
    path: '/Instances/7/input',
  },
  create({ report, pool }) {
    const others = (pool?.sharedInputs ?? []).flatMap((shared) => [
      new SharedCount(shared, shared.instances, shared.leaks.length > 0 ? 'leak' : 'shared'),
      new SharedCount(
        shared,
        shared.butForMarks ?? [],
        shared.leaks.length > 0 ? 'leak-but-for-marks' : 'shared-but-for-marks',
      ),
    ]);
    if (others.length === 0) return {};
    return {
      instance({ id }, index) {
        if (typeof id === 'string') for (const other of others) other.look(id, index);
      },
      finish() {
        for (const { message, first, params } of others) {
          // The facts may be of a moment ago: whoever has removed the instances since is told nothing.
          if (first !== undefined) report(message, ['Instances', first, 'input'], params());
        }
      },
    };
  },
});

type MessageId = 'leak' | 'shared' | 'leak-but-for-marks' | 'shared-but-for-marks';

/** Counts the instances whose inputs one other task has. */
class SharedCount {
  readonly message: MessageId;
  /** The position of the first one. */
  first: number | undefined;
  readonly #shared: SharedInputs;
  readonly #ids: ReadonlySet<string>;
  #count = 0;

  constructor(shared: SharedInputs, ids: readonly string[], message: MessageId) {
    this.message = message;
    this.#shared = shared;
    this.#ids = new Set(ids);
  }

  look(id: string, index: number): void {
    if (!this.#ids.has(id)) return;
    this.first ??= index;
    this.#count++;
  }

  readonly params = (): Params => {
    const { task, leaks } = this.#shared;
    return { task, count: this.#count, ...(leaks.length > 0 && { tracks: leaks.join(' and ') }) };
  };
}

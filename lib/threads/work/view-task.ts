import type { DeflatedBlob } from '@/lib/blobs/pack-blob';
import { type LabelDistribution, labelDistribution } from '@/lib/collection/label-distribution';
import { anchorExists } from '@/lib/reviews/anchor-exists';
import {
  instanceCount,
  instancesAt,
  instancesById,
  type PlacedInstance,
  type TaskText,
  taskText,
} from '@/lib/reviews/task-text';
import { samplePositions } from '@/lib/task/sample-positions';
import type { JsonValue } from '@/lib/task/schema';
import type { Done } from '@/lib/threads/serve';
import { storedTask } from '@/lib/threads/work/stored-task';

/** Which parts of a stored task are wanted; those that are left out are empty. */
export interface WantedParts {
  /** Fields and examples. */
  text?: boolean;
  /** How often each output occurs. */
  outputs?: boolean;
  /** A random sample of the instances: those after the first `from` of it. */
  sample?: { seed: number; from: number };
  /** Instances with these ids. */
  ids?: readonly string[];
  /** Instances from a position on. */
  range?: { from: number; count: number };
  /** A place of a thread, of which it is asked whether the task has it. */
  anchor?: string;
}

/** Parts of a stored task, as pages show them. */
export interface TaskParts {
  instanceCount: number;
  text: TaskText | null;
  outputs: LabelDistribution | null;
  sample: PlacedInstance[];
  byId: PlacedInstance[];
  range: PlacedInstance[];
  hasAnchor: boolean;
}

/** Takes from a stored task what a page shows of it: the whole is never handed to the server's own thread. */
export async function viewTask(
  { sha256, wanted }: { sha256: string; wanted: WantedParts },
  ask: (sha256: string) => Promise<DeflatedBlob>,
): Promise<Done<TaskParts>> {
  const { value } = await storedTask(sha256, () => ask(sha256));
  const { text, outputs, sample, ids, range, anchor } = wanted;
  const total = instanceCount(value);
  const positions = sample ? samplePositions(total, sample.seed, { from: sample.from }) : [];
  const first = Math.min(range?.from ?? 0, total);
  const inRange = Array.from({ length: Math.min(range?.count ?? 0, total - first) }, (_, index) => first + index);
  return {
    value: {
      instanceCount: total,
      text: text ? taskText(value) : null,
      outputs: outputs ? labelDistribution(outputsOf(value)) : null,
      sample: instancesAt(value, positions),
      byId: ids && ids.length > 0 ? instancesById(value, new Set(ids)) : [],
      range: instancesAt(value, inRange),
      hasAnchor: anchor !== undefined && anchorExists(value, anchor),
    },
  };
}

function* outputsOf({ Instances }: Record<string, JsonValue>): Generator<JsonValue> {
  for (const instance of Array.isArray(Instances) ? Instances : []) {
    if (typeof instance !== 'object' || instance === null || Array.isArray(instance)) continue;
    if (Array.isArray(instance.output)) yield* instance.output;
  }
}

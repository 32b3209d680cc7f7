import type { CheckFacts } from '@/lib/checks/check-facts';
import { checkBytes, checkRead } from '@/lib/checks/engine/check-bytes';
import { READING } from '@/lib/checks/engine/reading-finding';
import type { Report } from '@/lib/checks/finding';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { type FixStep, fixAll, fixChosen } from '@/lib/checks/fixing/fix-all';
import { remapLayout } from '@/lib/checks/fixing/remap-layout';
import { nonFiniteAsTexts } from '@/lib/checks/repairs/non-finite-as-texts';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { type ReadResult, readTask } from '@/lib/task/file/read-task';
import { type ReadingCode, type ReadingFault, readingFaultText } from '@/lib/task/file/reading-fault';
import { isJsonObject } from '@/lib/task/json-object';

export interface FixBytesOptions {
  facts?: CheckFacts;
  /** For fixes that sample: an integer from 0 to 2^32 - 1; 0 by default. */
  seed?: number;
  /** The fixes to make, safe or not, with `reading` for what the reader finds; all that are safe by default. */
  choices?: readonly FixChoiceOfFile[];
}

/** The fix of a message; without one, all fixes of the rule. */
export interface FixChoiceOfFile {
  rule: string;
  message?: string;
}

export type FixedBytes =
  | {
      /** Canonical; the same bytes as before when there was nothing to do. */
      bytes: Uint8Array<ArrayBuffer>;
      before: Report;
      /** Of the new bytes. */
      after: Report;
      steps: readonly FixStep[];
    }
  /** The file must be left as it is; whole sentences, with the place. */
  | { refused: string };

/** What the reader cannot take over whole: to write such a file again would lose what its author may miss. */
const LOSES: ReadonlySet<ReadingCode> = new Set<ReadingCode>([
  'not-utf8',
  'not-json',
  'not-an-object',
  'duplicate-key',
  'too-large',
  'too-deep',
]);

/**
 * Repairs a task file: a byte-order mark goes, bare `NaN` and `Infinity` become texts, then the fixes of the rules are
 * made. A file that cannot be read without a loss is refused: of two equal keys, only the author knows which is
 * meant. Pure; `name` is the file's name without folder and `.json`.
 */
export function fixBytes(bytes: Uint8Array, name: string, options: FixBytesOptions = {}): FixedBytes {
  const { facts = {}, seed = 0, choices } = options;
  const read = readTask(bytes);
  const { value } = read;
  const loss = read.faults.find(({ code }) => LOSES.has(code));
  if (loss !== undefined) return { refused: describe(loss) };
  if (!isJsonObject(value)) return { refused: 'The file holds no task.' };
  const readingSteps = repairReading(read, choices);
  const edits = readingSteps.flatMap((step) => step.edits);
  const task = applyEdits(value, edits);
  const context = { ...facts, name, seed, layout: remapLayout(read.layout, edits) };
  const fixed = choices === undefined ? fixAll(task, context) : fixChosen(task, choices, context);
  const written = canonicalBytes(fixed.task, fixed.layout);
  return {
    bytes: written,
    before: checkRead(read, name, facts),
    after: checkBytes(written, name, facts),
    steps: [...readingSteps, ...fixed.steps],
  };
}

function describe(fault: ReadingFault): string {
  return `Line ${fault.line}, column ${fault.column}: ${readingFaultText(fault)}`;
}

/** A byte-order mark is never written, whether its fix was chosen or not. */
function repairReading({ value, faults, layout }: ReadResult, choices: FixBytesOptions['choices']): FixStep[] {
  const steps: FixStep[] = [];
  if (faults.some(({ code }) => code === 'byte-order-mark')) {
    steps.push({
      rule: READING,
      message: 'byte-order-mark',
      title: 'Remove the byte-order mark',
      edits: [],
      repairs: 1,
    });
  }
  const message = 'non-finite-number';
  const isChosen = choices?.some((choice) => choice.rule === READING && (choice.message ?? message) === message);
  const edits = isJsonObject(value) && isChosen !== false ? nonFiniteAsTexts(value, layout) : [];
  if (edits.length > 0) {
    steps.push({ rule: READING, message, title: 'Write NaN and Infinity as texts', edits, repairs: edits.length });
  }
  return steps;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import type { Report } from '@/lib/checks/finding';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { fixOf, planFix } from '@/lib/checks/fixing/plan-fix';
import { previewFix } from '@/lib/checks/fixing/preview-fix';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { setKey } from '@/lib/task/file/json-builder';
import { type JsonObject, type JsonValue, TASK_KEYS } from '@/lib/task/schema';

const context = { name: SOUND_NAME, seed: 7 };

/** Texts that fixes are about, and texts in other scripts. */
const text = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      'yes',
      'Yes.',
      'yes ',
      'no',
      'music',
      'Musik',
      'english',
      'Frensh',
      'question answering',
      'x&amp;amp;y',
    ],
    ...[
      'CafÃ©',
      'â€œyesâ€\u009d',
      'Ã©à',
      '&lt;b&gt;',
      '<b>&amp;',
      '&#0;',
      'a\u0000b',
      'tab\u000bstop',
      '\ud800',
      '\ufffd',
    ],
    ...['你好', '两个苹果。', 'مرحبا', 'دو سیب', 'नमस्ते', 'दो सेब।', 'สวัสดี', 'แอปเปิล', 'Ünïcôdé', 'task001-ab'],
    ...[
      'f'.repeat(32),
      `task2-${'F'.repeat(32)}`,
      'www.example.org/x',
      'One basket holds 200 apples and the other holds 1.',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const anyJson = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  { arbitrary: text, weight: 4 },
  { arbitrary: fc.constantFrom<JsonValue>(null, 0, 1.5, Number.NaN, true, [], {}), weight: 1 },
  { arbitrary: anyJson, weight: 1 },
);
const outputs = fc.oneof({ arbitrary: fc.array(value, { maxLength: 4 }), weight: 3 }, value);
/** Rows that differ from each other by what some fixes are about only. */
const likelyRow = objectOf({
  id: fc.constantFrom(...['a', 'e', 'f'].map((digit) => `task001-${digit.repeat(32)}`), 'F'.repeat(32)),
  input: fc.constantFrom('Two pears.', 'two  pears.', 'TWO PEARS.', 'कितने सेब?', 'कितने  सेब?', '梨が２つ', '梨が2つ'),
  output: fc.array(fc.constantFrom('yes', 'Yes.', 'no', '是', '是。', '2.0', '2'), { minLength: 1, maxLength: 3 }),
});
const likelyNames = fc.array(
  fc.constantFrom(
    'Music',
    'music',
    'Musik',
    'Mathematics',
    'question answering',
    'causal-reasoning',
    'English',
    'ENGLISH',
    'Frensh',
  ),
  { minLength: 1, maxLength: 4 },
);
const row = fc.oneof(
  { arbitrary: likelyRow, weight: 6 },
  { arbitrary: objectOf({ id: value, input: value, output: outputs, explanation: value, Input: value }), weight: 6 },
  value,
);
const field = fc.oneof(
  { arbitrary: likelyNames, weight: 4 },
  { arbitrary: fc.array(value, { maxLength: 4 }), weight: 3 },
  { arbitrary: fc.array(row, { maxLength: 8 }), weight: 3 },
  value,
);
const KEYS = [...TASK_KEYS, 'input_language', 'output_language', 'Domain', 'categories', '__proto__', '~/', '7'];
const NAME_KEYS = ['Categories', 'Domains', 'Reasoning', 'Input_language', 'input_language', 'output_language'];
const oddTask = fc
  .record({
    fields: fc.array(fc.tuple(fc.constantFrom(...KEYS), field), { maxLength: 6 }),
    names: fc.array(fc.tuple(fc.constantFrom(...NAME_KEYS), likelyNames), { maxLength: 3 }),
    removed: fc.subarray([...TASK_KEYS], { maxLength: 4 }),
    rows: fc.array(row, { maxLength: 12 }),
    outputs: fc.array(outputs, { minLength: 1, maxLength: 5 }),
    replacesOutputs: fc.boolean(),
  })
  .map((odd): JsonObject => {
    const { Instances: _none, ...sound } = soundTask();
    const task: JsonObject = {};
    for (const [key, kept] of Object.entries(sound)) if (!odd.removed.some((name) => name === key)) task[key] = kept;
    const instances = soundInstances(30).map((instance, index) => {
      const output = odd.outputs[Math.floor(index ** 2 / 7) % odd.outputs.length] ?? null;
      return odd.replacesOutputs ? { ...instance, output } : instance;
    });
    task.Instances = [...instances, ...odd.rows];
    for (const [key, other] of [...odd.names, ...odd.fields]) setKey(task, key, other);
    return task;
  });

function objectOf(parts: Record<string, fc.Arbitrary<JsonValue>>): fc.Arbitrary<JsonObject> {
  return fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>;
}

/** The messages of a report that have a fix. */
function fixable(report: Report): { rule: string; message: string }[] {
  return Object.keys(report.totals)
    .map((key) => ({ rule: key.slice(0, key.indexOf('/')), message: key.slice(key.indexOf('/') + 1) }))
    .filter((choice) => fixOf(choice) !== undefined);
}

/** What could not be told before: whether the definition names a language that had no known name. */
function isRevealed(key: string, before: Report, after: Report): boolean {
  const unknown = ({ totals }: Report) => totals['known-languages/unknown'] ?? 0;
  return key === 'definition-names-language/not-named' && unknown(after) < unknown(before);
}

/** The errors that are more frequent afterwards, but for those that could not be told before. */
function addedErrors(before: Report, after: Report): string[] {
  const errors = new Set(
    after.findings.filter(({ severity }) => severity === 'error').map((f) => `${f.rule}/${f.message}`),
  );
  return [...errors].filter(
    (key) => (after.totals[key] ?? 0) > (before.totals[key] ?? 0) && !isRevealed(key, before, after),
  );
}

function isThere(task: JsonObject, { op, path }: TaskEdit): boolean {
  return valueAtPath(task, op === 'set' ? path.slice(0, -1) : path) !== undefined;
}

describe('the fixes', () => {
  it('of any task edit what is there, add no error, are the same each time, and leave nothing to do', () => {
    fc.assert(
      fc.property(oddTask, (task) => {
        const before = checkTask(task, context);
        for (const choice of fixable(before)) {
          const plan = planFix(task, choice, context, before);
          expect(plan.edits.filter((edit) => !isThere(task, edit))).toEqual([]);
          expect(addedErrors(before, plan.report)).toEqual([]);
          expect(planFix(task, choice, context, before).edits).toEqual(plan.edits);
          expect(previewFix(task, plan).changes).toHaveLength(Math.min(plan.edits.length, 200));
          if (plan.left === 0) expect(planFix(plan.task, choice, context, plan.report).edits, choice.rule).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('that are safe, all together, add no error either and come to an end', () => {
    fc.assert(
      fc.property(oddTask, (task) => {
        const before = checkTask(task, context);
        const fixed = fixAll(task, context);
        expect(addedErrors(before, fixed.report)).toEqual([]);
        expect(fixed.report).toEqual(checkTask(fixed.task, context));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('of one place change nothing elsewhere', () => {
    const task = { ...soundTask(), Domains: ['musik', 'Sportss'] };
    const choice = { rule: 'known-domains', message: 'unknown', path: '/Domains/1' };
    expect(planFix(task, choice, context, checkTask(task, context)).task.Domains).toEqual(['musik', 'Sports']);
  });

  it('guess only when asked to', () => {
    const task = { ...soundTask(), Domains: ['MUSIC', 'Sportss'] };
    expect(fixAll(task, context).task.Domains).toEqual(['Music', 'Sportss']);
  });
});

import { describe, expect, it } from 'vitest';
import type { CheckedDraft } from '@/components/editor/checking/draft-edits-of';
import { planDraftFix } from '@/components/editor/checking/plan-draft-fix';
import { type TriedFixes, triedFixes } from '@/components/editor/checking/tried-fixes';
import { DraftDocument } from '@/components/editor/store/draft-document';
import { checkTask } from '@/lib/checks/engine/engine';
import { draftFromTask } from '@/lib/task/draft/draft-from-task';
import { taskValue } from '@/lib/task/draft/task-from-draft';
import { emptyLayout } from '@/lib/task/file/json-layout';
import type { TaskFile } from '@/lib/task/schema';
import { aTaskFile } from '@/lib/testing/factory';

const SPACES = { rule: 'surrounding-space', message: 'surrounded' };
const CONTEXT = { name: 'task000_synthetic_parity', seed: 1 };

describe('the plan of a fix of a draft', () => {
  it('tells what changes at which place of the editor, and what comes of it', () => {
    const draft = aDraft((file) => {
      file.Source = ['synthetic '];
      const [first, second] = file.Instances.slice(3, 5);
      if (first) first.input += ' ';
      if (second) second.input = '[1, 2] ';
    });
    const plan = planDraftFix(draft, SPACES, CONTEXT);
    expect(plan.steps[0]?.changes.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['Source', 'synthetic ', 'synthetic'],
      ['Row 4, input', 'Number: 101003 ', 'Number: 101003'],
      ['Row 5, input', '[1, 2] ', '[1, 2]'],
    ]);
    expect([plan.counts.before.warning - plan.counts.after.warning, plan.left, plan.samples]).toEqual([3, 0, false]);
    expect(fixedDraft(draft, plan.edits).head.Source).toEqual(['synthetic']);
  });

  it('fixes one finding alone', () => {
    const draft = aDraft((file) => {
      for (const instance of file.Instances.slice(3, 5)) instance.input += ' ';
    });
    const plan = planDraftFix(draft, { ...SPACES, path: '/Instances/4/input' }, CONTEXT);
    expect(plan.edits).toMatchObject([{ type: 'put-row', id: draft.rows[4]?.id, input: 'Number: 101004' }]);
  });

  it('leaves out what would bring an error: a trimmed input that is another’s twin', () => {
    const draft = aDraft((file) => {
      const [first, second] = file.Instances;
      if (first && second) second.input = `${first.input} `;
    });
    expect(planDraftFix(draft, SPACES, CONTEXT)).toMatchObject({ steps: [], left: 1, edits: [] });
  });

  it('makes all that is safe, names rows as the editor does, and gives the very task that the checks were asked about', () => {
    const draft = aDraft((file) => {
      for (const instance of file.Instances) instance.input += ' ';
      for (const instance of file.Instances.slice(0, 9)) instance.output = [...instance.output, ...instance.output];
    });
    const plan = planDraftFix(draft, 'all-safe', CONTEXT);
    expect(plan.steps.length).toBeGreaterThan(1);
    expect(plan.steps.flatMap(({ changes }) => changes).every(({ name }) => /^Row \d+, /.test(name))).toBe(true);
    const made = fixedDraft(draft, plan.edits);
    const report = checkTask(taskValue(made.head, made.rows, null), CONTEXT);
    expect(report.counts).toEqual(plan.counts.after);
    expect(
      planDraftFix({ ...draft, ...made, task: taskValue(made.head, made.rows, null) }, 'all-safe', CONTEXT).steps,
    ).toEqual([]);
  });
});

describe('the fixes of a draft', () => {
  it('are offered with their number and places, as far as the draft can hold them', () => {
    const draft = aDraft((file) => {
      for (const instance of file.Instances) instance.input += ' ';
      Object.assign(file, { Notes: 'unknown to the format' });
    });
    const { offers, allSafe } = tried(draft);
    const offer = offers.get('surrounding-space/surrounded');
    expect(offer).toMatchObject({ repairs: 26 });
    expect(offer?.paths.has('/Instances/25/input')).toBe(true);
    expect([...offers.keys()].filter((key) => key.startsWith('unknown-fields'))).toEqual([]);
    expect(allSafe).toBe(26);
  });

  it('are not offered where they would do nothing', () => {
    const draft = aDraft((file) => {
      const [first, second, third] = file.Instances;
      if (first && second) second.input = `${first.input} `;
      if (third) third.output = [''];
    });
    expect(tried(draft)).toEqual({ offers: new Map(), allSafe: 0 });
  });

  it('are offered one by one where only some do anything', () => {
    const draft = aDraft((file) => {
      const [first, second, third] = file.Instances;
      if (first && second) second.input = `${first.input} `;
      if (third) third.input += ' ';
    });
    const { offers, allSafe } = tried(draft);
    expect(offers.get('surrounding-space/surrounded')).toMatchObject({
      repairs: 1,
      paths: new Set(['/Instances/2/input']),
    });
    expect(allSafe).toBe(1);
  });

  it('are as many as the plan of all that is safe then makes', () => {
    const draft = aDraft((file) => {
      for (const instance of file.Instances) instance.input += ' ';
      for (const instance of file.Instances.slice(0, 9)) instance.output = [...instance.output, ...instance.output];
      file.Domains = ['mathematics'];
    });
    const plan = planDraftFix(draft, 'all-safe', CONTEXT);
    expect(tried(draft).allSafe).toBe(plan.steps.reduce((sum, { repairs }) => sum + repairs, 0));
  });
});

function tried(draft: CheckedDraft): TriedFixes {
  const trials = triedFixes(draft, checkTask(draft.task, CONTEXT), CONTEXT);
  for (;;) {
    const { done, value } = trials.next();
    if (done) return value;
  }
}

function aDraft(change: (file: TaskFile) => void): CheckedDraft {
  const file = aTaskFile();
  change(file);
  const name = 'task001_synthetic_parity.json';
  const { head, rows } = draftFromTask({ value: file, faults: [], layout: emptyLayout() }, name, null);
  return { head, rows, number: null, task: taskValue(head, rows, null) };
}

function fixedDraft({ head, rows }: CheckedDraft, edits: ReturnType<typeof planDraftFix>['edits']): DraftDocument {
  const document = new DraftDocument(head, rows);
  document.apply(edits ?? []);
  return document;
}

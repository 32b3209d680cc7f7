import { describe, expect, it } from 'vitest';
import { DraftDocument } from '@/components/drafts/draft-document';
import type { CheckedDraft } from '@/components/drafts/draft-edits-of';
import { fixOffers, liveReport } from '@/components/drafts/live-report';
import { planDraftFix } from '@/components/drafts/plan-draft-fix';
import { checkTask } from '@/lib/checks/engine';
import { draftFromTask } from '@/lib/task/draft-from-task';
import { emptyLayout } from '@/lib/task/json-layout';
import type { TaskFile } from '@/lib/task/schema';
import { taskValue } from '@/lib/task/task-from-draft';
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

describe('what can be repaired', () => {
  it('is offered with its number and its places, as far as the draft can hold it', () => {
    const draft = aDraft((file) => {
      for (const instance of file.Instances) instance.input += ' ';
      Object.assign(file, { Notes: 'unknown to the format' });
    });
    const report = liveReport(checkTask(draft.task, CONTEXT), draft);
    const offers = fixOffers(report, draft.task, CONTEXT);
    expect(offers.get('surrounding-space/surrounded')).toMatchObject({ repairs: 26, safe: 26 });
    expect(offers.get('surrounding-space/surrounded')?.paths.has('/Instances/25/input')).toBe(true);
    expect([...offers.keys()].filter((key) => key.startsWith('unknown-fields'))).toEqual([]);
  });
});

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

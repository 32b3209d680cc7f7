import type { FixRequest, PlannedChange, PlannedFix, PlannedStep } from '@/components/editor/checking/check-messages';
import { type CheckedDraft, draftEditsOf } from '@/components/editor/checking/draft-edits-of';
import { placeOf, rowPlace } from '@/components/editor/store/finding-place';
import { placeName } from '@/components/editor/store/place-name';
import { readableValue } from '@/components/editor/store/readable-value';
import { checkTask } from '@/lib/checks/engine/engine';
import type { Report } from '@/lib/checks/finding';
import type { FixContext } from '@/lib/checks/fix';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { fixOf, planFix } from '@/lib/checks/fixing/plan-fix';
import { type FixChange, previewFix, previewLabels } from '@/lib/checks/fixing/preview-fix';
import { fromPointer } from '@/lib/checks/json-pointer';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { fullInstanceId } from '@/lib/task/name';
import type { JsonObject } from '@/lib/task/schema';

interface Steps {
  steps: readonly { title: string; edits: readonly TaskEdit[]; repairs: number }[];
  task: JsonObject;
  report: Report;
  left: number;
}

/** Plans a fix of a draft; changes nothing. Pure: the same draft, request and seed give the same plan. */
export function planDraftFix(draft: CheckedDraft, fix: FixRequest, context: FixContext): Omit<PlannedFix, 'revision'> {
  const before = checkTask(draft.task, context);
  const made =
    fix === 'all-safe' ? { ...fixAll(draft.task, context), left: 0 } : oneFix(draft.task, fix, context, before);
  return {
    steps: previewSteps(draft, made.steps),
    left: made.left,
    samples: fix !== 'all-safe' && fixOf(fix)?.samples === true,
    counts: { before: before.counts, after: made.report.counts },
    edits: draftEditsOf(
      draft,
      made.steps.map(({ edits }) => edits),
      made.task,
    ),
    ...previewLabels(draft.task, made.task),
  };
}

function oneFix(task: JsonObject, fix: Exclude<FixRequest, 'all-safe'>, context: FixContext, before: Report): Steps {
  const plan = planFix(task, fix, context, before);
  const title = fixOf(fix)?.title ?? fix.message;
  const steps = plan.repairs === 0 ? [] : [{ title, edits: plan.edits, repairs: plan.repairs }];
  return { ...plan, steps };
}

function previewSteps(draft: CheckedDraft, steps: Steps['steps']): PlannedStep[] {
  const rowsById = new Map(draft.rows.map((row, index) => [fullInstanceId(row.id, draft.number), index]));
  let task = draft.task;
  return steps.map(({ title, edits, repairs }) => {
    // The edits of a step mean the task as the step before left it.
    const after = applyEdits(task, edits);
    const { changes, counts } = previewFix(task, { edits, task: after });
    task = after;
    return { title, repairs, counts, changes: changes.map((change) => placed(change, draft, rowsById)) };
  });
}

function placed(change: FixChange, { rows }: CheckedDraft, rowsById: ReadonlyMap<string, number>): PlannedChange {
  const { kind, before, after, pointer, instance } = change;
  const index = (instance?.id !== undefined ? rowsById.get(instance.id) : undefined) ?? instance?.index;
  const place =
    index === undefined ? placeOf({ rule: '', path: pointer }, rows) : rowPlace(rows[index], fromPointer(pointer)[2]);
  return {
    kind,
    place,
    name: placeName(place, () => index ?? -1),
    ...(before !== undefined && { before: readableValue(before) }),
    ...(after !== undefined && { after: readableValue(after) }),
  };
}

import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { loadDraft } from '@/lib/drafts/load-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { cutRelease } from '@/lib/releases/cut-release';
import { claimReview } from '@/lib/reviews/claim-review';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { rejectSubmission } from '@/lib/reviews/reject-submission';
import { openThread } from '@/lib/reviews/threads';
import { submitDraft } from '@/lib/submissions/submit-draft';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { type DemoTask, demoTasks } from '@/prisma/seed/demo-tasks';

export interface DemoActors {
  contributor: Actor;
  reviewer: Actor;
  maintainer: Actor;
}

/**
 * Fills a collection with a few tasks in every state, through the same services as the app, so that the demo shows
 * nothing that could not have happened. Tasks that exist are left alone.
 */
export async function seedDemo(actors: DemoActors): Promise<void> {
  const existing = new Set((await db().task.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  for (const task of demoTasks()) {
    if (!existing.has(task.slug)) await STORIES[task.slug]?.(task, actors);
  }
}

/** What is marked so can be removed again in one step (`lib/members/demo-content.ts`). */
const DEMO = { demo: true };

type Story = (task: DemoTask, actors: DemoActors) => Promise<void>;

/** What happened to each task of the demo, in the order of `demoTasks`. */
const STORIES: Record<string, Story> = {
  synthetic_roman_numeral_conversion: accepted,
  synthetic_plural_word_analogy: accepted,
  synthetic_english_arabic_number_translation: async (task, actors) => {
    await accepted(task, actors);
    await cutRelease(actors.maintainer, { version: '0.1.0', notes: 'The first three tasks of the demo.' }, DEMO);
  },
  synthetic_letter_sorting: accepted,
  synthetic_number_comparison: async (task, { contributor, maintainer }) => {
    const submissionId = await submit(contributor, task);
    await approve(maintainer, submissionId, 'The three labels are well balanced.');
  },
  synthetic_weekday_arithmetic: async (task, { contributor }) => {
    await submit(contributor, task);
  },
  synthetic_divisibility_answer_verification: async (task, { contributor, reviewer }) => {
    await askForChanges(reviewer, await submit(contributor, task));
  },
  synthetic_parity_classification: async (task, { contributor }) => {
    await load(contributor, task);
  },
  synthetic_word_repetition: async (task, { contributor, maintainer }) => {
    const reason = 'Copying the input teaches nothing that other tasks do not teach better.';
    await rejectSubmission(maintainer, await submit(contributor, task), reason);
  },
};

async function accepted(task: DemoTask, { contributor, reviewer, maintainer }: DemoActors): Promise<void> {
  const submissionId = await submit(contributor, task);
  await approve(reviewer, submissionId, 'I solved twenty instances from the definition alone; all agree.');
  await approve(maintainer, submissionId, 'Clear definition, good examples.');
}

async function load(actor: Actor, task: DemoTask): Promise<string> {
  const { taskId } = await createDraftFromFile(actor, `task000_${task.slug}.json`, canonicalBytes(task.file), DEMO);
  const { version } = await loadDraft(actor, taskId);
  await saveDraft(actor, taskId, {
    baseVersion: version,
    edits: [{ type: 'set-field', field: 'summary', value: task.summary }],
  });
  return taskId;
}

async function submit(actor: Actor, task: DemoTask): Promise<string> {
  const taskId = await load(actor, task);
  const { version } = await loadDraft(actor, taskId);
  const { submissionId } = await submitDraft(actor, taskId, { baseVersion: version, note: '' });
  return submissionId;
}

async function approve(actor: Actor, submissionId: string, comment: string): Promise<void> {
  await recordVerdict(actor, await claim(actor, submissionId), { verdict: 'approve', comment });
}

async function askForChanges(actor: Actor, submissionId: string): Promise<void> {
  const reviewId = await claim(actor, submissionId);
  await openThread(actor, submissionId, {
    anchor: '/Definition/0',
    body: 'Which answers are possible? Please name both labels and say what is claimed.',
  });
  await recordVerdict(actor, reviewId, {
    verdict: 'request-changes',
    comment: 'The definition is too thin: it names neither the form of the claim nor the two labels.',
  });
}

async function claim(actor: Actor, submissionId: string): Promise<string> {
  const review = await claimReview(actor, { submissionId });
  if (!review) throw new Error('The demo could not claim its own submission.');
  return review.id;
}

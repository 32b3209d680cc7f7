import { z } from 'zod';
import { draftUrl, readProblem } from '@/components/editor/store/draft-transport';
import type { DraftDifference } from '@/lib/task/draft/draft-difference';

const verdict = z.object({
  reviewer: z.string(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED']),
  comment: z.string(),
  at: z.string(),
});

// Its rows come from our own server, which has their type; they are not worth checking one by one.
const difference = z.custom<DraftDifference>(
  (value) => z.object({ fields: z.array(z.unknown()) }).safeParse(value).success,
);

const lastRevision = z.object({
  submissionId: z.string(),
  revision: z.number(),
  submittedAt: z.string(),
  decisionNote: z.string(),
  verdicts: z.array(verdict),
  difference,
});

const openThread = z.object({
  id: z.string(),
  submissionId: z.string(),
  anchor: z.string(),
  revision: z.number(),
  commentCount: z.number(),
  last: z.object({ name: z.string(), body: z.string(), createdAt: z.string(), byAuthor: z.boolean() }),
});

const submissionSummary = z.object({ last: lastRevision.nullable(), threads: z.array(openThread) });

export type LastRevision = z.infer<typeof lastRevision>;
export type OpenThread = z.infer<typeof openThread>;
export type SubmissionSummary = z.infer<typeof submissionSummary>;

/** What is new in the saved draft since its last revision, and what is open about it; what went wrong in words. */
export async function loadSubmissionSummary(taskId: string): Promise<SubmissionSummary | string> {
  try {
    const response = await fetch(`${draftUrl(taskId)}/submission-summary`, { cache: 'no-store' });
    if (!response.ok) return (await readProblem(response)).message;
    return submissionSummary.parse(await response.json());
  } catch {
    return 'The server cannot be reached.';
  }
}

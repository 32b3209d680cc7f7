import type { Actor } from '@/lib/auth/policy';
import { readTaskParts } from '@/lib/blobs/task-parts';
import type { LabelDistribution } from '@/lib/collection/label-distribution';
import { defaultPart, type SplitPart, testSources, xlingualPart } from '@/lib/collection/split-condition';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { parseTaskName, taskName } from '@/lib/task/name';
import type { Example } from '@/lib/task/schema';

/** A revision that was accepted at its time. */
export interface AcceptedRevision {
  revision: number;
  name: string;
  sha256: string;
  decidedAt: Date | null;
  credits: string[];
  /** The versions of the releases that hold it, oldest first. */
  releases: string[];
}

/** An accepted task with all that its public page shows, instances apart. */
export interface TaskDetail {
  number: number;
  name: string;
  summary: string;
  state: 'ACCEPTED' | 'RETIRED';
  sha256: string;
  /** Bytes of its file. */
  size: number;
  acceptedAt: Date | null;
  credits: string[];
  /** Its part of the English and of the cross-lingual track. */
  defaultPart: SplitPart;
  xlingualPart: SplitPart;
  definition: string[];
  positiveExamples: Example[];
  negativeExamples: Example[];
  contributors: string[];
  sources: string[];
  urls: string[];
  categories: string[];
  reasoning: string[];
  domains: string[];
  inputLanguages: string[];
  outputLanguages: string[];
  instructionLanguages: string[];
  licences: string[];
  instanceCount: number;
  outputs: LabelDistribution;
  history: AcceptedRevision[];
}

/** An instance as it is shown; a file that was taken over unchecked may lack parts, which are empty here. */
export interface ShownInstance {
  id: string;
  input: string;
  outputs: string[];
}

interface HeadRow {
  id: string;
  number: number;
  slug: string;
  summary: string;
  state: 'ACCEPTED' | 'RETIRED';
  acceptedAt: Date | null;
  sha256: string;
  size: number;
  credits: string[];
  defaultPart: SplitPart;
  xlingualPart: SplitPart;
}

/**
 * The accepted revision of the task with this name (or this number: `task033`, `33`). Anyone may read it.
 * @throws AppError `not-found`; `conflict` with the `number` when several have it and none the name
 */
export async function taskDetail(_actor: Actor | null, name: string): Promise<TaskDetail> {
  const head = await headOf(name);
  const wanted = { text: true, outputs: true };
  const [parts, history] = await Promise.all([readTaskParts(head.sha256, wanted), acceptedRevisions(head.id)]);
  const { text, outputs, instanceCount } = parts;
  if (!text || !outputs) throw new Error('Text and outputs were asked for.');
  const { fields } = text;
  const { id: _, slug, ...rest } = head;
  return {
    ...rest,
    name: taskName(head.number, slug),
    definition: fields.Definition,
    positiveExamples: text.positiveExamples,
    negativeExamples: text.negativeExamples,
    contributors: fields.Contributors,
    sources: fields.Source,
    urls: fields.URL,
    categories: fields.Categories,
    reasoning: fields.Reasoning,
    domains: fields.Domains,
    inputLanguages: fields.Input_language,
    outputLanguages: fields.Output_language,
    instructionLanguages: fields.Instruction_language,
    licences: fields['Instance License'],
    instanceCount,
    outputs,
    history,
  };
}

/** The instances from `from` (0-based) on, at most `count` of them, in the file's order. */
export async function taskInstances(sha256: string, from: number, count: number): Promise<ShownInstance[]> {
  const { range } = await readTaskParts(sha256, { range: { from, count } });
  return range.map(({ position: _, ...instance }) => instance);
}

async function headOf(name: string): Promise<HeadRow> {
  const parsed = parseTaskName(name);
  const number = parsed?.number ?? Number(/^(?:task)?(\d{1,9})$/.exec(name)?.[1]);
  const rows = Number.isInteger(number)
    ? await db().$queryRaw<HeadRow[]>`
        WITH ${testSources}
        SELECT t.id::text, t.number, t.slug, t.summary, t.state::text AS state, t."acceptedAt", s.sha256, b.size, s.credits,
          ${defaultPart} AS "defaultPart", ${xlingualPart} AS "xlingualPart"
        FROM "Task" t
        JOIN "Submission" s ON s.id = t."acceptedSubmissionId"
        JOIN "Blob" b ON b.sha256 = s.sha256
        WHERE t.number = ${number}::int AND t.state IN ('ACCEPTED', 'RETIRED')`
    : [];
  const row = rows.find(({ slug }) => slug === parsed?.slug) ?? rows[0];
  if (rows.length > 1 && row?.slug !== parsed?.slug) {
    throw new AppError('conflict', `Several accepted tasks have the number ${number}.`, { number });
  }
  if (!row) throw new AppError('not-found', 'There is no accepted task of this name.');
  return row;
}

async function acceptedRevisions(taskId: string): Promise<AcceptedRevision[]> {
  return await db().$queryRaw<AcceptedRevision[]>`
    SELECT s.revision, s.name, s.sha256, s."decidedAt", s.credits,
      ARRAY(
        SELECT r.version FROM "ReleaseEntry" e JOIN "Release" r ON r.id = e."releaseId"
        WHERE e."submissionId" = s.id ORDER BY r."createdAt", r.id
      ) AS releases
    FROM "Submission" s
    WHERE s."taskId" = ${taskId}::uuid AND s.state = 'APPROVED'
    ORDER BY s.revision DESC
    LIMIT 100`;
}

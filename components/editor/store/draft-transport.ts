import { z } from 'zod';
import {
  ACCOUNT_HEADER,
  type DraftChanges,
  type DraftView,
  type Saved,
  type SaveRequest,
} from '@/lib/task/draft/draft-edits';

/** Why a request gave no result. `unreachable` passes by itself; `refused` needs a change of the draft or of rights. */
export type Failure =
  | { type: 'signed-out'; message: string }
  | { type: 'unreachable'; message: string }
  | { type: 'read-only'; message: string }
  | { type: 'refused'; message: string };

export type SaveOutcome = { type: 'saved'; version: number } | { type: 'stale'; changes: DraftChanges } | Failure;
export type LoadOutcome = { type: 'loaded'; view: DraftView } | Failure;

/** How the editor reaches the server; tests give it another one. */
export interface DraftTransport {
  save(request: SaveRequest): Promise<SaveOutcome>;
  load(): Promise<LoadOutcome>;
}

/** A request's error as the server states it (RFC 9457). */
export interface Problem {
  status: number;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

const problemBody = z.object({
  detail: z.string().default(''),
  details: z.record(z.string(), z.unknown()).default({}),
});

const savedBody: z.ZodType<Saved> = z.object({ version: z.number() });

/** How long a save may take, beside the time that a bad line needs for its bytes. */
const LONGEST_SAVE_MS = 60_000;
const SLOWEST_BYTES_PER_MS = 10;

const OFFLINE: Failure = { type: 'unreachable', message: 'The server cannot be reached.' };

/**
 * The draft of `taskId` through the HTTP API, as the user who has opened it: edits are saved for nobody else. What the page
 * has asked for when it was opened (a preload) may be taken for the draft, unless that may be `outdated` by now.
 */
export function httpTransport(taskId: string, userId: string, outdated = false): DraftTransport {
  const url = draftUrl(taskId);
  return {
    save: (request) => attempt(() => save(url, userId, { ...request, userId })),
    load: () => attempt(() => load(outdated ? `${url}?again` : url)),
  };
}

/** The address of a draft in the API. */
export function draftUrl(taskId: string): string {
  return `/api/v1/drafts/${encodeURIComponent(taskId)}`;
}

async function save(url: string, userId: string, request: SaveRequest): Promise<SaveOutcome> {
  const headers = { 'content-type': 'application/json', [ACCOUNT_HEADER]: userId };
  const body = JSON.stringify(request);
  // A connection that died while the computer slept may never say so.
  const signal = AbortSignal.timeout(LONGEST_SAVE_MS + body.length / SLOWEST_BYTES_PER_MS);
  const response = await fetch(url, { method: 'PATCH', headers, body, signal });
  if (response.ok) return { type: 'saved', version: savedBody.parse(await response.json()).version };
  const problem = await readProblem(response);
  if (problem.status === 409 && typeof problem.details.version === 'number') {
    // Thousands of rows from our own server, whose type they have, are not worth checking one by one.
    return { type: 'stale', changes: problem.details as unknown as DraftChanges };
  }
  return failureOf(problem);
}

async function load(url: string): Promise<LoadOutcome> {
  // Nothing of it is stored (its own header says so). To ask for that once more has Firefox pass over the preload.
  const response = await fetch(url);
  if (response.ok) return { type: 'loaded', view: (await response.json()) as DraftView };
  return failureOf(await readProblem(response));
}

async function attempt<Outcome>(request: () => Promise<Outcome>): Promise<Outcome | Failure> {
  try {
    return await request();
  } catch {
    return OFFLINE;
  }
}

/** The problem that a response states; a response without one (a proxy's page) gets a general message. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = problemBody.safeParse(await response.json().catch(() => null));
  const message = body.data?.detail || `The server answered with an error (${response.status}).`;
  return { status: response.status, message, details: body.data?.details ?? {} };
}

function failureOf({ status, message, details }: Problem): Failure {
  if (status === 401) {
    return { type: 'signed-out', message: details.reason === 'other-account' ? message : 'You are signed out.' };
  }
  if (status === 429 || status >= 500) return { type: 'unreachable', message };
  if (status === 409 && details.reason === 'read-only') return { type: 'read-only', message };
  return { type: 'refused', message };
}

import { deflateRawSync } from 'node:zlib';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { db } from '@/lib/db/client';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { submitDraft } from '@/lib/submissions/submit-draft';
import { canonicalBytes } from '@/lib/task/file/canonical';
import type { TaskFile } from '@/lib/task/schema';
import { anActor } from '@/lib/testing/factory';
import { largeTask } from '@/scripts/bench/large-task';
import { median, medianMs, ms, type Row, times } from '@/scripts/bench/measure';

const RUNS = 9;

/** Loading a file of 6,500 instances into a draft, and submitting it, each beside the work that cannot be saved. */
export async function benchDrafts(): Promise<Row[]> {
  const author = await anActor();
  const files = Array.from({ length: RUNS + 1 }, (_, run) => canonicalBytes(largeTask(100 + run, run + 1)));
  const first = files[0] ?? new Uint8Array();
  const loads: number[] = [];
  const submits: number[] = [];
  for (const [run, bytes] of files.entries()) {
    let begin = performance.now();
    const { taskId } = await createDraftFromFile(author, 'task001_synthetic_question_answering.json', bytes);
    loads.push(performance.now() - begin);
    begin = performance.now();
    await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    submits.push(performance.now() - begin);
    // The first run warms up.
    if (run === 0) loads.length = submits.length = 0;
  }
  const decoder = new TextDecoder();
  const bareLoad = await medianMs(RUNS, () => insertAlone(JSON.parse(decoder.decode(first))));
  const alone = await medianMs(RUNS, () => {
    JSON.parse(decoder.decode(first));
    checkBytes(first, 'task001_synthetic_question_answering');
    deflateRawSync(first, { level: 6 });
  });
  return [
    {
      work: 'load 6,500 instances into a draft from a file',
      ours: ms(median(loads)),
      baseline: `${ms(bareLoad)} (JSON.parse and one INSERT into a bare table)`,
      ratio: times(median(loads) / bareLoad),
      target: '< 1,000 ms',
    },
    {
      work: 'submit 6,500 instances (server time)',
      ours: ms(median(submits)),
      baseline: `${ms(alone)} (parse, check and deflate alone)`,
      ratio: times(median(submits) / alone),
      target: '< 400 ms, < 2 ×',
    },
  ];
}

/** The least that keeping the instances in PostgreSQL costs: one statement, no index, no checks, one commit. */
async function insertAlone(task: TaskFile): Promise<void> {
  await db().$transaction([
    db().$executeRaw`CREATE TEMPORARY TABLE bare (id text, input text, output text[]) ON COMMIT DROP`,
    db().$executeRaw`
      INSERT INTO bare SELECT * FROM json_to_recordset(${JSON.stringify(task.Instances)}::json)
        AS row(id text, input text, output text[])`,
  ]);
}

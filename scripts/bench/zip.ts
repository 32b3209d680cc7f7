import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND_LINE } from '@/lib/auth/command-line';
import { exportRelease } from '@/lib/exports/export-release';
import { importTasks } from '@/lib/imports/import-tasks';
import { cutRelease } from '@/lib/releases/cut-release';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { largeTask } from '@/scripts/bench/large-task';
import { median, ms, type Row, times } from '@/scripts/bench/measure';

const TASKS = 40;
const RUNS = 3;

/** The ZIP of a release of 40 large tasks, beside `zip -6` on the same files on the same disk. */
export async function benchZip(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-bench-'));
  try {
    const size = await makeRelease(folder);
    const ours: number[] = [];
    const firsts: number[] = [];
    const bare: number[] = [];
    let grown = 0;
    for (let run = 0; run <= RUNS; run++) {
      const archive = await writeArchive();
      const zip = await timeZip(folder);
      if (run === 0) continue; // the first run warms up
      ours.push(archive.total);
      firsts.push(archive.first);
      grown = Math.max(grown, archive.grown);
      if (zip !== null) bare.push(zip);
    }
    const baseline = bare.length > 0 ? `${ms(median(bare))} (zip -6)` : 'zip is not installed';
    return [
      {
        work: `ZIP of a release of ${TASKS} tasks (${(size / 1e6).toFixed(0)} MB)`,
        ours: ms(median(ours)),
        baseline,
        ratio: bare.length > 0 ? `${(median(bare) / median(ours)).toFixed(1)} × faster` : '–',
        target: '≥ 5 × faster',
      },
      { work: 'its first byte', ours: ms(median(firsts)), baseline: '–', ratio: '–', target: '< 100 ms' },
      {
        work: 'memory while it is written',
        ours: `${(grown / 1e6).toFixed(0)} MB more`,
        baseline: `${(size / 1e6).toFixed(0)} MB (the files)`,
        ratio: times(grown / size),
        target: 'flat',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeRelease(folder: string): Promise<number> {
  await mkdir(join(folder, 'tasks'));
  let size = 0;
  for (let index = 0; index < TASKS; index++) {
    const number = 5_000 + index;
    const name = `task${number}_synthetic_question_answering.json`;
    const bytes = canonicalBytes(largeTask(number, number));
    size += bytes.byteLength;
    await writeFile(join(folder, 'tasks', name), bytes);
    for await (const result of importTasks(COMMAND_LINE, [{ path: name, read: async () => bytes }])) {
      if (result.outcome !== 'accepted') throw new Error(`${name} was not imported: ${JSON.stringify(result)}`);
    }
  }
  await cutRelease(COMMAND_LINE, { version: '1.0.0', notes: '' });
  return size;
}

/** Milliseconds to the first byte and to the last, and by how many bytes the process grew. */
async function writeArchive(): Promise<{ first: number; total: number; grown: number }> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const begin = performance.now();
  let first = 0;
  const archive = await exportRelease('1.0.0');
  for await (const _piece of archive.open()) {
    first ||= performance.now() - begin;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  return { first, total: performance.now() - begin, grown: peak - before };
}

async function timeZip(folder: string): Promise<number | null> {
  const begin = performance.now();
  const child = spawn('zip', ['-6', '-q', '-r', '-', 'tasks'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const started = await Promise.race([once(child, 'spawn').then(() => true), once(child, 'error').then(() => false)]);
  if (!started) return null;
  child.stdout.resume();
  await once(child, 'close');
  return performance.now() - begin;
}

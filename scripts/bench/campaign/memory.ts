import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Megabytes that a process and all that it has started have in memory now. Waits for `ps` without holding up who measures. */
export async function treeMegabytes(root: number): Promise<number> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,rss=']);
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const members = new Set([root]);
  // `ps` lists by process id; a child with a lower one than its parent's is found in another round.
  for (let size = 0; size < members.size; ) {
    size = members.size;
    for (const [pid = 0, parent = 0] of processes) if (members.has(parent)) members.add(pid);
  }
  const kilobytes = processes.reduce((sum, [pid = 0, , rss = 0]) => (members.has(pid) ? sum + rss : sum), 0);
  return kilobytes / 1024;
}

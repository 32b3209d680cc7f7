import { execFileSync } from 'node:child_process';

/** Megabytes that a process and all that it has started have in memory now. */
export function treeMegabytes(root: number): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const members = new Set([root]);
  // `ps` lists by process id; a child with a lower one than its parent's is found in another round.
  for (let size = 0; size < members.size; ) {
    size = members.size;
    for (const [pid = 0, parent = 0] of processes) if (members.has(parent)) members.add(pid);
  }
  const kilobytes = processes.reduce((sum, [pid = 0, , rss = 0]) => (members.has(pid) ? sum + rss : sum), 0);
  return kilobytes / 1024;
}

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isAlive } from './embedded-postgres.mjs';
import { ROOT } from './settings.mjs';

const GRACE = 8_000;

/** A number of a process with the moment of its start: process numbers are used again. */
export function identityOf(pid) {
  return { pid, started: startOf(pid) };
}

/** Whether the very process that was recorded still runs. */
export function isSame(identity) {
  return isAlive(identity.pid) && startOf(identity.pid) === identity.started;
}

function startOf(pid) {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    // Field 22, counted after the name in brackets, which may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

const started = new Set();

/** Ends all that this process has started. */
export async function endStarted() {
  await Promise.all([...started].map((child) => end(child.pid)));
}

/**
 * Starts Node on a script of the checkout, in a process group of its own: a Ctrl-C in the terminal reaches the start
 * script alone, which ends its children in order. A child also ends by itself when the start script is gone.
 */
export function spawnNode(args, environment, options = {}) {
  // An address, not a path: Node reads it as one.
  const watch = ['--import', pathToFileURL(join(ROOT, 'scripts', 'end-with-parent.mjs')).href];
  const child = spawn(process.execPath, [...watch, ...args], {
    cwd: ROOT,
    env: { ...environment, TASKLOOM_PARENT: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    ...options,
  });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Runs `start`, which starts a process: all that this process writes is readable by its owner alone. */
export function privately(start) {
  const before = process.umask(0o077);
  try {
    return start();
  } finally {
    process.umask(before);
  }
}

/** Ends a process with its group: asks by SIGTERM first, forces after eight seconds. */
export async function end(pid) {
  signal(pid, 'SIGTERM');
  for (const limit = Date.now() + GRACE; isAlive(pid); ) {
    if (Date.now() > limit) {
      signal(pid, 'SIGKILL');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function signal(pid, name) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, name);
      return;
    } catch {
      // No such group, or it has ended: then the process itself, or nothing.
    }
  }
}

/** Runs a Node script to its end and gives what it printed; its standard error is passed on and kept, too. */
export function runNode(args, environment, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawnNode(args, environment, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', reject);
    child.on('close', (code, killedBy) => resolve({ code: code ?? 1, killedBy, output }));
  });
}

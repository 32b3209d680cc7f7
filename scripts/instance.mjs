import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { writePrivate } from './embedded-postgres.mjs';
import { ownerOf, take } from './locks.mjs';
import { end, identityOf, isSame } from './processes.mjs';
import { StartError } from './start-error.mjs';

/**
 * Makes this process the only Taskloom of its data folder, and ends what a killed one left behind: only processes
 * that it recorded, recognised by number and moment of start.
 *
 * @returns {Promise<{ record: (pid: number) => void, release: () => void }>}
 */
export async function becomeOnlyInstance({ data, origin }) {
  const file = join(data, 'instance.json');
  const before = ownerOf(file);
  if (before && isSame(before)) throw alreadyRunning(before);
  if (!take(file, { origin, children: [] })) throw alreadyRunning(ownerOf(file));
  for (const child of before?.children ?? []) if (isSame(child)) await end(child.pid);

  let children = [];
  return {
    record(pid) {
      children = [...children.filter(isSame), identityOf(pid)];
      writePrivate(file, JSON.stringify({ ...identityOf(process.pid), origin, children }));
    },
    release: () => rmSync(file, { force: true }),
  };
}

function alreadyRunning(owner) {
  const where = owner ? ` at ${owner.origin} (process ${owner.pid})` : '';
  return new StartError(
    `Taskloom is already running${where}. TASKLOOM_DATA names another data folder for a second one.`,
  );
}

/** Throws if nobody could listen there, before any long work is begun. */
export function requireFreePort({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new StartError(portProblem(error, host, port))));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

function portProblem(error, host, port) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program: choose one with PORT=…`;
  if (error.code === 'EACCES') return `Port ${port} is not open to this account: choose one with PORT=… (above 1023).`;
  return `Nobody can listen at ${host}, port ${port} (${error.code}): check HOST and PORT.`;
}

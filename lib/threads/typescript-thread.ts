import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that runs a TypeScript module as it stands, where no bundler has compiled it: commands, the worker, tests. */
export function typescriptThread(entry: URL, options: WorkerOptions): Worker {
  const tsx = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve(LOADER)));
  // A loader of the process is not one of its threads (Node 20).
  const code = `import('${tsx.href}').then(({ register }) => { register(); return import('${entry.href}'); })`;
  return new Worker(code, { ...options, eval: true });
}

/** Not a literal in the call: the bundler would follow it. */
const LOADER = ['tsx', 'package.json'].join('/');

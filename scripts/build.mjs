import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone, ownerOf, take } from './locks.mjs';
import { identityOf, isSame, privately, runNode } from './processes.mjs';
import { makePrivateFolder, ROOT } from './settings.mjs';
import { explain, StartError } from './start-error.mjs';

/** Every build has a folder that is named after its sources, so that no build overwrites one that is being served. */
const BUILDS = join('.taskloom', 'builds');
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'prisma/schema', 'public'];
const SOURCE_FILES = /^(package-lock\.json|tsconfig\.json|[\w-]+\.config\.(ts|mjs|js)|(proxy|instrumentation.*)\.ts)$/;
const TEST_FILE = /\.test\.tsx?$/;

/**
 * Builds the app unless its sources have been built before.
 *
 * @returns {Promise<string>} the build's folder, relative to the checkout: what TASKLOOM_DIST must name
 */
export async function ensureBuild(say) {
  const dist = join(BUILDS, sourcesHash());
  keep(dist);
  if (!isBuilt(dist)) {
    await alone(join(ROOT, '.taskloom', 'build.lock'), async () => {
      if (isBuilt(dist)) return;
      say('Building …');
      await build(dist);
    });
  }
  return dist;
}

/** Keeps the build `dist` while this process runs. */
function keep(dist) {
  makePrivateFolder(join(ROOT, '.taskloom'));
  // A build holds keys (of server actions and previews): it is its owner's alone, one of an earlier version, too.
  mkdirSync(join(ROOT, BUILDS), { recursive: true, mode: 0o700 });
  chmodSync(join(ROOT, BUILDS), 0o700);
  const users = join(ROOT, `${dist}.users`);
  mkdirSync(users, { recursive: true });
  writeFileSync(join(users, String(process.pid)), JSON.stringify(identityOf(process.pid)));
}

/** Removes the builds that no process uses any more; while another process is building, nothing. */
export function removeOldBuilds(dist) {
  const lock = join(ROOT, '.taskloom', 'build.lock');
  if (!take(lock)) return;
  for (const entry of readdirSync(join(ROOT, BUILDS))) {
    const name = entry.split('.')[0];
    const other = join(ROOT, BUILDS, name);
    if (other === join(ROOT, dist) || isUsed(other)) continue;
    for (const path of [other, `${other}.users`, `${other}.tsconfig.json`])
      rmSync(path, { recursive: true, force: true });
  }
  rmSync(lock, { force: true });
}

function isUsed(build) {
  const users = existsSync(`${build}.users`) ? readdirSync(`${build}.users`) : [];
  const owners = users.map((user) => ownerOf(join(`${build}.users`, user)));
  return owners.some((owner) => owner !== null && isSame(owner));
}

const isBuilt = (dist) => existsSync(join(ROOT, dist, 'taskloom-build'));

async function build(dist) {
  // Next writes the build's type folders into its tsconfig: it gets one of its own, which nobody commits.
  const tsconfig = `${dist}.tsconfig.json`;
  writeFileSync(join(ROOT, tsconfig), JSON.stringify({ extends: '../../tsconfig.json' }));
  const environment = { ...process.env, ...NEXT_ENVIRONMENT, NODE_ENV: 'production', TASKLOOM_DIST: dist };
  const { code, output } = await privately(() => runNode([NEXT, 'build'], environment, { quiet: true }));
  if (code !== 0) throw buildError(output);
  makePrivate(join(ROOT, dist));
  writeFileSync(join(ROOT, dist, 'taskloom-build'), new Date().toISOString(), { mode: 0o600 });
}

/** Takes a folder and all in it from everybody but its owner: Next's compiler sets modes of its own. */
export function makePrivate(folder) {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makePrivate(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o700);
  }
}

/** Next's entry, started by Node itself: a shell or npm between would keep signals to itself. */
export const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
export const NEXT_ENVIRONMENT = { NEXT_TELEMETRY_DISABLED: '1' };

function buildError(output) {
  const full = /ENOSPC|No space left on device/i.exec(output);
  return full ? new Error(full[0]) : new StartError(`The app could not be built:\n${output.trim()}`);
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sourceFiles())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

function sourceFiles() {
  const files = readdirSync(ROOT).filter((name) => SOURCE_FILES.test(name));
  for (const folder of SOURCE_FOLDERS) {
    if (!existsSync(join(ROOT, folder))) continue;
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1);
      if (entry.isFile() && !TEST_FILE.test(path) && !path.startsWith('lib/testing')) files.push(path);
    }
  }
  return files.sort();
}

// `node scripts/build.mjs` builds and nothing else.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureBuild((line) => console.error(line)).then(
    (dist) => console.log(dist),
    (error) => {
      console.error(explain(error));
      process.exitCode = 1;
    },
  );
}

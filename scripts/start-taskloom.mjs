import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantAppRights } from './app-rights.mjs';
import { ensureBuild, NEXT, NEXT_ENVIRONMENT, removeOldBuilds } from './build.mjs';
import { ensureRoles } from './database-roles.mjs';
import { isPrepared } from './database-state.mjs';
import { isAlive, startPostgres, writePrivate } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { becomeOnlyInstance, requireFreePort } from './instance.mjs';
import { keepDatabase } from './keep-database.mjs';
import { keepRunning } from './keep-running.mjs';
import { endStarted, privately, runNode, spawnNode } from './processes.mjs';
import { prepareDataFolder, ROOT, readSettings } from './settings.mjs';
import { explain, StartError } from './start-error.mjs';

const say = (line) => console.log(line);
/**
 * How long an idle connection stays open, in milliseconds: longer than proxies and other clients keep theirs (often a
 * minute). Else the app closes one just when the next request is on its way, which then fails.
 */
const KEEP_ALIVE = 75_000;
/** Where Next keeps what `npm run dev` builds, keys among it. */
const DEVELOPMENT_BUILD = join(ROOT, '.next');
const TYPESCRIPT = ['--import', 'tsx', '--conditions=react-server'];

/**
 * `npm start` and `npm run dev`: everything from a bare checkout to the address of the running app, whose processes are
 * started again when they end by themselves. Ends its children and then itself on a signal, and when the npm that started
 * it is gone.
 */
export async function startTaskloom({ dev }) {
  const ends = [];
  const life = new AbortController();
  let ending;
  const endAll = (code, reason) => {
    if (!ending && reason) console.error(reason);
    ending ??= (async () => {
      life.abort(); // nothing is started again
      await endStarted(); // also a build or a migration that is under way
      for (const step of ends.reverse()) await step().catch((error) => console.error(explain(error)));
      process.exit(code);
    })();
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endAll(0));
  endWithNpm(() => endAll(0));
  try {
    await start({ dev, ends, endAll, signal: life.signal });
  } catch (error) {
    if (!ending) console.error(explain(error));
    await endAll(1);
  }
}

async function start({ dev, ends, endAll, signal }) {
  const settings = readSettings(process.env);
  prepareDataFolder(settings.data);
  const instance = await becomeOnlyInstance(settings);
  ends.push(async () => instance.release());
  await requireFreePort(settings);
  await ensureInstalled(say);

  const database = await connectDatabase(settings, ends, endAll);
  const { environment } = database;
  // The database is prepared while the app is built.
  const [dist] = await Promise.all([dev ? undefined : ensureBuild(say), prepareDatabase(database)]);
  if (dist) removeOldBuilds(dist);
  signal.throwIfAborted();

  const launch = () => {
    const app = startApp(settings, { ...environment, ...(dist ? { TASKLOOM_DIST: dist } : {}) }, dev);
    instance.record(app.pid);
    return app;
  };
  // An app that cannot even begin has a fault of its settings: that ends the start.
  const app = launch();
  await untilReady(settings.origin, app);
  say(`\nTaskloom is ready at ${settings.origin}\n`);
  // One that is being developed is started again by its developer.
  if (dev) app.once('exit', (code, killedBy) => endAll(1, `The app has ended by itself (${killedBy ?? code}).`));
  else
    keepRunning(app, {
      name: 'The app',
      launch: () => sayWhenReady(settings.origin, launch()),
      signal,
      say: console.error,
    });

  const launchWorker = () => startWorker(environment, instance);
  keepRunning(launchWorker(), { name: 'The worker', launch: launchWorker, signal, say: console.error });
}

/** @returns the very process */
function sayWhenReady(origin, app) {
  untilReady(origin, app).then(
    () => say('The app answers again.'),
    () => {}, // its end is said
  );
  return app;
}

/**
 * The embedded server for the demo, else the user's own database, which must answer. Gives the environment of the app
 * and the worker, and apart from it the address for migrations: they must not know it.
 */
async function connectDatabase({ demo, databaseUrl, ownerUrl, data, origin }, ends, endAll) {
  const { DATABASE_OWNER_URL: _, ...own } = process.env;
  const environment = { ...own, ...NEXT_ENVIRONMENT, TASKLOOM_DATA: data };
  if (!demo) {
    await requireDatabase(databaseUrl, 'DATABASE_URL');
    if (ownerUrl !== databaseUrl) await requireDatabase(ownerUrl, 'DATABASE_OWNER_URL');
    return { environment: { ...environment, TASKLOOM_DEMO: '' }, ownerUrl };
  }
  const starting = startPostgres(data);
  // Also a signal that comes in between must not leave the server behind.
  ends.push(async () => (await starting.catch(() => null))?.stop());
  const server = await starting;
  ends.push(keepDatabase(server, data, endAll));
  const roles = await ensureRoles(server.url, data);
  const NEXTAUTH_SECRET = readOrMakeSecret(join(data, 'secret'));
  const addresses = { DATABASE_URL: roles.appUrl, NEXTAUTH_URL: origin, NEXTAUTH_SECRET };
  return { environment: { ...environment, ...addresses, TASKLOOM_DEMO: '1' }, ownerUrl: roles.ownerUrl };
}

async function requireDatabase(url, variable) {
  const { default: pg } = await import('pg');
  const { hostname, port } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < 150_000) {
      throw new StartError(`Taskloom needs PostgreSQL 15 or newer; the server has ${rows[0].version / 10_000}.`);
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error.message || error.code;
    throw new StartError(
      `The database at ${hostname}:${port || 5432} cannot be reached: ${reason}. Check ${variable}.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function readOrMakeSecret(file) {
  if (!existsSync(file)) writePrivate(file, randomBytes(32).toString('base64url'));
  return readFileSync(file, 'utf8').trim();
}

/** Migrates as the owner, and makes sure of the app's own rights. */
async function prepareDatabase({ environment, ownerUrl }) {
  const { DATABASE_URL, TASKLOOM_DEMO } = environment;
  if (!(await isPrepared(ownerUrl, TASKLOOM_DEMO === '1'))) {
    const script = join(ROOT, 'scripts', 'prepare-database.ts');
    const settings = { ...environment, DATABASE_OWNER_URL: ownerUrl, NODE_ENV: 'production' };
    const { code } = await runNode([...TYPESCRIPT, script], settings);
    if (code !== 0) throw new StartError('The database could not be prepared (see above).');
  }
  const isLimited = await grantAppRights(ownerUrl, DATABASE_URL).catch((error) => {
    throw new StartError(`The rights of the app's database role could not be set: ${error.message}.`);
  });
  if (!isLimited) {
    say(
      'The role of DATABASE_URL owns the tables, so nothing keeps a faulty app from changing what should stay:\n' +
        'give the migrations a role of their own by DATABASE_OWNER_URL (docs/operating.md).',
    );
  }
}

function startApp({ host, port }, environment, dev) {
  if (dev) mkdirSync(DEVELOPMENT_BUILD, { recursive: true, mode: 0o700 });
  if (dev) chmodSync(DEVELOPMENT_BUILD, 0o700); // also one of an earlier version
  const command = dev ? ['dev'] : ['start', '--keepAliveTimeout', String(KEEP_ALIVE)];
  const args = [NEXT, ...command, '--hostname', host, '--port', String(port)];
  const NODE_ENV = dev ? 'development' : 'production';
  // Next's own banner would print the address before the app answers.
  const stdio = ['ignore', dev ? 'inherit' : 'ignore', 'inherit'];
  return privately(() => spawnNode(args, { ...environment, NODE_ENV, PORT: String(port) }, { stdio }));
}

async function untilReady(origin, app) {
  while (isAlive(app.pid)) {
    try {
      await fetch(origin, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(60_000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new StartError('The app ended before it could answer.');
}

function startWorker(environment, instance) {
  const script = join(ROOT, 'worker', 'main.ts');
  const worker = privately(() => spawnNode([...TYPESCRIPT, script], { ...environment, NODE_ENV: 'production' }));
  instance.record(worker.pid);
  return worker;
}

/** SIGTERM to `npm start` ends npm and its shell only: this process must notice that its parent is gone. */
function endWithNpm(ended) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) ended();
  }, 300).unref();
}

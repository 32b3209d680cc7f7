// What the app and the worker may do in the database: they work as a role that owns nothing. Plain JavaScript, because
// the start script makes sure of it before each start.

/** Rows that come and go. */
const ALL = 'SELECT, INSERT, UPDATE, DELETE';
/** Rows that are written once. */
const APPEND = 'SELECT, INSERT';
/** Rows that change, and stay. */
const CHANGE = 'SELECT, INSERT, UPDATE';

/**
 * The rights of the app's role, for each table by its name in the database; a table that is not named here may be read and
 * written (a test asks for its line). Triggers hold what rights cannot (prisma/migrations).
 */
export const APP_RIGHTS = {
  _prisma_migrations: 'SELECT',
  Account: ALL,
  AuditEntry: APPEND,
  AuthorInvitation: ALL,
  Blob: APPEND,
  Comment: CHANGE,
  Counter: CHANGE,
  Draft: ALL,
  DraftChange: ALL,
  DraftInstance: ALL,
  FormerAuthor: APPEND,
  InboxItem: ALL,
  Invitation: ALL,
  Job: CHANGE,
  PoolDefinition: ALL,
  PoolInput: ALL,
  PoolTask: ALL,
  rate_limit: ALL,
  Release: APPEND,
  ReleaseEntry: APPEND,
  ReleaseFile: APPEND,
  RestorePoint: ALL,
  RestoreState: ALL,
  Review: `${APPEND}, UPDATE (state, "leaseUntil", "decidedAt", comment)`,
  Session: ALL,
  Setting: CHANGE,
  Submission: `${APPEND}, UPDATE (state, credits, "decidedAt", "decisionNote")`,
  // Only one that was never submitted can be deleted: a trigger and a foreign key keep the others.
  Task: ALL,
  TaskAuthor: `${APPEND}, DELETE`,
  TaskCheck: ALL,
  TaskWriter: 'SELECT',
  Thread: CHANGE,
  User: CHANGE,
  WarningNote: ALL,
  Worker: ALL,
};

/**
 * Gives the app's role the rights above and takes every other one; the same again at every start, so that a restored or
 * changed database is put right. Nothing is done where one role is both.
 *
 * @param {string} ownerUrl  as whom the migrations run
 * @param {string} appUrl  as whom the app runs
 * @returns {Promise<boolean>} whether the two are different roles, and the app's cannot become the owner
 */
export async function grantAppRights(ownerUrl, appUrl) {
  const role = await connected(appUrl, async (client) => (await one(client, 'SELECT current_user AS name')).name);
  return await connected(ownerUrl, async (client) => {
    if (await isOwner(client, role)) return false;
    const { rows: tables } = await client.query(OWN_TABLES);
    const { installed } = await one(client, `SELECT to_regnamespace('pgboss') IS NOT NULL AS installed`);
    const statements = [...tableRights(role, tables), ...(installed ? queueRights(role) : [])];
    // In one transaction, so that a running app misses no right for a moment; one start after the other.
    await client.query(
      `BEGIN; SELECT pg_advisory_xact_lock(hashtext('taskloom: app rights')); ${statements.join('; ')}; COMMIT`,
    );
    return true;
  });
}

/** Whether a role is the one of this connection, or may do all that it may. */
async function isOwner(client, role) {
  return (await one(client, `SELECT pg_has_role($1::name, current_user, 'MEMBER') AS owner`, [role])).owner;
}

/** Tables, views and sequences of this connection's role: those of an extension are none of our business. */
const OWN_TABLES = `
  SELECT relname AS name, relkind = 'S' AS sequence FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
    AND pg_has_role(current_user, relowner, 'USAGE')`;

function tableRights(role, tables) {
  const app = quoted(role);
  return [
    `GRANT USAGE ON SCHEMA public TO ${app}`,
    ...tables.flatMap(({ name, sequence }) => [
      `REVOKE ALL ON public.${quoted(name)} FROM ${app}`,
      `GRANT ${sequence ? 'USAGE' : rightsOf(name)} ON public.${quoted(name)} TO ${app}`,
    ]),
    // For what `prisma migrate deploy`, run by hand, makes before the next start.
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${ALL} ON TABLES TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app}`,
  ];
}

function rightsOf(name) {
  return Object.hasOwn(APP_RIGHTS, name) ? APP_RIGHTS[name] : ALL;
}

/**
 * The job queue's own tables (pg-boss) belong to the owner, too. A queue is a table of its own, which a function makes:
 * it runs with its owner's rights.
 */
function queueRights(role) {
  const app = quoted(role);
  return [
    `GRANT USAGE ON SCHEMA pgboss TO ${app}`,
    `GRANT ${ALL} ON ALL TABLES IN SCHEMA pgboss TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA pgboss GRANT ${ALL} ON TABLES TO ${app}`,
    'ALTER FUNCTION pgboss.create_queue(text, json) SECURITY DEFINER SET search_path = pg_catalog, pg_temp',
  ];
}

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

async function one(client, sql, values = []) {
  return (await client.query(sql, values)).rows[0];
}

async function connected(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

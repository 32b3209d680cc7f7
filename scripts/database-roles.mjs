// The roles of the embedded server: its superuser is for administration alone, the owner has the tables and runs the
// migrations, and the app works as a role that owns nothing (app-rights.mjs).
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, writePrivate } from './embedded-postgres.mjs';

const ROLES = { owner: 'taskloom_owner', app: 'taskloom_app' };

/**
 * Makes the two roles of the server that runs in `folder`, if they are missing, and makes the owner the owner of the
 * database and of all that is in it: a folder of an earlier version comes along by itself.
 *
 * @param {string} adminUrl  of the superuser, in the app's database
 * @param {string} folder  where their random passwords are kept, for its owner alone
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function ensureRoles(adminUrl, folder) {
  const passwords = readOrMakePasswords(folder);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    for (const [role, name] of Object.entries(ROLES)) await ensureRole(client, name, passwords[role]);
    const database = pg.escapeIdentifier(new URL(adminUrl).pathname.slice(1));
    await client.query(`ALTER DATABASE ${database} OWNER TO ${ROLES.owner}`);
    await client.query(TAKE_OVER);
  } finally {
    await client.end().catch(() => {});
  }
  return { ownerUrl: addressAs('owner', adminUrl, passwords), appUrl: addressAs('app', adminUrl, passwords) };
}

/**
 * The address of the server that runs in `folder` for one of its roles; null when none runs there.
 *
 * @param {string} folder
 * @param {'owner' | 'app'} role
 * @returns {string | null}
 */
export function roleAddressOf(folder, role) {
  const adminUrl = addressOf(folder);
  if (adminUrl === null || !existsSync(passwordFile(folder))) return null;
  return addressAs(role, adminUrl, JSON.parse(readFileSync(passwordFile(folder), 'utf8')));
}

function addressAs(role, adminUrl, passwords) {
  const url = new URL(adminUrl);
  url.username = ROLES[role];
  url.password = passwords[role];
  return url.href;
}

const passwordFile = (folder) => join(folder, 'postgres-roles.json');

function readOrMakePasswords(folder) {
  const file = passwordFile(folder);
  const random = () => randomBytes(24).toString('base64url');
  if (!existsSync(file)) writePrivate(file, JSON.stringify({ owner: random(), app: random() }));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The password is set each time: the file may have been lost, and is the only place where it stands. */
async function ensureRole(client, name, password) {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${name}`);
  const rights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  await client.query(`ALTER ROLE ${name} ${rights} PASSWORD ${client.escapeLiteral(password)}`);
}

/** Gives the owner what another role owns: tables (with their indexes and sequences), views, functions, types, schemas. */
const TAKE_OVER = `
DO $$
DECLARE
  owner oid := '${ROLES.owner}'::regrole;
  statement text;
BEGIN
  FOR statement IN
    SELECT format('SCHEMA %I', nspname) FROM pg_namespace WHERE nspname = 'pgboss' AND nspowner <> owner
    UNION ALL
    SELECT format('%s %s', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, oid::regclass)
    FROM pg_class
    WHERE relnamespace::regnamespace::text IN ('public', 'pgboss') AND relkind IN ('r', 'p', 'v', 'S') AND relowner <> owner
      AND NOT EXISTS (
        SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype IN ('a', 'i')
          AND refobjsubid > 0)
    UNION ALL
    SELECT format('ROUTINE %s', oid::regprocedure) FROM pg_proc
    WHERE pronamespace::regnamespace::text IN ('public', 'pgboss') AND proowner <> owner
    UNION ALL
    SELECT format('TYPE %s', oid::regtype) FROM pg_type
    WHERE typnamespace::regnamespace::text IN ('public', 'pgboss') AND typtype = 'e' AND typowner <> owner
  LOOP
    EXECUTE format('ALTER %s OWNER TO ${ROLES.owner}', statement);
  END LOOP;
END $$`;

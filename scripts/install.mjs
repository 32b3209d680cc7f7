import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './locks.mjs';
import { runNode } from './processes.mjs';
import { ROOT } from './settings.mjs';
import { StartError } from './start-error.mjs';

/** Installs the packages and generates the database client, each only if it is missing or out of date. */
export async function ensureInstalled(say) {
  if (isInstalled() && isGenerated()) return;
  // Two commands that start at once must not install into the same folder.
  await alone(join(ROOT, '.taskloom', 'install.lock'), async () => {
    if (!isInstalled()) {
      say('Installing packages …');
      await npmCi();
    }
    if (!isGenerated()) await generate();
  });
}

/** Whether node_modules holds what package-lock.json names, by npm's own record of what it installed. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

function npmCi() {
  return new Promise((resolve, reject) => {
    // What npm has in its cache is taken from there, so that an installation also succeeds without a network.
    const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    // Standard output belongs to the command that is being started.
    const child = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 'pipe'], shell: process.platform === 'win32' });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(new StartError(`The packages could not be installed (npm ci): ${npmReason(errors)}`));
    });
  });
}

const UNREACHABLE = /^(EAI_AGAIN|ENOTFOUND|ECONN\w+|E(NET|HOST)UNREACH|ETIMEDOUT)$/;

const UNWRITABLE = /^(EACCES|EPERM|EROFS)$/;

/**
 * The reason in what npm printed, in a line.
 *
 * @param {string} errors
 */
export function npmReason(errors) {
  const lines = errors.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const told = (name) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
  const [code, path] = [told('code'), told('path')];
  if (UNREACHABLE.test(code)) return `the registry cannot be reached (${code}). Is this machine online?`;
  if (UNWRITABLE.test(code) && path) return `this account may not write to ${path}.`;
  return lines
    .filter((line) => line !== '')
    .slice(0, 3)
    .join(' ');
}

const stampFile = join(ROOT, 'prisma', 'generated', 'schema.sha256');

function isGenerated() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === schemaHash();
}

function schemaHash() {
  const hash = createHash('sha256');
  const folder = join(ROOT, 'prisma', 'schema');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.update(readFileSync(join(ROOT, 'node_modules', 'prisma', 'package.json'))).digest('hex');
}

async function generate() {
  const environment = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const prisma = join(ROOT, 'node_modules', 'prisma', 'build', 'index.js');
  const { code, output } = await runNode([prisma, 'generate'], environment, { quiet: true });
  if (code !== 0) throw new StartError(`The database client could not be generated:\n${output.trim()}`);
  writeFileSync(stampFile, schemaHash());
}

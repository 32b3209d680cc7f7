import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StartError } from './start-error.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Where the system's Chromium is: `CHROMIUM`, or else one of the usual places; undefined if there is none. Playwright's
 * own download is not needed, and not always possible.
 */
export function findChromium() {
  return [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path));
}

/** Finds Chromium, or installs it where Debian's package manager can be used. */
export function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  say('Installing Chromium …');
  try {
    runAsRoot('apt-get', 'update');
    runAsRoot(
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '--no-install-recommends',
      'chromium',
    );
  } catch (error) {
    throw new StartError(
      `Chromium is missing and could not be installed (${reasonOf(error)}): install it, or set CHROMIUM to its path.`,
    );
  }
  const installed = findChromium();
  if (!installed) throw new StartError('Chromium is missing: install it, or set CHROMIUM to its path.');
  return installed;
}

/** Runs a command as root, without asking for a password. */
function runAsRoot(...words) {
  const [command, ...args] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function reasonOf(error) {
  if (error.syscall?.startsWith('spawn')) return `this account cannot run ${error.path}`;
  return String(error.stderr || error.message)
    .trim()
    .split('\n')
    .at(-1);
}

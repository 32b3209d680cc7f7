import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEXT, NEXT_ENVIRONMENT } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { endStarted, runNode } from './processes.mjs';
import { ROOT } from './settings.mjs';
import { explain } from './start-error.mjs';

const say = (line) => console.log(line);
const bin = (...path) => join(ROOT, 'node_modules', ...path);

/** Settings of whoever runs the tests must not lead them to a real database or into a running Taskloom. */
const OWN = /^(DATABASE_|NEXTAUTH_|TASKLOOM_|GITHUB_(ID|SECRET)$|OIDC_|E2E_|TRUST_PROXY$|NODE_ENV$|PORT$|HOST$)/;

/** `npm test`: every suite after the other, also after a failed one; the last line counts them all. */
export async function testAll() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      await endStarted();
      process.exit(1);
    });
  }
  const results = mkdtempSync(join(tmpdir(), 'taskloom-results-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    await ensureInstalled(say);
    for (const [name, suite] of suites(results)) {
      const begun = Date.now();
      say(`\n── ${name}`);
      const counts = await suite().catch((error) => {
        console.error(explain(error));
        return { passed: 0, failed: 1, skipped: 0 };
      });
      for (const key of Object.keys(total)) total[key] += counts[key];
      say(`── ${name}: ${inWords(counts)} (${Math.round((Date.now() - begun) / 1000)} s)`);
    }
  } catch (error) {
    console.error(explain(error));
    total.failed += 1;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
  say(`\n${inWords(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function suites(results) {
  return [
    ['format and lint', () => one(run([bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']))],
    ['types', () => one(typeCheck())],
    ['unit tests', () => vitest('unit', join(results, 'unit.json'))],
    ['database tests', () => vitest('db', join(results, 'db.json'))],
    ['production build', () => one(run([join(ROOT, 'scripts', 'build.mjs')]))],
    ['browser journeys', () => playwright(join(results, 'e2e.json'))],
  ];
}

function run(args, more = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !OWN.test(name));
  return runNode(args, { ...Object.fromEntries(kept), ...NEXT_ENVIRONMENT, ...more });
}

async function typeCheck() {
  const routes = await run([NEXT, 'typegen']);
  return routes.code === 0 ? await run([bin('typescript', 'bin', 'tsc'), '--noEmit']) : routes;
}

/** A tool that only succeeds or fails counts as one test. */
async function one(running) {
  const { code } = await running;
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function vitest(project, file) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run([bin('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters]);
  return counted(code, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** A file that failed before any of its tests ran. */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
}

async function playwright(file) {
  const CHROMIUM = ensureChromium(say);
  const more = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROMIUM };
  const { code } = await run([bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], more);
  return counted(code, file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** What the runner's report says; a runner that failed without a failed test, or that ran none, is a failure, too. */
function counted(code, file, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

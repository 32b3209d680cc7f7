import { comparePaths } from '@/lib/checks/compare-paths';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import type { Finding, Report, Severity } from '@/lib/checks/finding';
import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/path';
import type { Params } from '@/lib/checks/rule';

/** How many findings of one message a report keeps; all are counted. */
export const KEPT_FINDINGS = 100;

/** A finding before it is kept: its parameters are made, and its path is written, only then. */
export interface Found extends Omit<Finding, 'path' | 'params'> {
  path: Path;
  params: Params | (() => Params) | undefined;
}

interface MessageTally {
  readonly key: string;
  readonly kept: { path: Path; finding: Finding }[];
  count: number;
}

/** Counts the findings of one task, message by message, and keeps the first of each. */
export class Tally {
  readonly #messages = new Map<string, MessageTally>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #skipped: string[] = [];
  #upstream: Report['upstream'] = 'pass';

  /** Counts a finding, and keeps it while there is room. */
  add(found: Found): void {
    this.#counts[found.severity]++;
    if (found.upstream) this.#upstream = 'fail';
    const tally = this.#tallyOf(`${found.rule}/${found.message}`);
    tally.count++;
    if (tally.kept.length === KEPT_FINDINGS) return;
    const { path, params = {} } = found;
    const finding = { ...found, path: toPointer(path), params: typeof params === 'function' ? params() : params };
    tally.kept.push({ path, finding });
  }

  /** Notes that a rule did not run. */
  skip(rule: string): void {
    this.#skipped.push(rule);
  }

  /** The report of all that was counted. It does not depend on the order in which rules were run. */
  report(): Report {
    const tallies = [...this.#messages.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const kept = tallies
      .flatMap((tally) => tally.kept)
      .sort((a, b) => compareFindings(a.finding, b.finding) || comparePaths(a.path, b.path));
    return {
      engineVersion: ENGINE_VERSION,
      verdict: this.#counts.error > 0 ? 'fail' : 'pass',
      upstream: this.#upstream,
      counts: { ...this.#counts },
      totals: Object.fromEntries(tallies.map(({ key, count }) => [key, count])),
      skipped: [...this.#skipped].sort(),
      findings: kept.map(({ finding }) => finding),
    };
  }

  #tallyOf(key: string): MessageTally {
    const known = this.#messages.get(key);
    if (known !== undefined) return known;
    const tally: MessageTally = { key, kept: [], count: 0 };
    this.#messages.set(key, tally);
    return tally;
  }
}

/** What the reader found comes first, by its place in the file. */
function compareFindings(a: Finding, b: Finding): number {
  const byLine = (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER);
  return byLine || (a.column ?? 0) - (b.column ?? 0);
}

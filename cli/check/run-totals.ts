import type { CheckOptions } from '@/cli/check/check-options';
import { plural } from '@/cli/check/plural';
import type { Report, Severity } from '@/lib/checks/finding';
import { fixOf } from '@/lib/checks/plan-fix';

/** The fixes that are made before a file is counted: what they leave, they cannot repair. */
type FixesMade = Pick<CheckOptions, 'fix' | 'fixRules'>;

/** What `fixBytes` repairs before the rules run. */
const READING_FIXES: ReadonlySet<string> = new Set(['reading/byte-order-mark', 'reading/non-finite-number']);

/** What a run over many files found, in numbers: a folder with thousands of faulty files must not fill the memory. */
export class RunTotals {
  files = 0;
  failing = 0;
  refusedUpstream = 0;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  /** Findings of messages that have a safe fix, unless the safe fixes have been made already. */
  fixable = 0;
  /** Findings of messages whose fix someone must choose, by the rule's id, without the rules that were chosen already. */
  readonly choosable = new Map<string, number>();
  /** Whole sentences about the paths that could not be read or written. */
  readonly faults: string[] = [];

  readonly #made: FixesMade;

  constructor(made: FixesMade = { fix: false, fixRules: [] }) {
    this.#made = made;
  }

  /** Counts one file in. */
  add(report: Report): void {
    this.files++;
    if (report.verdict === 'fail') this.failing++;
    if (report.upstream === 'fail') this.refusedUpstream++;
    for (const severity of SEVERITIES) this.counts[severity] += report.counts[severity];
    for (const [key, count] of Object.entries(report.totals)) this.#addFixable(key, count);
  }

  get passes(): boolean {
    return this.failing === 0 && this.faults.length === 0;
  }

  #addFixable(key: string, count: number): void {
    const [rule = '', message = ''] = key.split('/');
    const fix = READING_FIXES.has(key) ? { safe: true } : fixOf({ rule, message });
    if (fix?.safe && !this.#made.fix) this.fixable += count;
    else if (fix !== undefined && !this.#made.fixRules.includes(rule))
      this.choosable.set(rule, (this.choosable.get(rule) ?? 0) + count);
  }
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The last line: how many files, and how many of them fail. */
export function summaryOf({ files, failing, refusedUpstream, counts, faults }: RunTotals): string {
  const parts = [
    `${plural(files, 'file')} checked: ${files - failing} passed, ${failing} failed`,
    countsOf(counts),
    `upstream would refuse ${refusedUpstream}`,
  ];
  if (faults.length > 0) parts.push(`${plural(faults.length, 'path')} could not be read`);
  return `${parts.join('; ')}.`;
}

/** “1 error, 2 warnings, 0 info”. */
export function countsOf(counts: Record<Severity, number>): string {
  return `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${counts.info} info`;
}

import { type FixesLeft, NO_FIXES_LEFT } from '@/cli/check/fixes-left';
import { plural } from '@/cli/check/plural';
import type { Report, Severity } from '@/lib/checks/finding';

/** What a run over many files found, in numbers: a folder with thousands of faulty files must not fill the memory. */
export class RunTotals {
  files = 0;
  failing = 0;
  refusedUpstream = 0;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  /** How many repairs `--fix` would make. */
  fixable = 0;
  /** How many more `--fix-rule` would make, by the rule's id. */
  readonly choosable = new Map<string, number>();
  /** Whole sentences about the paths that could not be read or written. */
  readonly faults: string[] = [];

  /** Counts one file in, and what can be done about it where that was tried. */
  add(report: Report, left: FixesLeft = NO_FIXES_LEFT): void {
    this.files++;
    if (report.verdict === 'fail') this.failing++;
    if (report.upstream === 'fail') this.refusedUpstream++;
    for (const severity of SEVERITIES) this.counts[severity] += report.counts[severity];
    this.fixable += left.safe;
    for (const [rule, count] of left.choosable) this.choosable.set(rule, (this.choosable.get(rule) ?? 0) + count);
  }

  get passes(): boolean {
    return this.failing === 0 && this.faults.length === 0;
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

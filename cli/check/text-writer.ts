import type { CheckedFile } from '@/cli/check/checked-file';
import { type FindingGroup, groupFindings } from '@/cli/check/group-findings';
import { printablePath } from '@/cli/check/printable-path';
import type { ReportWriter } from '@/cli/check/report-writer';
import { countsOf, type RunTotals, summaryOf } from '@/cli/check/run-totals';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import type { Finding } from '@/lib/checks/finding';
import { placeInWords } from '@/lib/task/place-in-words';

/** How many findings of one message are printed for people; `--format json` has more. */
const SHOWN = 20;

/** A file's findings for people: errors first, each with its place, and what to do. */
export function textWriter(): ReportWriter {
  return {
    begin: () => '',
    file: fileText,
    end: (totals) => `${[summaryOf(totals), ...fixHints(totals)].join('\n')}\n`,
  };
}

function fileText({ file, report, done }: CheckedFile): string {
  const verdict = report.verdict === 'pass' ? 'passes' : 'fails';
  const upstream = report.upstream === 'pass' ? 'would take it' : 'would refuse it';
  const head = `${printablePath(file)}  ${verdict} (${countsOf(report.counts)}); the upstream script ${upstream}`;
  const groups = groupFindings(report.findings, report.totals);
  return `${[head, ...done.map((line) => `  ${line}`), ...groups.flatMap(groupLines)].join('\n')}\n\n`;
}

function groupLines({ severity, rule, findings, total }: FindingGroup<Finding>): string[] {
  const shown = findings.slice(0, SHOWN);
  const lines = shown.map(
    (finding) => `  ${severity.padEnd(7)}  ${placeOf(finding)}  ${describeFinding(finding)}  [${rule}]`,
  );
  const others = (total - shown.length).toLocaleString('en');
  return total > shown.length ? [...lines, `           … and ${others} more like these  [${rule}]`] : lines;
}

function placeOf({ line, column, path }: Finding): string {
  if (line !== undefined) return `${line}:${column ?? 1}`;
  return path === '' ? '(whole file)' : printablePath(placeInWords(path));
}

/** What can be done about the findings that are left: repairs as they were tried, so that each command does what it says. */
function fixHints({ fixable, choosable }: RunTotals): string[] {
  const hints: string[] = [];
  if (fixable > 0) hints.push(`${areRepairs(fixable)} safe: add --fix.`);
  if (choosable.size > 0) {
    const count = [...choosable.values()].reduce((sum, each) => sum + each, 0);
    const rules = [...choosable.keys()].sort().map((rule) => `--fix-rule ${rule}`);
    const options = [...(fixable > 0 ? ['--fix'] : []), ...rules].join(' ');
    hints.push(`${areRepairs(count, fixable > 0 ? 'more ' : '')} for you to choose: add ${options}.`);
  }
  return hints;
}

function areRepairs(count: number, more = ''): string {
  return count === 1 ? `One ${more}repair is` : `${count.toLocaleString('en')} ${more}repairs are`;
}

import type { CheckedFile } from '@/cli/check/checked-file';
import { type FindingGroup, groupFindings } from '@/cli/check/group-findings';
import { type PlacedFinding, placeFindings } from '@/cli/check/place-findings';
import { plural } from '@/cli/check/plural';
import { pathInWorkingFolder } from '@/cli/check/relative-path';
import type { ReportWriter } from '@/cli/check/report-writer';
import { SEVERITIES, summaryOf } from '@/cli/check/run-totals';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { READING } from '@/lib/checks/engine/reading-finding';
import { ruleById } from '@/lib/checks/engine/registry';
import type { Severity } from '@/lib/checks/finding';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows so many errors, warnings and notices of one step, the first ones. */
const SHOWN_BY_GITHUB = 10;

interface Annotation {
  severity: Severity;
  /** How many of its severity the file has before it. */
  nth: number;
  command: string;
}

/**
 * Workflow commands that GitHub Actions turns into annotations: one for each message and file, at the first place. They
 * are written at the end, the first of every file before the second of any, because GitHub shows only ten of a kind.
 */
export function githubWriter(): ReportWriter {
  const annotations: Annotation[] = [];
  return {
    begin: () => '',
    file(checked) {
      annotations.push(...annotationsOf(checked));
      return '';
    },
    end(totals) {
      annotations.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.nth - b.nth);
      const faults = totals.faults.map((fault) => `::error title=Not checked::${escapeData(fault)}`);
      const commands = annotations.map(({ command }) => command);
      return `${[...faults, ...commands, ...hiddenLine(annotations), summaryOf(totals)].join('\n')}\n`;
    },
  };
}

function annotationsOf(checked: CheckedFile): Annotation[] {
  const file = pathInWorkingFolder(checked.file) ?? checked.file;
  const before = { error: 0, warning: 0, info: 0 };
  return groupFindings(placeFindings(checked), checked.report.totals).map((group) => ({
    severity: group.severity,
    nth: before[group.severity]++,
    command: commandOf(file, group),
  }));
}

function commandOf(file: string, { severity, rule, findings, total }: FindingGroup<PlacedFinding>): string {
  const [first] = findings;
  const title = `${rule}: ${rule === READING ? 'The file can be read' : (ruleById(rule)?.title ?? '')}`;
  const place = { file, line: first.line, col: first.column, title };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const more = total > 1 ? ` (and ${(total - 1).toLocaleString('en')} more like this in this file)` : '';
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(`${describeFinding(first)}${more}`)}`;
}

function hiddenLine(annotations: readonly Annotation[]): string[] {
  const counts = SEVERITIES.map((severity) => annotations.filter((each) => each.severity === severity).length);
  if (counts.every((count) => count <= SHOWN_BY_GITHUB)) return [];
  const [errors = 0, warnings = 0, notices = 0] = counts;
  const all = `${plural(errors, 'error')}, ${plural(warnings, 'warning')} and ${plural(notices, 'notice')}`;
  return [`Annotated: ${all}. GitHub shows the first ${SHOWN_BY_GITHUB} of each; all of them are in this log.`];
}

/** As `@actions/core` escapes the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `@actions/core` escapes a property of a command. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

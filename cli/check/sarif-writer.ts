import { pathToFileURL } from 'node:url';
import type { CheckedFile } from '@/cli/check/checked-file';
import { findingFingerprint } from '@/cli/check/finding-fingerprint';
import { type PlacedFinding, placeFindings } from '@/cli/check/place-findings';
import { pathInWorkingFolder } from '@/cli/check/relative-path';
import type { ReportWriter } from '@/cli/check/report-writer';
import type { RunTotals } from '@/cli/check/run-totals';
import { SARIF_LEVELS, sarifRuleId, sarifRules } from '@/cli/check/sarif-rules';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';

/**
 * One SARIF 2.1.0 document for the run, for code scanning. `site` is the address of the site that has the rules' pages;
 * without one, rules have no link. Of a message that fires more than 100 times in a file, a notification says so.
 */
export function sarifWriter(site?: string): ReportWriter {
  const rules = sarifRules(site);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const notes: Notification[] = [];
  let first = true;
  return {
    begin() {
      const driver = { name: 'taskloom', version: ENGINE_VERSION, informationUri: site, rules };
      const run = `{"tool":${JSON.stringify({ driver })},"columnKind":"unicodeCodePoints","results":[`;
      return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${run}`;
    },
    file(checked) {
      notes.push(...cutShort(checked));
      const results = placeFindings(checked).map((finding) => JSON.stringify(resultOf(checked, finding, indexes)));
      if (results.length === 0) return '';
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + results.join(',\n');
    },
    end: (totals) => `\n],"invocations":[${JSON.stringify(invocationOf(totals, notes))}]}]}\n`,
  };
}

function resultOf(checked: CheckedFile, finding: PlacedFinding, indexes: ReadonlyMap<string, number>) {
  const ruleId = sarifRuleId(finding);
  return {
    ruleId,
    ruleIndex: indexes.get(ruleId),
    level: SARIF_LEVELS[finding.severity],
    message: { text: describeFinding(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(checked.file),
          region: { startLine: finding.line, startColumn: finding.column },
        },
        ...(finding.path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: finding.path }] }),
      },
    ],
    partialFingerprints: { 'taskloomFinding/v1': findingFingerprint(finding, checked.value) },
  };
}

/** Relative to the working directory, which in a workflow is the repository; a file elsewhere has its whole address. */
function artifactLocation(file: string) {
  const path = pathInWorkingFolder(file);
  if (path === undefined) return { uri: pathToFileURL(file).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

interface Notification {
  level: 'error' | 'note';
  message: { text: string };
}

function cutShort({ file, report }: CheckedFile): Notification[] {
  const kept = new Map<string, number>();
  for (const { rule, message } of report.findings) {
    const key = `${rule}/${message}`;
    kept.set(key, (kept.get(key) ?? 0) + 1);
  }
  return Object.entries(report.totals).flatMap(([key, total]) => {
    const listed = kept.get(key) ?? 0;
    const text = `${key} was found ${total} times in ${file}; the first ${listed} are listed.`;
    return total > listed ? [{ level: 'note', message: { text } }] : [];
  });
}

function invocationOf({ faults }: RunTotals, notes: readonly Notification[]) {
  const errors = faults.map((text): Notification => ({ level: 'error', message: { text } }));
  return { executionSuccessful: faults.length === 0, toolExecutionNotifications: [...errors, ...notes] };
}

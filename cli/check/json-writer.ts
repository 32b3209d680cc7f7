import { placeFindings } from '@/cli/check/place-findings';
import type { ReportWriter } from '@/cli/check/report-writer';

/** One line of JSON a file: what was found in it, each finding with its line and column. */
export function jsonWriter(): ReportWriter {
  return {
    begin: () => '',
    file(checked) {
      const { verdict, upstream, counts } = checked.report;
      const done = checked.done.length > 0 ? { done: checked.done } : {};
      return `${JSON.stringify({ file: checked.file, verdict, upstream, counts, findings: placeFindings(checked), ...done })}\n`;
    },
    end: () => '',
  };
}

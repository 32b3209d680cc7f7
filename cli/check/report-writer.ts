import type { CheckedFile } from '@/cli/check/checked-file';
import type { RunTotals } from '@/cli/check/run-totals';

/** One format of `check`. Each part is written as soon as it is known, so that a run over thousands of files stays small. */
export interface ReportWriter {
  /** What stands before the first file. */
  begin(): string;
  /** What one file adds. */
  file(checked: CheckedFile): string;
  /** What stands after the last file. */
  end(totals: RunTotals): string;
}

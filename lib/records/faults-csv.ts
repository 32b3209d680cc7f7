import Papa from 'papaparse';
import type { RecordFault } from '@/lib/records/record-table';

/** A table of all records that were left out and why, for the person who mends the source. */
export function faultsCsv(faults: readonly RecordFault[]): string {
  const rows = faults.map(({ number, text }) => [number, text]);
  // A template's own words may begin like a formula.
  return Papa.unparse({ fields: ['record', 'reason'], data: rows }, { escapeFormulae: true });
}

import type { RecordFault, RecordFormat, SourceRecord } from '@/lib/records/record-table';

/** Records of a format whose keys have a known meaning. */
export interface KnownRecords {
  format: RecordFormat;
  records: SourceRecord[];
  faults: RecordFault[];
  /** What of the format is not among the records, or was made of it: whole sentences. */
  notes: string[];
}

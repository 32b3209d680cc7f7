import type { GuessedMapping } from '@/lib/records/guess-mapping';
import type { LabelCount } from '@/lib/records/label-tally';
import type { MappedInstance } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import type { ReadOptions } from '@/lib/records/read-records';
import type { Delimiter, RecordFault, RecordFormat, RecordPart, TableHead } from '@/lib/records/record-table';
import type { JsonObject } from '@/lib/task/schema';

/** Where records come from. */
export type RecordSource = { type: 'file'; file: File } | { type: 'text'; text: string };

/** What is asked of the worker. Each request has a number; a later one of its kind replaces those before. */
export type RecordsRequest =
  | { type: 'read'; request: number; source: RecordSource; options: ReadOptions }
  | { type: 'map'; request: number; mapping: RecordMapping; room: number; seed: number }
  | { type: 'take'; request: number }
  | { type: 'list-faults'; request: number };

/** What the worker says: how far it is, and what came of the request. */
export type RecordsAnswer =
  | { type: 'progress'; request: number; done: number; total: number }
  | { type: 'failed'; request: number; message: string }
  | { type: 'read'; request: number; summary: SourceSummary }
  | { type: 'mapped'; request: number; summary: MappingSummary }
  | { type: 'taken'; request: number; instances: MappedInstance[] }
  | { type: 'faults'; request: number; csv: string };

/** What was read; the records themselves stay in the worker. */
export interface SourceSummary {
  format: RecordFormat;
  encoding: string | null;
  delimiter: Delimiter | null;
  columns: string[];
  records: number;
  /** The first records, to see what the columns hold; long texts are cut. */
  first: JsonObject[];
  faults: Faults;
  /** What else of the source is not among the records, and what was made of it: whole sentences. */
  notes: string[];
  /** The places in the file where records stand, and the one that was read. */
  parts: RecordPart[];
  part: string | null;
  head: TableHead | null;
  /** A mapping to begin with. */
  guess: GuessedMapping;
}

/** How many records have a fault, and the first of them. */
export interface Faults {
  count: number;
  first: RecordFault[];
}

/** What a mapping makes of the records. */
export interface MappingSummary {
  /** How many instances it gives, and how many of them are drawn where there is no room for all. */
  instances: number;
  chosen: number;
  first: MappedInstance[];
  faults: Faults;
  /** The outputs with how often they occur, the most frequent first, where they are a closed set. */
  labels: { label: string; before: number; after: number }[] | null;
  /** The labels before they were mapped; null where the outputs are no closed set. */
  sourceLabels: LabelCount[] | null;
  unknownColumns: readonly string[];
  /** Columns of which nothing is taken. */
  unusedColumns: readonly string[];
}

/** Faults that are listed; all are counted. */
export const LISTED_FAULTS = 100;

import {
  type Faults,
  LISTED_FAULTS,
  type MappingSummary,
  type RecordSource,
  type RecordsAnswer,
  type RecordsRequest,
  type SourceSummary,
} from '@/components/editor/records/records-messages';
import { faultsCsv } from '@/lib/records/faults-csv';
import { guessMapping } from '@/lib/records/guess-mapping';
import { type MappedInstance, recordMapper } from '@/lib/records/map-records';
import { MappingRun } from '@/lib/records/mapping-run';
import { type ReadOptions, readRecords, readText } from '@/lib/records/read-records';
import { RecordError, type RecordFault, type RecordTable } from '@/lib/records/record-table';
import { sampleBalanced } from '@/lib/records/sample-balanced';
import { MAX_FILE_BYTES } from '@/lib/task/limits';
import type { JsonValue } from '@/lib/task/schema';

// Reads and maps other people's data beside the page: whatever it is, typing goes on, and the page can end this worker.

const SHOWN_RECORDS = 5;
const SHOWN_INSTANCES = 5;
const SHOWN_CHARACTERS = 2_000;
/** Work between two looks for a newer request. */
const STEP_MS = 50;
/** Between two signs of life, each of which the page shows: more of them would only keep it busy. */
const TELL_MS = 150;

let table: RecordTable | null = null;
let chosen: readonly MappedInstance[] = [];
let faults: readonly RecordFault[] = [];
let latest = 0;
let latestReading = 0;
let toldAt = 0;

self.addEventListener('message', ({ data }: MessageEvent<RecordsRequest>) => {
  latest = data.request;
  answer(data).catch((error: unknown) => {
    post({ type: 'failed', request: data.request, message: messageOf(error) });
  });
});

async function answer(data: RecordsRequest): Promise<void> {
  const { request } = data;
  if (data.type === 'read') {
    table = null;
    latestReading = request;
    const found = await read(data.source, data.options, request);
    if (request !== latestReading) return;
    table = found;
    post({ type: 'read', request, summary: summaryOf(table) });
  } else if (data.type === 'map') {
    const summary = await map(data);
    if (summary !== null) post({ type: 'mapped', request, summary });
  } else if (data.type === 'take') post({ type: 'taken', request, instances: assertRoom(chosen) });
  else post({ type: 'faults', request, csv: faultsCsv(faults) });
}

function messageOf(error: unknown): string {
  if (error instanceof RecordError) return error.message;
  // So the browser says that a file went away, was changed, or is a folder.
  if (error instanceof DOMException) return 'The file cannot be opened. Was it moved or changed? Choose it again.';
  if (error instanceof RangeError)
    return 'This is too large for the memory of this browser. Take a sample of its rows.';
  return 'This cannot be read here.';
}

function post(message: RecordsAnswer): void {
  self.postMessage(message);
}

/** Says how far a request is, now and then and at its end. */
function tell(request: number, done: number, total: number): void {
  if (done < total && Date.now() < toldAt + TELL_MS) return;
  toldAt = Date.now();
  post({ type: 'progress', request, done, total });
}

async function read(source: RecordSource, options: ReadOptions, request: number): Promise<RecordTable> {
  if (source.type === 'text') return readText(source.text, options);
  return readRecords(await bytesOf(source.file, request), options);
}

/** Reads a file in parts, and says after each how far it is. */
async function bytesOf(file: File, request: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let done = 0;
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, done);
    done += part.value.length;
    tell(request, done, file.size);
  }
  return bytes;
}

function summaryOf({ records, faults, ...table }: RecordTable): SourceSummary {
  const first = records.slice(0, SHOWN_RECORDS).map(({ values }) => shortened(values));
  const guess = guessMapping({ ...table, records });
  return { ...table, records: records.length, first, faults: faultsOf(faults), guess };
}

function faultsOf(faults: readonly RecordFault[]): Faults {
  return { count: faults.length, first: faults.slice(0, LISTED_FAULTS) };
}

function shortened(values: Readonly<Record<string, JsonValue>>): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shortValue(value)]));
}

function shortValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.slice(0, SHOWN_CHARACTERS);
  return value === null || typeof value !== 'object' ? value : JSON.stringify(value).slice(0, SHOWN_CHARACTERS);
}

/** Maps all records; null when another request came meanwhile. */
async function map(data: Extract<RecordsRequest, { type: 'map' }>): Promise<MappingSummary | null> {
  if (table === null) throw new RecordError('There is nothing to map yet.');
  const { mapping, request, room, seed } = data;
  const mapper = recordMapper(mapping, table.columns);
  const run = new MappingRun(mapper, table.faults);
  const { records } = table;
  let pauseAt = Date.now() + STEP_MS;
  for (const [index, record] of records.entries()) {
    run.add(record);
    if (Date.now() < pauseAt) continue;
    tell(request, index + 1, records.length);
    await pause();
    if (request !== latest) return null;
    pauseAt = Date.now() + STEP_MS;
  }
  const { instances } = run;
  const sample = sampleBalanced(instances, room, ({ outputs }) => outputs[0] ?? '', seed);
  chosen = sample.chosen;
  faults = run.faults.sort((a, b) => a.number - b.number);
  return {
    instances: instances.length,
    chosen: chosen.length,
    first: instances.slice(0, SHOWN_INSTANCES).map(shortInstance),
    faults: faultsOf(faults),
    labels: sample.labels,
    sourceLabels: mapper.sourceLabels,
    unknownColumns: mapper.unknownColumns,
    unusedColumns: mapper.unusedColumns,
  };
}

/** A template can make far more of a file than the file is. */
function assertRoom(instances: readonly MappedInstance[]): MappedInstance[] {
  const units = instances.reduce((sum, { input, outputs }) => sum + input.length + outputs.join('').length, 0);
  if (units <= MAX_FILE_BYTES) return [...instances];
  const size = Math.round(units / 1024 / 1024).toLocaleString('en');
  throw new RecordError(`Their texts have ${size} MB; a task has at most 50 MB. Shorten the templates.`);
}

/** Lets messages in: a newer request ends this one. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function shortInstance({ number, input, outputs }: MappedInstance): MappedInstance {
  return {
    number,
    input: input.slice(0, SHOWN_CHARACTERS),
    outputs: outputs.slice(0, 20).map((output) => output.slice(0, SHOWN_CHARACTERS)),
  };
}

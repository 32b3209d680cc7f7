import {
  type Faults,
  LISTED_FAULTS,
  type MappingSummary,
  type RecordSource,
  type RecordsAnswer,
  type RecordsRequest,
  type SourceSummary,
} from '@/components/records/records-messages';
import { type MappedInstance, type RecordMapper, recordMapper } from '@/lib/records/map-records';
import { type ReadOptions, readRecords, readText } from '@/lib/records/read-records';
import { RecordError, type RecordFault, type RecordTable } from '@/lib/records/record-table';
import { sampleBalanced } from '@/lib/records/sample-balanced';
import type { JsonValue } from '@/lib/task/schema';

// Reads and maps other people's data beside the page: whatever it is, typing goes on, and the page can end this worker.

const SHOWN_RECORDS = 5;
const SHOWN_INSTANCES = 5;
const SHOWN_CHARACTERS = 2_000;
/** Records between two signs of life. */
const STEP = 500;

let table: RecordTable | null = null;
let chosen: readonly MappedInstance[] = [];
let latest = 0;

self.addEventListener('message', ({ data }: MessageEvent<RecordsRequest>) => {
  latest = data.request;
  answer(data).catch((error: unknown) => {
    const message = error instanceof RecordError ? error.message : 'This cannot be read here.';
    post({ type: 'failed', request: data.request, message });
  });
});

async function answer(data: RecordsRequest): Promise<void> {
  const { request } = data;
  if (data.type === 'read') {
    table = null;
    table = await read(data.source, data.options, request);
    post({ type: 'read', request, summary: summaryOf(table) });
  } else if (data.type === 'map') {
    const summary = await map(data);
    if (summary !== null) post({ type: 'mapped', request, summary });
  } else post({ type: 'taken', request, instances: [...chosen] });
}

function post(message: RecordsAnswer): void {
  self.postMessage(message);
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
    post({ type: 'progress', request, done, total: file.size });
  }
  return bytes;
}

function summaryOf({ format, encoding, columns, records, faults }: RecordTable): SourceSummary {
  const first = records.slice(0, SHOWN_RECORDS).map(({ values }) => shortened(values));
  return { format, encoding, columns, records: records.length, first, faults: faultsOf(faults) };
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
  const { instances, faults } = { instances: [] as MappedInstance[], faults: [...table.faults] };
  for (let start = 0; start < table.records.length; start += STEP) {
    mapPart(mapper, start, instances, faults);
    post({
      type: 'progress',
      request,
      done: Math.min(start + STEP, table.records.length),
      total: table.records.length,
    });
    await pause();
    if (request !== latest) return null;
  }
  const label = ({ outputs }: MappedInstance) => outputs[0] ?? '';
  const sample = sampleBalanced(instances, room, label, seed);
  chosen = sample.chosen;
  return {
    instances: instances.length,
    chosen: chosen.length,
    first: instances.slice(0, SHOWN_INSTANCES).map(shortInstance),
    faults: faultsOf(faults.sort((a, b) => a.number - b.number)),
    labels: sample.labels,
    unknownColumns: mapper.unknownColumns,
  };
}

function mapPart(mapper: RecordMapper, start: number, instances: MappedInstance[], faults: RecordFault[]): void {
  for (const record of table?.records.slice(start, start + STEP) ?? []) {
    try {
      instances.push(mapper.map(record));
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      faults.push({ number: record.number, text: error.message });
    }
  }
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

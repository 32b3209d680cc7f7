import type {
  MappingSummary,
  RecordSource,
  RecordsAnswer,
  RecordsRequest,
  SourceSummary,
} from '@/components/editor/records/records-messages';
import type { MappedInstance } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import type { ReadOptions } from '@/lib/records/read-records';

type Ask = RecordsRequest extends infer Request
  ? Request extends RecordsRequest
    ? Omit<Request, 'request'>
    : never
  : never;
type Progress = (done: number, total: number) => void;

/** A worker that says nothing for so long while it maps will not say anything: a template works without an end. */
const MAPPING_SILENCE_MS = 8_000;
/** Taking 50 MB apart goes in one piece, on a slow machine for long. */
const READING_SILENCE_MS = 90_000;

const NOT_LOADED = 'What reads the data could not be loaded. Is there a connection? Then choose the data again.';
const STUCK = 'This takes too long. Does a loop in a template never end, or is there too much in one record?';

/**
 * A source that is being read and mapped in a worker. A worker that does not answer is ended, and a new one has read
 * the source again when the next request comes; the page never waits for either.
 */
export class RecordsSession {
  #worker: Worker | null = null;
  #source: { source: RecordSource; options: ReadOptions } | null = null;
  #lost = false;
  #requests = 0;

  /** @throws Error with a message for the user, as do the others */
  async read(source: RecordSource, options: ReadOptions, progress: Progress): Promise<SourceSummary> {
    this.#source = { source, options };
    this.#lost = false;
    const answer = await this.#ask({ type: 'read', source, options }, progress);
    if (answer.type !== 'read') throw new Error(STUCK);
    return answer.summary;
  }

  async map(mapping: RecordMapping, room: number, seed: number, progress: Progress): Promise<MappingSummary> {
    if (this.#lost && this.#source) await this.read(this.#source.source, this.#source.options, () => {});
    const answer = await this.#ask({ type: 'map', mapping, room, seed }, progress);
    if (answer.type !== 'mapped') throw new Error(STUCK);
    return answer.summary;
  }

  /** The instances of the last mapping. */
  async take(): Promise<MappedInstance[]> {
    const answer = await this.#ask({ type: 'take' }, () => {});
    if (answer.type !== 'taken') throw new Error(STUCK);
    return answer.instances;
  }

  /** All records that the last mapping left out, as CSV. */
  async listFaults(): Promise<string> {
    const answer = await this.#ask({ type: 'list-faults' }, () => {});
    if (answer.type !== 'faults') throw new Error(STUCK);
    return answer.csv;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** Asks the worker; a request that a later one has replaced is never answered. */
  #ask(ask: Ask, progress: Progress): Promise<RecordsAnswer> {
    const request = ++this.#requests;
    const silence = ask.type === 'read' ? READING_SILENCE_MS : MAPPING_SILENCE_MS;
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve, reject) => {
      let timer = setTimeout(give, silence);
      const end = () => {
        clearTimeout(timer);
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', fail);
      };
      function hear({ data }: MessageEvent<RecordsAnswer>) {
        if (data.request !== request) return;
        clearTimeout(timer);
        if (data.type === 'progress') {
          timer = setTimeout(give, silence);
          progress(data.done, data.total);
          return;
        }
        end();
        if (data.type === 'failed') reject(new Error(data.message));
        else resolve(data);
      }
      const lose = () => {
        // A newer request waits for this worker, too, and has its own clock.
        if (request !== this.#requests) return;
        this.close();
        this.#lost = true;
      };
      function give(reason = STUCK) {
        end();
        lose();
        reject(new Error(reason));
      }
      // The worker itself answers for all that goes wrong in it.
      function fail() {
        give(NOT_LOADED);
      }
      worker.addEventListener('message', hear);
      worker.addEventListener('error', fail);
      worker.postMessage({ ...ask, request });
    });
  }

  #start(): Worker {
    this.#worker = new Worker(new URL('./records-worker.ts', import.meta.url), { type: 'module' });
    return this.#worker;
  }
}

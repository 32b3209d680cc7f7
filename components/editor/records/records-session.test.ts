import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordsAnswer, RecordsRequest } from '@/components/editor/records/records-messages';
import { RecordsSession } from '@/components/editor/records/records-session';
import type { RecordMapping } from '@/lib/records/mapping';

const mapping: RecordMapping = { input: '{{ text }}', outputs: ['{{ label }}'], separator: null, labels: [] };
const source = { type: 'text', text: 'text,label\na,b\n' } as const;

type Answer = (request: RecordsRequest) => RecordsAnswer | null;

/** Stands for the browser's worker, which Node does not have: answers as it is told, or keeps silent. */
class ToldWorker extends EventTarget {
  static answer: Answer;
  static started: ToldWorker[] = [];
  ended = false;

  constructor() {
    super();
    ToldWorker.started.push(this);
  }

  postMessage(request: RecordsRequest): void {
    const data = ToldWorker.answer(request);
    if (data && !this.ended) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.ended = true;
  }
}

const reads: Answer = ({ type, request }) => {
  if (type !== 'read') return null;
  const faults = { count: 0, first: [] };
  const mapping = { input: '', outputs: [''], separator: null, labels: [] };
  const read = { notes: [], parts: [], part: null, head: null, guess: { mapping, notes: [] } };
  const summary = { encoding: null, delimiter: null, columns: [], records: 1, first: [], faults, ...read };
  return { type, request, summary: { ...summary, format: 'json' } };
};

describe('a session with the worker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', ToldWorker);
    ToldWorker.started = [];
    ToldWorker.answer = reads;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('ends a worker that keeps silent while it maps, and says so', async () => {
    const session = new RecordsSession();
    await session.read(source, {}, () => {});
    const mapped = session.map(mapping, 10, 1, () => {});
    const told = expect(mapped).rejects.toThrow('takes too long');
    await vi.advanceTimersByTimeAsync(8_000);
    await told;
    expect(ToldWorker.started.map(({ ended }) => ended)).toEqual([true]);
  });

  it('reads the source again in a new worker for the next mapping', async () => {
    const session = new RecordsSession();
    await session.read(source, {}, () => {});
    const lost = expect(session.map(mapping, 10, 1, () => {})).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(8_000);
    await lost;
    const asked: string[] = [];
    ToldWorker.answer = (data) => {
      asked.push(data.type);
      return data.type === 'map' ? { type: 'failed', request: data.request, message: 'No template.' } : reads(data);
    };
    await expect(session.map(mapping, 10, 1, () => {})).rejects.toThrow('No template.');
    expect(asked).toEqual(['read', 'map']);
    expect(ToldWorker.started).toHaveLength(2);
  });

  it('does not blame the data where the worker cannot be loaded, and loads it again', async () => {
    const session = new RecordsSession();
    ToldWorker.answer = () => null;
    const reading = session.read(source, {}, () => {});
    ToldWorker.started.at(-1)?.dispatchEvent(new Event('error'));
    await expect(reading).rejects.toThrow('could not be loaded');
    ToldWorker.answer = reads;
    await expect(session.read(source, {}, () => {})).resolves.toMatchObject({ records: 1 });
    expect(ToldWorker.started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('gives a worker time as long as it tells how far it is', async () => {
    const session = new RecordsSession();
    await session.read(source, {}, () => {});
    const steps: number[] = [];
    let request = 0;
    ToldWorker.answer = (data) => {
      request = data.request;
      return null;
    };
    const mapped = session.map(mapping, 10, 1, (done) => steps.push(done));
    const told = expect(mapped).rejects.toThrow('Enough.');
    for (const done of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(7_000);
      say({ type: 'progress', request, done, total: 3 });
    }
    say({ type: 'failed', request, message: 'Enough.' });
    await told;
    expect(steps).toEqual([1, 2, 3]);
  });
});

function say(data: RecordsAnswer): void {
  ToldWorker.started.at(-1)?.dispatchEvent(new MessageEvent('message', { data }));
}

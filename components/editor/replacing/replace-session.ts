import type { ReplacementPlan, SearchedTexts } from '@/components/editor/replacing/plan-replacement';
import type { ReplaceAnswer, ReplaceRequest } from '@/components/editor/replacing/replace-messages';
import type { Search } from '@/components/editor/replacing/search-pattern';

/** No honest expression needs this long for 6,500 rows; one that tries every way to match needs longer than a life. */
const LONGEST_MS = 3_000;
const TOO_LONG = 'This expression takes too long on some row. Write it so that there are fewer ways to match.';
const NO_WORKER = 'The search could not be loaded. Check the connection, and change what to find to try again.';

/** Plans replacements in a worker, which is ended when it takes too long or when nobody waits any more. */
export class ReplaceSession {
  #worker: Worker | null = null;
  #isReady = false;
  #sent: SearchedTexts | null = null;
  #number = 0;
  #stop: (() => void) | null = null;

  /** The plan of a search in some texts, or in words why there is none; null when another one was asked for meanwhile. */
  plan(texts: SearchedTexts, search: Search): Promise<ReplacementPlan | string | null> {
    // The one before may run for long: this one must not wait behind it.
    this.#stop?.();
    const worker = this.#start(texts);
    const number = ++this.#number;
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (result: ReplacementPlan | string | null) => {
        clearTimeout(timer);
        worker.removeEventListener('message', receive);
        worker.removeEventListener('error', fail);
        this.#stop = null;
        resolve(result);
      };
      const end = (result: string | null) => {
        settle(result);
        this.close();
      };
      // What the connection takes to bring the worker is not the expression's fault.
      const startClock = () => {
        timer = setTimeout(() => end(TOO_LONG), LONGEST_MS);
      };
      const receive = ({ data }: MessageEvent<ReplaceAnswer>) => {
        if (data.type === 'ready') startClock();
        else if (data.number === number) settle(data.result);
      };
      const fail = () => end(NO_WORKER);
      this.#stop = () => end(null);
      worker.addEventListener('message', receive);
      worker.addEventListener('error', fail);
      if (this.#isReady) startClock();
      post(worker, { type: 'search', number, search });
    });
  }

  /** Ends the worker; the next search starts another. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isReady = false;
    this.#sent = null;
    this.#stop = null;
  }

  #start(texts: SearchedTexts): Worker {
    const worker = this.#worker ?? this.#load();
    if (this.#sent !== texts) post(worker, { type: 'texts', texts });
    this.#sent = texts;
    return worker;
  }

  #load(): Worker {
    const worker = new Worker(new URL('./replace-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReplaceAnswer>) => {
      if (data.type === 'ready' && worker === this.#worker) this.#isReady = true;
    });
    this.#worker = worker;
    return worker;
  }
}

function post(worker: Worker, request: ReplaceRequest): void {
  worker.postMessage(request);
}

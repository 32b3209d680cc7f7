import type { ReplacementPlan, SearchedTexts } from '@/components/replacing/plan-replacement';
import type { ReplaceAnswer, ReplaceRequest } from '@/components/replacing/replace-messages';
import type { Search } from '@/components/replacing/search-pattern';

/** No honest expression needs this long for 6,500 rows; one that tries every way to match needs longer than a life. */
const LONGEST_MS = 3_000;

/** Plans replacements in a worker, which is ended when it takes too long or when nobody waits any more. */
export class ReplaceSession {
  #worker: Worker | null = null;
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
      const timer = setTimeout(() => {
        this.close();
        resolve('This expression takes too long on some row. Write it so that there are fewer ways to match.');
      }, LONGEST_MS);
      const settle = (result: ReplacementPlan | string | null) => {
        clearTimeout(timer);
        worker.removeEventListener('message', receive);
        this.#stop = null;
        resolve(result);
      };
      const receive = ({ data }: MessageEvent<ReplaceAnswer>) => {
        if (data.number === number) settle(data.result);
      };
      this.#stop = () => {
        settle(null);
        this.close();
      };
      worker.addEventListener('message', receive);
      post(worker, { type: 'search', number, search });
    });
  }

  /** Ends the worker; the next search starts another. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent = null;
    this.#stop = null;
  }

  #start(texts: SearchedTexts): Worker {
    this.#worker ??= new Worker(new URL('./replace-worker.ts', import.meta.url), { type: 'module' });
    if (this.#sent !== texts) post(this.#worker, { type: 'texts', texts });
    this.#sent = texts;
    return this.#worker;
  }
}

function post(worker: Worker, request: ReplaceRequest): void {
  worker.postMessage(request);
}

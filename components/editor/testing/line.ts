import type { DraftTransport, LoadOutcome, SaveOutcome } from '@/components/editor/store/draft-transport';
import type { DraftView, SaveRequest } from '@/lib/task/draft/draft-edits';

/** A server that authors share; a save tells whose it is. */
export interface SharedServer {
  save(author: string, request: SaveRequest): Promise<SaveOutcome>;
  load(author: string): Promise<DraftView>;
}

/** What becomes of the next request: all is well, or it, or its answer, is lost, late, or under way until `release`. */
export const FATES = ['well', 'lost', 'late', 'answer lost', 'held', 'answer held'] as const;
export type Fate = (typeof FATES)[number];

const LOST: SaveOutcome = { type: 'unreachable', message: 'Lost.' };

/** One tab's bad connection to the server. */
export class Line implements DraftTransport {
  readonly #author: string;
  readonly #server: SharedServer;
  readonly #late: SaveRequest[] = [];
  #held: { request: SaveRequest | null; release: () => void } | null = null;
  #reached = () => {};
  fate: Fate = 'well';

  constructor(author: string, server: SharedServer) {
    this.#author = author;
    this.#server = server;
  }

  /** Whether a request is under way. */
  get isHeld(): boolean {
    return this.#held !== null;
  }

  save = async (sent: SaveRequest): Promise<SaveOutcome> => {
    const request = structuredClone(sent);
    const { fate } = this;
    this.fate = 'well';
    if (fate === 'lost') return LOST;
    if (fate === 'late') this.#late.push(request);
    if (fate === 'late') return LOST;
    if (fate === 'held') await this.#hold(request);
    const outcome = await this.#server.save(this.#author, request);
    if (fate === 'answer held') await this.#hold(null);
    return fate === 'answer lost' ? LOST : structuredClone(outcome);
  };

  load = async (): Promise<LoadOutcome> => ({
    type: 'loaded',
    view: structuredClone(await this.#server.load(this.#author)),
  });

  /** Resolves when the next request that is held is under way. */
  untilHeld(): Promise<void> {
    return new Promise((resolve) => {
      this.#reached = resolve;
    });
  }

  /** Lets what is under way go on. */
  release(): void {
    this.#held?.release();
    this.#held = null;
  }

  /** The tab ends: nobody hears the answer, but what is under way may arrive all the same. */
  end(): void {
    if (this.#held?.request) this.#late.push(this.#held.request);
    this.#held = null;
  }

  /** Delivers what was late, long after its sender has given it up. */
  async deliverLate(): Promise<void> {
    for (const request of this.#late.splice(0)) await this.#server.save(this.#author, request);
  }

  #hold(request: SaveRequest | null): Promise<void> {
    return new Promise((resolve) => {
      this.#held = { request, release: resolve };
      this.#reached();
    });
  }
}

import type { SaveOutcome } from '@/components/editor/store/draft-transport';
import { type Cells, cellsOf, changedCells } from '@/components/editor/testing/cells';
import type { SharedServer } from '@/components/editor/testing/line';
import type { DraftView, SaveRequest } from '@/lib/task/draft/draft-edits';

/** Stands before a server, and knows who wrote what last and what each author has had on the screen. */
export class Journal implements SharedServer {
  readonly #server: SharedServer;
  #cells: Cells = new Map();
  readonly #writers = new Map<string, string>();
  readonly #seen = new Set<string>();
  /** What the server has had, and from whom. */
  readonly #held = new Set<string>();
  readonly #taken = new Set<string>();
  /** What was overwritten by someone who had not seen it. */
  readonly unseen: string[] = [];

  constructor(server: SharedServer) {
    this.#server = server;
  }

  async load(author: string): Promise<DraftView> {
    const view = await this.#server.load(author);
    this.#hold(cellsOf(view));
    return view;
  }

  async save(author: string, request: SaveRequest): Promise<SaveOutcome> {
    const outcome = await this.#server.save(author, request);
    if (outcome.type === 'saved') this.#note(author, cellsOf(await this.#server.load(author)));
    return outcome;
  }

  /** Who changed a place last. */
  writerOf(cell: string): string | undefined {
    return this.#writers.get(cell);
  }

  /** Notes what an author looks at. */
  see(author: string, cells: Cells): void {
    for (const [cell, text] of cells) this.#seen.add(`${author}: ${cell} = ${text}`);
  }

  /**
   * Whether words that an author sees go were theirs to lose: the server never had them from them, and what comes in their
   * place is their own of an earlier time, or takes more away than what they had begun with.
   */
  isLoss(author: string, cell: string, text: string | undefined): boolean {
    if (this.#taken.has(`${author}: ${cell} = ${text}`)) return false;
    return this.#writers.get(cell) === author || !this.#held.has(`${cell} = ${text}`);
  }

  #note(author: string, now: Cells): void {
    for (const cell of changedCells(this.#cells, now)) {
      const before = this.#cells.get(cell);
      const isTheirs = before !== undefined && this.#writers.get(cell) !== author;
      if (isTheirs && !this.#seen.has(`${author}: ${cell} = ${before}`)) {
        this.unseen.push(`${author} overwrote ${cell} = ${before}`);
      }
      this.#writers.set(cell, author);
      this.#taken.add(`${author}: ${cell} = ${now.get(cell)}`);
    }
    this.#hold(now);
  }

  #hold(cells: Cells): void {
    for (const cell of new Set([...this.#cells.keys(), ...cells.keys()]))
      this.#held.add(`${cell} = ${cells.get(cell)}`);
    this.#cells = cells;
  }
}

import type { UnsavedRecord } from '@/components/editor/store/draft-snapshot';
import { DraftStore } from '@/components/editor/store/draft-store';
import { storedPlace } from '@/components/editor/store/merge-place';
import { askedCells, type Cells, cellsOf, changedCells, theirCells } from '@/components/editor/testing/cells';
import type { Journal } from '@/components/editor/testing/journal';
import { type Fate, Line } from '@/components/editor/testing/line';

/** An author at a browser, who notices what is lost and what is asked for nothing. */
export class AuthorModel {
  readonly name: string;
  readonly #journal: Journal;
  readonly #lines: Line[] = [];
  #line: Line;
  #store: DraftStore;
  #kept: UnsavedRecord | null = null;
  /** What this author has made of each place. */
  readonly #own = new Map<string, string | undefined>();
  readonly #asked = new Set<string>();
  #cells: Cells = new Map();
  #acts = false;
  readonly faults: string[] = [];

  private constructor(name: string, journal: Journal, line: Line, store: DraftStore) {
    [this.name, this.#journal, this.#line, this.#store] = [name, journal, line, store];
  }

  static async open(name: string, journal: Journal): Promise<AuthorModel> {
    const line = new Line(name, journal);
    const author = new AuthorModel(name, journal, line, await openStore(line, () => {}, null));
    await author.crash();
    return author;
  }

  get store(): DraftStore {
    return this.#store;
  }

  /** The author does something: what it changes is what they want. */
  act(deed: (store: DraftStore) => void): void {
    this.#acts = true;
    deed(this.#store);
    this.#look();
    this.#acts = false;
  }

  /** Saves, with something that happens to the request on its way. */
  async save(fate: Fate): Promise<void> {
    if (this.#line.isHeld) return;
    this.#line.fate = fate;
    const held = this.#line.untilHeld();
    await Promise.race([this.#store.retryNow(), held]);
  }

  /** Hears the answer to what is under way. */
  async release(): Promise<void> {
    if (!this.#line.isHeld) return;
    this.#line.release();
    await this.#store.retryNow();
  }

  async deliverLate(): Promise<void> {
    for (const line of this.#lines) await line.deliverLate();
  }

  /** The tab ends without a word, and is opened again with what the browser has kept. */
  async crash(): Promise<void> {
    this.#line.end();
    const record = this.#kept;
    const line = new Line(this.name, this.#journal);
    const keep = (kept: UnsavedRecord | null) => {
      if (this.#line === line) this.#kept = structuredClone(kept);
    };
    this.#line = line;
    this.#lines.push(line);
    this.#store = await openStore(line, keep, record);
    const { store } = this;
    store.subscribe(() => {
      if (store === this.#store) this.#look();
    });
    this.#look();
  }

  /** Looks at the page. What changes by itself must leave alone what this author wrote and the server never had. */
  #look(): void {
    const snapshot = this.#store.snapshot();
    const cells = cellsOf(snapshot);
    for (const cell of changedCells(this.#cells, cells)) {
      const text = this.#cells.get(cell);
      const isOwn = this.#own.has(cell) && this.#own.get(cell) === text;
      if (this.#acts) this.#own.set(cell, cells.get(cell));
      else if (isOwn && this.#journal.isLoss(this.name, cell, text)) {
        this.faults.push(`${this.name} lost ${cell} = ${text}`);
      }
    }
    this.#cells = cells;
    this.#journal.see(this.name, cells);
    for (const conflict of snapshot.conflicts) {
      this.#journal.see(this.name, theirCells(conflict));
      if (this.#asked.has(conflict.key)) continue;
      this.#asked.add(conflict.key);
      const writers = askedCells(conflict).map((cell) => this.#journal.writerOf(cell));
      if (writers.every((writer) => writer === this.name)) this.faults.push(`${this.name} is asked about own words`);
    }
    for (const key of this.#asked) if (!snapshot.conflicts.some((one) => one.key === key)) this.#asked.delete(key);
  }
}

async function openStore(
  line: Line,
  keep: (record: UnsavedRecord | null) => void,
  record: UnsavedRecord | null,
): Promise<DraftStore> {
  const outcome = await line.load();
  if (outcome.type !== 'loaded') throw new Error('The draft cannot be loaded.');
  const parse = (places: UnsavedRecord['unsaved']) => places.map((place) => storedPlace.parse(place));
  const restore = record ? { unsaved: parse(record.unsaved), setAside: parse(record.setAside) } : undefined;
  return new DraftStore({ view: outcome.view, transport: line, keep, restore });
}

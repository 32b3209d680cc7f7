import type { NoteTransport } from '@/components/editor/checking/warning-note-client';
import type { NoteRequest, WarningNote } from '@/lib/checks/warning-note';

/** A warning that a note answers. */
export type NoteKey = Pick<WarningNote, 'rule' | 'message'>;

/** What the interface shows; a new object after every change. Both by the warning (`noteKey`). */
export interface NotesSnapshot {
  /** The notes as the server holds them, as far as is known. */
  saved: ReadonlyMap<string, string>;
  /** What is being written and not saved yet, with what its author saw there when they began (`before`). */
  written: ReadonlyMap<string, NoteRequest>;
}

/** The authors' answers to the warnings of a draft: what is being written outlives the field that it is written in. */
export class WarningNoteStore {
  readonly #transport: NoteTransport;
  readonly #listeners = new Set<() => void>();
  #snapshot: NotesSnapshot;

  constructor(first: readonly WarningNote[], transport: NoteTransport) {
    this.#transport = transport;
    this.#snapshot = { saved: textsOf(first), written: new Map() };
  }

  snapshot = (): NotesSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps what is being written; null gives it up. */
  write({ rule, message }: NoteKey, text: string | null): void {
    const { saved, written } = this.#snapshot;
    const key = noteKey({ rule, message });
    const before = written.get(key)?.before ?? saved.get(key) ?? '';
    this.#change({ written: changed(written, key, text === null ? null : { rule, message, text, before }) });
  }

  /** Whether anything that is being written would be lost with the page. */
  hasUnsaved(): boolean {
    return [...this.#snapshot.written.values()].some(({ text, before }) => text.trim() !== before.trim());
  }

  /** Saves what is being written about a warning; gives what went wrong in words, or null. */
  async save(warning: NoteKey): Promise<string | null> {
    const key = noteKey(warning);
    const sent = this.#snapshot.written.get(key);
    if (!sent) return null;
    const { problem, text } = await this.#transport.send(sent);
    if (text === undefined) return problem;
    const { saved, written } = this.#snapshot;
    const now = written.get(key);
    // What was written while the request was under way stays to be saved.
    const isDone = !now || (problem === null && now.text === sent.text);
    this.#change({
      saved: new Map(saved).set(key, text),
      written: changed(written, key, isDone ? null : { ...now, before: text }),
    });
    return problem;
  }

  /** Saves all that is being written, and stops at the first that cannot be; gives what went wrong in words, or null. */
  async saveAll(): Promise<string | null> {
    for (const note of this.#snapshot.written.values()) {
      const problem = await this.save(note);
      if (problem !== null) return problem;
    }
    return null;
  }

  /** Learns what other authors wrote. A note that is being written keeps what its author saw, so that nothing is overwritten unseen. */
  async refresh(): Promise<void> {
    const notes = await this.#transport.load();
    if (notes) this.#change({ saved: textsOf(notes) });
  }

  #change(part: Partial<NotesSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** What the notes of a snapshot stand under. */
export function noteKey({ rule, message }: NoteKey): string {
  return `${rule}/${message}`;
}

function changed(
  written: NotesSnapshot['written'],
  key: string,
  note: NoteRequest | null,
): ReadonlyMap<string, NoteRequest> {
  const next = new Map(written);
  if (note) next.set(key, note);
  else next.delete(key);
  return next;
}

function textsOf(notes: readonly WarningNote[]): Map<string, string> {
  return new Map(notes.map((note) => [noteKey(note), note.text]));
}

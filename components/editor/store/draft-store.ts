import { DraftBranch } from '@/components/editor/store/draft-branch';
import type { DocumentEdit } from '@/components/editor/store/draft-document';
import { DraftHistory } from '@/components/editor/store/draft-history';
import type {
  DocumentChange,
  DraftSnapshot,
  Reverted,
  SaveState,
  UnsavedRecord,
} from '@/components/editor/store/draft-snapshot';
import type { DraftTransport, Failure } from '@/components/editor/store/draft-transport';
import { changesOf, type EditStep } from '@/components/editor/store/edit-step';
import type { Unsaved } from '@/components/editor/store/merge-place';
import { revertChanges } from '@/components/editor/store/revert-changes';
import { SaveClock } from '@/components/editor/store/save-clock';
import { keyOf } from '@/components/editor/store/sent-values';
import type { DraftChanges, DraftView } from '@/lib/task/draft/draft-edits';

export interface DraftStoreOptions {
  view: DraftView;
  transport: DraftTransport;
  /** Called after every change with all that is not saved; null when there is nothing. */
  keep: (record: UnsavedRecord | null) => void;
  /** What an earlier visit left behind. */
  restore?: UnsavedRecord | undefined;
}

/**
 * A draft in the browser: takes edits at once, saves them after a pause, one request at a time, and keeps them through
 * every failure. A stale save is merged (`DraftBranch`) and sent again; nothing that others wrote is overwritten unseen.
 */
export class DraftStore {
  readonly #transport: DraftTransport;
  readonly #keep: (record: UnsavedRecord | null) => void;
  #view: Omit<DraftView, 'head' | 'rows'>;
  #branch: DraftBranch;
  #setAside: readonly Unsaved[];
  #takenOver = 0;
  #restored = 0;
  #keptInBrowser = true;
  #revision = 0;
  readonly #history = new DraftHistory();
  #save: SaveState = { type: 'saved' };
  #sending: Promise<void> | null = null;
  readonly #clock = new SaveClock(() => void this.#send());
  #closed = false;
  #snapshot: DraftSnapshot | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #documentListeners = new Set<(change: DocumentChange) => void>();

  constructor({ view, transport, keep, restore }: DraftStoreOptions) {
    const { head, rows, ...facts } = view;
    this.#transport = transport;
    this.#keep = keep;
    this.#view = facts;
    this.#branch = new DraftBranch(head, rows);
    this.#setAside = restore?.setAside ?? [];
    if (!restore) return;
    if (view.mayWrite) this.#restore(restore.unsaved);
    else this.#setAside = [...this.#setAside, ...restore.unsaved];
    this.#changed();
  }

  /** The state to render; the same object until something changes. */
  snapshot = (): DraftSnapshot => {
    this.#snapshot ??= {
      view: this.#view,
      head: this.#branch.local.head,
      rows: this.#branch.local.rows,
      save: this.#save,
      unsavedCount: this.#branch.unsavedCount,
      conflicts: this.#branch.conflicts,
      takenOver: this.#takenOver,
      restored: this.#restored,
      setAside: this.#setAside,
      keptInBrowser: this.#keptInBrowser,
      undoable: this.#history.undoable,
      redoable: this.#history.redoable,
    };
    return this.#snapshot;
  };

  /** Raised by every change of the document, by us or by others. */
  get revision(): number {
    return this.#revision;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells of every change of the document, by us or by others. */
  onDocumentChange(listener: (change: DocumentChange) => void): () => void {
    this.#documentListeners.add(listener);
    return () => this.#documentListeners.delete(listener);
  }

  /** The row's place among the rows, or -1. */
  rowIndex(id: string): number {
    return this.#branch.local.indexOf(id);
  }

  /** Makes edits, to be saved after a short pause, as one step of the history. Gives the edits that undo them. */
  apply(edits: readonly DocumentEdit[], name?: string): DocumentEdit[] {
    const undo = this.#edit(edits);
    if (undo.length === 0) return [];
    this.#history.add(changesOf(undo, this.#branch.local), { name, at: Date.now() });
    this.#changed();
    return undo;
  }

  /**
   * Takes back the last step, or the one of this id. What others have changed since stays as it is. Null when there is
   * nothing to take back.
   */
  undo(id?: number): Reverted | null {
    const last = this.#history.undoable;
    const step = id === undefined ? last : this.#history.find(id);
    return step && this.#revert(step, step === last ? 'undo' : 'take-out');
  }

  /** Does again what was undone last; null when there is nothing. */
  redo(): Reverted | null {
    const step = this.#history.redoable;
    return step && this.#revert(step, 'redo');
  }

  #revert({ id, name, changes }: EditStep, way: 'undo' | 'redo' | 'take-out'): Reverted | null {
    if (!this.#view.mayWrite) return null;
    const { edits, skipped } = revertChanges(changes, this.#branch.local);
    const made = changesOf(this.#edit(edits), this.#branch.local);
    const at = Date.now();
    if (way === 'undo') this.#history.undone(made, at);
    else if (way === 'redo') this.#history.redone(made, at);
    else {
      this.#history.remove(id);
      this.#history.add(made, { name: `Take back: ${name}`, at });
    }
    this.#changed();
    return { name, changes: made, skipped };
  }

  #edit(edits: readonly DocumentEdit[]): DocumentEdit[] {
    if (edits.length === 0 || !this.#view.mayWrite) return [];
    const undo = this.#branch.edit(edits);
    this.#documentChanged({ type: 'edits', edits });
    // A failure that passes by itself keeps its own rhythm of retries; the end of a request looks for new edits itself.
    const waits = this.#sending !== null || this.#save.type === 'unreachable' || this.#save.type === 'signed-out';
    if (!waits) this.#saveSoon();
    return undo;
  }

  /** Saves now and waits; true when the server holds everything, false when something keeps it from that. */
  async flush(): Promise<boolean> {
    // What was in the way may be gone, though there may be nothing to save.
    if (this.#branch.unsavedCount === 0 && this.#hasFailed()) await this.#send({ evenEmpty: true });
    while (this.#branch.unsavedCount > 0 || this.#sending) {
      await this.#send();
      const stopped = this.#closed || this.#hasFailed() || this.#branch.sendableCount === 0;
      if (this.#sending === null && stopped) break;
    }
    return this.#branch.unsavedCount === 0 && !this.#hasFailed();
  }

  /** Tries again at once what could not be saved; with nothing to save, asks for what others have changed. */
  async retryNow(): Promise<void> {
    this.#clock.forgetFailures();
    await this.#send({ evenEmpty: true });
  }

  /** Takes over what the server has changed by our own wish, as a restoration does. */
  async takeOver(changes: DraftChanges): Promise<void> {
    await this.#sending;
    // A save that was under way may have learned of it already.
    if (changes.version <= this.#view.version) return;
    if (changes.replaced) await this.#reload();
    else {
      this.#rebase(changes);
      this.#settle();
    }
    this.#changed();
  }

  /** Settles conflicts: `theirs` takes the other values over, as a step that can be undone, `ours` saves the own ones. */
  resolve(keys: readonly string[], choice: 'theirs' | 'ours'): void {
    const edits = keys.flatMap((key) => this.#branch.resolve(key, choice));
    if (edits.length > 0) this.apply(edits, 'Take theirs');
    if (this.#sending === null) this.#settle();
    this.#changed();
  }

  /**
   * Puts back what was set aside, after saving what was written since; what has changed becomes a conflict. Where
   * something else is still unsaved it stays aside, so that neither is lost.
   */
  async reapplySetAside(): Promise<void> {
    await this.flush();
    const free = new Map<string, Unsaved>();
    this.#setAside = this.#setAside.filter((place) => {
      const key = keyOf(place);
      if (this.#branch.hasUnsavedAt(place) || free.has(key)) return true;
      free.set(key, place);
      return false;
    });
    this.#branch.restore([...free.values()]);
    this.#documentChanged({ type: 'loaded' });
    if (this.#sending === null) this.#settle();
    this.#changed();
  }

  discardSetAside(): void {
    this.#setAside = [];
    this.#changed();
  }

  /** Forgets how many places were taken over and restored, once that has been read. */
  acknowledge(): void {
    this.#takenOver = 0;
    this.#restored = 0;
    this.#changed();
  }

  /** Notes whether the browser keeps what is unsaved. */
  setKeptInBrowser(kept: boolean): void {
    this.#keptInBrowser = kept;
    this.#tell();
  }

  /** Ends the work: one last attempt to save, no retries. What stays unsaved stays in the browser's storage. */
  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    this.#clock.end();
  }

  async #send({ evenEmpty = false } = {}): Promise<void> {
    if (this.#sending) return this.#sending;
    this.#clock.stop();
    const edits = this.#branch.batch();
    if (this.#closed || !this.#view.mayWrite || (edits.length === 0 && !evenEmpty)) {
      this.#settle();
      return this.#changed();
    }
    if (edits.length > 0) this.#save = { type: 'saving' };
    this.#sending = this.#sendBatch(edits);
    this.#changed();
    await this.#sending;
  }

  async #sendBatch(edits: ReturnType<DraftBranch['batch']>): Promise<void> {
    this.#branch.sending(edits);
    const outcome = await this.#transport.save({ baseVersion: this.#view.version, edits });
    if (outcome.type === 'saved') {
      this.#branch.saved(edits);
      this.#view = { ...this.#view, version: outcome.version };
      this.#settle();
    } else if (outcome.type === 'stale' && !outcome.changes.replaced) {
      this.#rebase(outcome.changes);
      this.#settle(0);
    } else if (outcome.type === 'stale' || outcome.type === 'read-only') await this.#reload();
    else this.#fail(outcome);
    this.#sending = null;
    this.#changed();
  }

  #rebase(changes: DraftChanges): void {
    this.#view = { ...this.#view, version: changes.version };
    const edits = this.#branch.merge(changes);
    this.#takenOver += edits.length;
    if (edits.length > 0) this.#documentChanged({ type: 'edits', edits });
  }

  /** Loads the whole draft; the own unsaved edits are set aside. */
  async #reload(): Promise<void> {
    const outcome = await this.#transport.load();
    if (outcome.type !== 'loaded') return this.#fail(outcome);
    const { head, rows, ...facts } = outcome.view;
    this.#setAside = [...this.#setAside, ...this.#branch.unsaved()];
    this.#view = facts;
    this.#branch = new DraftBranch(head, rows);
    this.#history.clear();
    this.#settle();
    this.#documentChanged({ type: 'loaded' });
  }

  #restore(unsaved: readonly Unsaved[]): void {
    this.#branch.restore(unsaved);
    this.#restored = this.#branch.unsavedCount;
    this.#settle();
  }

  #fail(failure: Failure): void {
    // Nobody waits for this save: the question whether others changed something can be asked again later.
    if (failure.type === 'unreachable' && this.#branch.unsavedCount === 0) {
      this.#settle();
      return;
    }
    this.#save = failure.type === 'read-only' ? { type: 'refused', message: failure.message } : failure;
    if (failure.type === 'unreachable') this.#clock.retry();
  }

  /** After a success: back to rest, or on to the edits that came in the meantime. */
  #settle(pause?: number): void {
    this.#clock.forgetFailures();
    if (this.#branch.sendableCount > 0) this.#saveSoon(pause);
    else this.#save = { type: this.#branch.unsavedCount > 0 ? 'conflict' : 'saved' };
  }

  #saveSoon(pause?: number): void {
    if (!this.#closed) this.#save = { type: 'waiting' };
    this.#clock.soon(pause);
  }

  #hasFailed(): boolean {
    return ['signed-out', 'unreachable', 'refused'].includes(this.#save.type);
  }

  #changed(): void {
    const unsaved = this.#branch.unsaved();
    const nothing = unsaved.length === 0 && this.#setAside.length === 0;
    this.#keep(nothing ? null : { unsaved, setAside: this.#setAside });
    this.#tell();
  }

  #tell(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }

  #documentChanged(change: DocumentChange): void {
    this.#revision++;
    this.#snapshot = null;
    for (const listener of this.#documentListeners) listener(change);
  }
}

import type { DraftTransport, LoadOutcome, SaveOutcome } from '@/components/editor/store/draft-transport';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import type { DraftEdit, DraftView, SaveRequest } from '@/lib/task/draft/draft-edits';
import { emptyDraft } from '@/lib/task/draft/draft-from-task';

export const HEAD: DraftHead = { ...emptyDraft(), Source: ['winogrande'], Definition: ['Answer.'] };

export function row(id: string, position: number): DraftRow {
  return { id, position, input: `input ${id}`, outputs: ['yes'], extra: id === 'b' ? '{"note":1}' : null };
}

export function put(id: string, text: string, position: number): Extract<DraftEdit, { type: 'put-row' }> {
  return { type: 'put-row', id, position, input: text, outputs: ['yes'] };
}

/** An edit of the input of one of the three rows that every test begins with. */
export function input(id: 'a' | 'b' | 'c', text: string): DraftEdit {
  return put(id, text, { a: 1, b: 2, c: 3 }[id]);
}

/** The server's side of the contract, in memory: versions for every field and row, stale saves refused as a whole. */
export class ServerModel implements DraftTransport {
  version = 1;
  head = HEAD;
  readonly #rows = new Map([row('a', 1), row('b', 2), row('c', 3)].map((one) => [one.id, one]));
  /** What the format does not know of a row comes back with it. */
  readonly #extras = new Map([...this.#rows].map(([id, { extra }]) => [id, extra]));
  mayWrite: boolean;
  losesAnswers = false;
  requests: SaveRequest[] = [];
  #log: { version: number; edit: DraftEdit }[] = [];
  #replacedAt = 1;
  #failure: SaveOutcome | null = null;
  #gate: Promise<void> | null = null;
  #open = () => {};

  constructor(mayWrite: boolean) {
    this.mayWrite = mayWrite;
  }

  view(): DraftView {
    const { version, head, rows, mayWrite } = this;
    const state = mayWrite ? 'DRAFT' : 'IN_REVIEW';
    return { taskId: 't', number: 33, state, version, head, rows, notices: [], mayWrite, openSubmissionId: null };
  }

  get rows(): DraftRow[] {
    return [...this.#rows.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  }

  row(id: string): DraftRow | undefined {
    return this.#rows.get(id);
  }

  fails(outcome: SaveOutcome | null): void {
    this.#failure = outcome;
  }

  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  release(): void {
    this.#open();
  }

  byOthers(edits: readonly DraftEdit[]): void {
    this.version++;
    for (const edit of edits) this.#apply(edit);
  }

  replace(rows: DraftRow[]): void {
    this.version++;
    this.#replacedAt = this.version;
    this.#rows.clear();
    for (const one of rows) {
      this.#rows.set(one.id, one);
      this.#extras.set(one.id, one.extra);
    }
  }

  save = async (request: SaveRequest): Promise<SaveOutcome> => {
    this.requests.push(structuredClone(request));
    await this.#gate;
    if (this.#failure) return this.#failure;
    if (!this.mayWrite) return { type: 'read-only', message: 'In review.' };
    if (request.baseVersion !== this.version) return { type: 'stale', changes: this.changesSince(request.baseVersion) };
    if (request.edits.length > 0) this.byOthers(request.edits);
    if (this.losesAnswers) return { type: 'unreachable', message: 'Lost.' };
    return { type: 'saved', version: this.version };
  };

  load = async (): Promise<LoadOutcome> => ({ type: 'loaded', view: this.view() });

  #apply(edit: DraftEdit): void {
    this.#log.push({ version: this.version, edit });
    if (edit.type === 'set-field') {
      this.head = { ...this.head, [edit.field]: edit.value };
      return;
    }
    const { id } = edit;
    if (edit.type === 'delete-row') this.#rows.delete(id);
    else this.#rows.set(id, { ...rowIn(edit), id, extra: this.#extras.get(id) ?? null });
  }

  changesSince(baseVersion: number) {
    const replaced = baseVersion < this.#replacedAt;
    const edits = replaced ? [] : this.#log.filter((entry) => entry.version > baseVersion).map((entry) => entry.edit);
    const ids = new Set(edits.flatMap((edit) => (edit.type === 'set-field' ? [] : [edit.id])));
    const fields = edits.flatMap((edit) => (edit.type === 'set-field' ? [[edit.field, this.head[edit.field]]] : []));
    return {
      version: this.version,
      fields: Object.fromEntries(fields),
      rows: this.rows.filter((one) => ids.has(one.id)),
      deleted: [...ids].filter((id) => !this.row(id)),
      replaced,
    };
  }
}

function rowIn({ position, input: text, outputs }: Extract<DraftEdit, { type: 'put-row' }>) {
  return { position, input: text, outputs };
}

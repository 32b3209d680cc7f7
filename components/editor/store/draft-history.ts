import {
  changesNothing,
  type EditStep,
  joinChanges,
  type PlaceChange,
  sizeOf,
  stepName,
  writingKey,
} from '@/components/editor/store/edit-step';

const MOST_STEPS = 200;
const MOST_BYTES = 20_000_000;
/** Writing in one place goes on as one step until the hands rest for so long. */
export const BURST_PAUSE_MS = 2_000;

/** What can be undone and redone, in the order in which it was done. Pure: it changes no draft and reads no clock. */
export class DraftHistory {
  #done: EditStep[] = [];
  #undone: EditStep[] = [];
  #nextId = 1;

  /** The step that is undone next. */
  get undoable(): EditStep | null {
    return this.#done.at(-1) ?? null;
  }

  /** The step that is redone next; its changes are those that undoing it has made. */
  get redoable(): EditStep | null {
    return this.#undone.at(-1) ?? null;
  }

  /** Notes what was done; a burst of writing in one place becomes one step. `at` is the time in milliseconds. */
  add(changes: readonly PlaceChange[], { name, at }: { name?: string | undefined; at: number }): void {
    const real = changes.filter((change) => !changesNothing(change));
    if (real.length === 0) return;
    this.#undone = [];
    const step = this.#stepOf(name ?? stepName(real), real, at);
    const last = this.#done.at(-1);
    const joined = last && name === undefined ? joinBurst(last, step) : null;
    if (joined) this.#done.pop();
    this.#push(joined ?? step);
  }

  /** A step that can be undone, by its id. */
  find(id: number): EditStep | null {
    return this.#done.find((step) => step.id === id) ?? null;
  }

  /** Notes that the last step was undone, which has made these changes. */
  undone(changes: readonly PlaceChange[], at: number): void {
    const step = this.#done.pop();
    if (step && changes.length > 0) this.#undone.push({ ...this.#stepOf(step.name, changes, at), id: step.id });
  }

  /** Notes that the step that was undone last was done again. */
  redone(changes: readonly PlaceChange[], at: number): void {
    const step = this.#undone.pop();
    if (step && changes.length > 0) this.#done.push({ ...this.#stepOf(step.name, changes, at), id: step.id });
  }

  /** Forgets a step that was taken back out of its turn. */
  remove(id: number): void {
    this.#done = this.#done.filter((step) => step.id !== id);
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  #stepOf(name: string, changes: readonly PlaceChange[], at: number): EditStep {
    return { id: this.#nextId++, name, changes, at, size: changes.reduce((sum, change) => sum + sizeOf(change), 0) };
  }

  #push(step: EditStep): void {
    const [only] = step.changes;
    if (only && step.changes.length === 1 && changesNothing(only)) return;
    const last = this.#done.at(-1);
    if (last && takesBack(last, step)) this.#done.pop();
    else this.#done.push(step);
    let size = this.#done.reduce((sum, { size: own }) => sum + own, 0);
    // The last step stays, however large it is: who has just replaced everything can always go back.
    while (this.#done.length > 1 && (this.#done.length > MOST_STEPS || size > MOST_BYTES)) {
      size -= this.#done.shift()?.size ?? 0;
    }
  }
}

function joinBurst(last: EditStep, step: EditStep): EditStep | null {
  const [before] = last.changes;
  const [after] = step.changes;
  if (!before || !after || step.at - last.at > BURST_PAUSE_MS) return null;
  if (!continues(last, step)) return null;
  const joined = joinChanges(before, after);
  return joined && { ...last, at: step.at, changes: [joined], size: sizeOf(joined) };
}

/** Whether a step writes on where the last one wrote, or in the row that the last one has added. */
function continues(last: EditStep, step: EditStep): boolean {
  const key = writingKey(step.changes);
  if (key === null || last.changes.length > 1) return false;
  if (key === writingKey(last.changes)) return true;
  const [added] = last.changes;
  return added?.kind === 'row' && added.base === null && key.startsWith(`row:${added.id}:`);
}

/** Whether a step only takes back the one before: so does the browser's own undo within a text. Then neither counts. */
function takesBack(last: EditStep, step: EditStep): boolean {
  const [before] = last.changes;
  const [after] = step.changes;
  const key = writingKey(step.changes);
  if (!before || !after || key === null || key !== writingKey(last.changes)) return false;
  const joined = joinChanges(before, after);
  return joined !== null && changesNothing(joined);
}

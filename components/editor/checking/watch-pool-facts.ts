import type { DraftSnapshot } from '@/components/editor/store/draft-snapshot';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { draftUrl } from '@/components/editor/store/draft-transport';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import { poolFactsFrom } from '@/lib/checks/pool-facts-json';

/** Whether the draft has been compared with the collection: not yet, as it was last saved, or not for want of an answer. */
export type PoolState = 'waiting' | 'compared' | 'unreachable';

/** Comparing costs the server something, so it waits until the author rests. */
const REST_MS = 2_000;

/**
 * Asks the server how the saved draft stands to the rest of the collection: at once, and again when what is compared
 * (definition, sources, instances) was saved. Tells every outcome, with the facts where there are new ones. Gives the
 * function that ends it.
 */
export function watchPoolFacts(
  store: DraftStore,
  tell: (state: PoolState, facts?: PoolFacts | null) => void,
): () => void {
  let asked: unknown[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leaving = new AbortController();

  async function ask(): Promise<void> {
    const snapshot = store.snapshot();
    asked = comparedParts(snapshot);
    const facts = await fetchPoolFacts(snapshot.view.taskId, leaving.signal);
    if (leaving.signal.aborted) return;
    // The next save asks again.
    if (!facts) asked = null;
    tell(facts ? 'compared' : 'unreachable', facts ?? undefined);
  }

  function onChange(): void {
    const snapshot = store.snapshot();
    if (snapshot.save.type !== 'saved' || snapshot.unsavedCount > 0) {
      clearTimeout(timer);
      timer = undefined;
      return;
    }
    const parts = comparedParts(snapshot);
    if (timer !== undefined || asked?.every((part, index) => part === parts[index])) return;
    timer = setTimeout(() => {
      timer = undefined;
      void ask();
    }, REST_MS);
  }

  const leave = store.subscribe(onChange);
  void ask();
  return () => {
    leave();
    clearTimeout(timer);
    leaving.abort();
  };
}

function comparedParts({ head, rows }: DraftSnapshot): unknown[] {
  return [head.Definition, head.Source, head.Categories, rows];
}

/** The facts about the draft as it is saved; null when there is no answer. */
async function fetchPoolFacts(taskId: string, signal: AbortSignal): Promise<PoolFacts | null> {
  try {
    const response = await fetch(`${draftUrl(taskId)}/pool-facts`, { cache: 'no-store', signal });
    return response.ok ? poolFactsFrom(await response.json()) : null;
  } catch {
    return null;
  }
}

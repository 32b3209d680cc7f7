/** What was prepared before a transaction is not true any more under its locks. */
export class Outdated extends Error {}

const ATTEMPTS = 3;

/**
 * Long work is done before the transaction that needs it, so that neither locks nor a connection wait for it. `commit`
 * then looks under its locks whether what `prepare` gave still holds, and throws `Outdated` if not: both are done again.
 * The last time (`last`) it must do the work itself, under the locks, where nobody can outdate it.
 */
export async function withPrepared<P, T>(
  prepare: () => Promise<P>,
  commit: (prepared: P, last: boolean) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === ATTEMPTS;
    try {
      return await commit(await prepare(), last);
    } catch (error) {
      if (last || !(error instanceof Outdated)) throw error;
    }
  }
}

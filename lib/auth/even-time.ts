/**
 * Does `work` and answers, with its value or its error, when the next multiple of `step` milliseconds since the start has
 * come: what it did in between cannot be told from how long it took.
 */
export async function inEvenTime<T>(step: number, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    const rest = step - ((performance.now() - start) % step);
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}

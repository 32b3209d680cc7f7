/** A function that works its answer out when first called, and keeps it for the next caller. */
export function onceAsked<Answer>(workOut: () => Answer): () => Answer {
  let kept: { answer: Answer } | undefined;
  return () => {
    kept ??= { answer: workOut() };
    return kept.answer;
  };
}

/** What somebody who wrote a name that is not in a list can have meant. */
export interface Meaning {
  /** Names of the list, the likeliest first; none where nothing is near. */
  names: readonly string[];
  /**
   * - `certain`: it is the first name in another spelling, or a word for it that has no other meaning;
   * - `likely`: the first is meant as far as one can tell, but a person should say so;
   * - `open`: any of the names, or none; nobody should choose for them.
   */
  choice: 'certain' | 'likely' | 'open';
}

export const NOTHING: Meaning = { names: [], choice: 'open' };

/** The name that a fix may write: the first, unless the choice is open. */
export function chosenName({ names, choice }: Meaning): string | null {
  return choice === 'open' ? null : (names[0] ?? null);
}

/**
 * How the pool's index is made. It changes with whatever the index holds: the keys of near duplicates
 * (`lib/checks/repeats/comparison-key.ts`, `lib/checks/repeats/input-key.ts`), the tokens of definitions, the hashes. Tasks indexed otherwise are then indexed again.
 */
export const INDEX_VERSION = 2;

import { seededOrder } from '@/lib/checks/repairs/seeded-order';

/**
 * Sorts positions into rounds: each class gives one position to each round, in an order that depends on the seed, until
 * it has none left. The first k rounds together hold k of each class, or all that it has.
 */
export function samplingRounds(classes: Iterable<readonly number[]>, seed: number): number[][] {
  const rounds: number[][] = [];
  for (const positions of classes) {
    seededOrder(positions, seed).forEach((position, round) => {
      const others = rounds[round];
      if (others === undefined) rounds[round] = [position];
      else others.push(position);
    });
  }
  return rounds;
}

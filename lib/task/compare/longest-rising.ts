/**
 * The places of a longest strictly rising subsequence (Fredman 1975; the time grows with n log n). Of several it takes
 * the one whose last numbers are smallest.
 */
export function longestRising(numbers: readonly number[]): Set<number> {
  /** At each length, the place of the smallest number with which a rising subsequence of this length ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, place) => {
    const length = firstNotBelow(ends, numbers, number);
    previous.push(ends[length - 1] ?? -1);
    ends[length] = place;
  });
  const places = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) places.add(place);
  return places;
}

function firstNotBelow(ends: readonly number[], numbers: readonly number[], number: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const end = numbers[ends[middle] ?? 0] ?? 0;
    if (end < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Sort } from '@/components/editor/table/sort-rows';

/** The ways to sort that are offered; `name` tells them apart. */
export const SORTS: readonly (Sort & { name: string })[] = [
  { name: 'Input, A to Z', key: 'input', descending: false },
  { name: 'Input, Z to A', key: 'input', descending: true },
  { name: 'Output, A to Z', key: 'outputs', descending: false },
  { name: 'Output, Z to A', key: 'outputs', descending: true },
  { name: 'Shortest input first', key: 'input-length', descending: false },
  { name: 'Longest input first', key: 'input-length', descending: true },
  { name: 'Shortest output first', key: 'output-length', descending: false },
  { name: 'Longest output first', key: 'output-length', descending: true },
  { name: 'Most findings first', key: 'findings', descending: true },
];

/** A sort in words. */
export function sortName({ key, descending }: Sort): string {
  return SORTS.find((sort) => sort.key === key && sort.descending === descending)?.name ?? 'Fewest findings first';
}

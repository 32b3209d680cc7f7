import type { LengthRange } from '@/components/editor/table/output-histogram';

/** A range of lengths in words: “10”, “10–19”, “20 or more”. */
export function lengthName({ from, to }: LengthRange): string {
  if (to === null) return `${from.toLocaleString('en')} or more`;
  return from === to ? from.toLocaleString('en') : `${from.toLocaleString('en')}–${to.toLocaleString('en')}`;
}

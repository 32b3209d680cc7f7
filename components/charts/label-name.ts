import { visibleSpace } from '@/components/ui/visible-space';

/** A label as a chart names it: labels that differ only in white space are told apart, and an empty one has a name. */
export function labelName(label: string): string {
  if (label === '') return '(empty)';
  return visibleSpace(label).replace(/^ +| +$/g, (spaces) => '·'.repeat(spaces.length));
}

import { visibleSpace } from '@/components/ui/visible-space';
import { lengthWithoutEnd } from '@/lib/task/text-end';

/** A label as a chart names it: labels that differ only in white space are told apart, and an empty one has a name. */
export function labelName(label: string): string {
  if (label === '') return '(empty)';
  const shown = visibleSpace(label);
  const end = lengthWithoutEnd(shown, / /);
  return shown.slice(0, end).replace(/^ +/, (spaces) => '·'.repeat(spaces.length)) + '·'.repeat(shown.length - end);
}

import { keyLabel } from '@/components/editor/guidance/key-label';
import { isApple } from '@/components/editor/guidance/platform';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';

interface KeysProps {
  /** Named as in `KeyboardEvent.key`, or `Mod`. */
  keys: readonly string[];
  className?: string;
}

/** Keys that are pressed together, as they are printed on this keyboard. For the eye: screen readers have the help (`?`). */
export function Keys({ keys, className }: KeysProps) {
  return (
    <span aria-hidden="true" dir="ltr" className={cn('inline-flex gap-0.5', className)}>
      {keys.map((key) => (
        <Kbd key={key}>{keyLabel(key, isApple()).shown}</Kbd>
      ))}
    </span>
  );
}

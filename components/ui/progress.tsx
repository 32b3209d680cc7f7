import { useId } from 'react';

interface ProgressProps {
  label: string;
  /** 0 with an unknown total: there is nothing to count yet. */
  done: number;
  /** Null when it is not known how much there is. */
  total: number | null;
}

/** How far a long work is, as a bar and in numbers. */
export function Progress({ label, done, total }: ProgressProps) {
  const id = useId();
  const count = done.toLocaleString('en');
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-4 text-sm">
        <label htmlFor={id}>{label}</label>
        <span className="tabular text-muted">
          {total === null ? done > 0 && count : `${count} of ${total.toLocaleString('en')}`}
        </span>
      </div>
      <progress id={id} className="w-full" {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
    </div>
  );
}

import type { Faults } from '@/components/editor/records/records-messages';

interface FaultItemsProps {
  faults: Faults;
  /** What the list is called for screen readers. */
  label: string;
}

/** The records that have a fault, with what it is; of many the first ones. */
export function FaultItems({ faults, label }: FaultItemsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={label} tabIndex={0} className="mt-1 max-h-48 overflow-y-auto text-sm">
      <ul className="grid gap-1">
        {faults.first.map(({ number, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record may have several faults
          <li key={index}>
            <span className="tabular font-medium">Record {number.toLocaleString('en')}:</span> {text}
          </li>
        ))}
        {faults.count > faults.first.length && (
          <li className="text-muted">and {(faults.count - faults.first.length).toLocaleString('en')} more</li>
        )}
      </ul>
    </section>
  );
}

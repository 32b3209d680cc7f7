'use client';

import { X } from 'lucide-react';
import { lengthName } from '@/components/editor/table/length-name';
import { ANY_FINDING, NO_FILTER, type RowFilter } from '@/components/editor/table/row-filter';
import { Button } from '@/components/ui/button';

interface FilterChipsProps {
  filter: RowFilter;
  onChange: (part: Partial<RowFilter>) => void;
  onClear: () => void;
}

/** The parts of the filter that are set, each with a click to take it away. */
export function FilterChips({ filter, onChange, onClear }: FilterChipsProps) {
  const chips = chipsOf(filter);
  if (chips.length === 0) return null;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      <ul aria-label="Filters" className="contents">
        {chips.map(({ part, name, value }) => (
          <li key={part} className="min-w-0 max-w-full">
            <button
              type="button"
              onClick={() => onChange({ [part]: NO_FILTER[part] })}
              className="flex h-6 max-w-full items-center gap-1 rounded-full border border-transparent bg-accent-soft ps-2.5 pe-1.5 text-accent text-sm hover:border-accent"
            >
              <span className="sr-only">Remove the filter </span>
              <span className="shrink-0">{name}</span>
              {value !== undefined && <bdi className="truncate font-mono">{value}</bdi>}
              <X aria-hidden className="size-3.5 shrink-0" />
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <Button variant="quiet" size="sm" onClick={onClear}>
          Clear all
        </Button>
      )}
    </div>
  );
}

interface Chip {
  part: keyof RowFilter;
  name: string;
  value?: string;
}

function chipsOf({ query, label, length, finding, changed }: RowFilter): Chip[] {
  const chips: (Chip | false)[] = [
    query !== '' && { part: 'query', name: 'Text:', value: query },
    label !== null && { part: 'label', name: 'Output:', value: label === '' ? '(empty)' : label },
    length !== null && { part: 'length', name: `Output of ${lengthName(length)} characters` },
    finding !== null && {
      part: 'finding',
      name: finding === ANY_FINDING ? 'With findings' : `Finding: ${finding.title}`,
    },
    changed && { part: 'changed', name: 'Changed since the last submission' },
  ];
  return chips.filter((chip) => chip !== false);
}

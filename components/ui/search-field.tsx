import { Search } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';

interface SearchFieldProps {
  /** What is searched: the field's name, which is not shown. */
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  /** Set where a dialog begins with it. */
  autoFocus?: boolean;
  className?: string;
}

/** A field with a lens that narrows what is shown while one writes. */
export function SearchField({ label, placeholder, query, onQuery, autoFocus = false, className }: SearchFieldProps) {
  return (
    <div className={cn('relative', className)}>
      <Search aria-hidden className="pointer-events-none absolute start-2 top-2 size-4 text-muted" />
      <Input
        type="search"
        aria-label={label}
        autoFocus={autoFocus}
        placeholder={placeholder}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        className="ps-7"
      />
    </div>
  );
}

import { Button } from '@/components/ui/button';

interface NoRowsProps {
  filtered: boolean;
  mayWrite: boolean;
  onClearFilter: () => void;
}

/** Lies over the table while it has no rows, and says why. */
export function NoRows({ filtered, mayWrite, onClearFilter }: NoRowsProps) {
  return (
    <div className="pointer-events-none absolute inset-x-4 top-1/3 grid justify-items-center gap-2 text-center">
      <p className="font-semibold">{filtered ? 'No row passes the filter' : 'There are no instances yet'}</p>
      {filtered ? (
        <Button className="pointer-events-auto" onClick={onClearFilter}>
          Show all rows
        </Button>
      ) : (
        <p className="max-w-prose text-balance text-muted">
          {mayWrite
            ? 'Write the first one above, paste rows from a spreadsheet, or bring a file in with “Get data in”.'
            : 'Its authors have not written any.'}
        </p>
      )}
    </div>
  );
}

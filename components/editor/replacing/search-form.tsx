import type { Search } from '@/components/editor/replacing/search-pattern';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

const COLUMN_NAMES: Record<Search['columns'], string> = {
  both: 'Inputs and outputs',
  input: 'Inputs',
  outputs: 'Outputs',
  head: 'Definition and examples',
  all: 'Everything',
};
const COLUMNS = ['both', 'input', 'outputs', 'head', 'all'] as const;
const SCOPES = ['all', 'shown', 'selected'] as const;
/** Which rows are searched. */
export type Scope = (typeof SCOPES)[number];

interface SearchFormProps {
  search: Search;
  onChange: (part: Partial<Search>) => void;
  /** What is wrong with the expression. */
  problem: string | undefined;
  scope: Scope;
  /** How many rows each scope has. */
  counts: Record<Scope, number>;
  onScope: (scope: Scope) => void;
}

/** What is searched for, how, and where. */
export function SearchForm({ search, onChange, problem, scope, counts, onScope }: SearchFormProps) {
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Find" error={problem}>
          {(control) => (
            <Input
              {...control}
              {...EXACT}
              // A dialog begins where one writes, not at its Close button.
              autoFocus
              value={search.find}
              onChange={(event) => onChange({ find: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Replace with"
          hint={search.isPattern ? '$1, $2 … are the groups, $& is all that was found, \\n a line break.' : undefined}
        >
          {(control) => (
            <Input
              {...control}
              {...EXACT}
              value={search.replace}
              onChange={(event) => onChange({ replace: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">How to search</legend>
        <Checkbox
          label="Regular expression"
          checked={search.isPattern}
          onChange={(event) => onChange({ isPattern: event.target.checked })}
        />
        <Checkbox
          label="Match case"
          checked={search.matchCase}
          onChange={(event) => onChange({ matchCase: event.target.checked })}
        />
        <Checkbox
          label="Whole words"
          checked={search.wholeWord}
          onChange={(event) => onChange({ wholeWord: event.target.checked })}
        />
        <Checkbox
          label="Whole cell"
          checked={search.wholeCell}
          onChange={(event) => onChange({ wholeCell: event.target.checked })}
        />
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="In">
          {(control) => (
            <Select
              {...control}
              value={search.columns}
              onChange={(event) => onChange({ columns: COLUMNS.find((name) => name === event.target.value) ?? 'both' })}
            >
              {COLUMNS.map((value) => (
                <option key={value} value={value}>
                  {COLUMN_NAMES[value]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Of">
          {(control) => (
            <Select
              {...control}
              disabled={search.columns === 'head'}
              value={scope}
              onChange={(event) => onScope(SCOPES.find((name) => name === event.target.value) ?? scope)}
            >
              {SCOPES.map((name) => (
                <option key={name} value={name} disabled={counts[name] === 0}>
                  {scopeName(name, counts[name])}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  );
}

/** A field in which every character counts. */
const EXACT = { className: 'font-mono', spellCheck: false, autoComplete: 'off' };

function scopeName(scope: Scope, count: number): string {
  if (scope === 'all') return `All rows (${count.toLocaleString('en')})`;
  const name = scope === 'shown' ? 'Rows of the filter' : 'Selected rows';
  return count === 0 ? `${name} (none)` : `${name} (${count.toLocaleString('en')})`;
}

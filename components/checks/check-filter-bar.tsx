import type { CheckFilter } from '@/components/checks/check-filter';
import { FilterBar } from '@/components/members/filter-bar';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

/** Search and filters of the list of checks: a form whose answer stands in the address. */
export function CheckFilterBar({ filter, filtered }: { filter: CheckFilter; filtered: boolean }) {
  return (
    // Its fields keep what was typed; a new address, of a link, is a new form.
    <FilterBar key={JSON.stringify(filter)} path="/checks" filtered={filtered}>
      <Field label="Search checks" className="w-full sm:w-72">
        {(control) => (
          <Input
            {...control}
            type="search"
            name="query"
            defaultValue={filter.query}
            placeholder="Words of its name or messages"
          />
        )}
      </Field>
      <Field label="Severity" className="min-w-32 flex-1 sm:max-w-40">
        {(control) => (
          <Select {...control} name="severity" defaultValue={filter.severity}>
            <option value="">Any</option>
            <option value="error">Errors</option>
            <option value="warning">Warnings</option>
            <option value="info">Hints</option>
          </Select>
        )}
      </Field>
      <Field label="Fix" className="min-w-32 flex-1 sm:max-w-40">
        {(control) => (
          <Select {...control} name="fix" defaultValue={filter.fix}>
            <option value="">Any or none</option>
            <option value="any">Has a fix</option>
            <option value="safe">Has a safe fix</option>
          </Select>
        )}
      </Field>
      <Checkbox name="upstream" value="1" defaultChecked={filter.upstream !== ''} label="Refused upstream, too" />
    </FilterBar>
  );
}

import { FilterBar } from '@/components/members/filter-bar';
import { Field } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import type { CheckedTaskFilter } from '@/lib/rechecks/checked-tasks';
import { rulesInCollection } from '@/lib/rechecks/queries';

interface RecheckFilterProps {
  filter: CheckedTaskFilter;
  filtered: boolean;
  /** Whether the list has nothing to download. */
  empty: boolean;
}

/** Narrows the list to a severity and to one of the rules that fire, and gives it as a file. */
export async function RecheckFilter({ filter: { severity, rule }, filtered, empty }: RecheckFilterProps) {
  const { byMessage } = await rulesInCollection();
  const firing = new Set([...byMessage.keys()].map((key) => key.split('/')[0] ?? ''));
  if (rule !== '') firing.add(rule);
  if (firing.size === 0) return null;
  const query = new URLSearchParams({ severity, ...(rule && { rule }) });
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6">
      <FilterBar path="/maintain/rechecks" filtered={filtered}>
        <Field label="Severity" className="w-36">
          {(control) => (
            <Select {...control} name="severity" defaultValue={severity}>
              <option value="error">Errors</option>
              <option value="warning">Warnings</option>
              <option value="info">Hints</option>
            </Select>
          )}
        </Field>
        <Field label="Rule" className="w-60">
          {(control) => (
            <Select {...control} name="rule" defaultValue={rule}>
              <option value="">All rules</option>
              {[...firing].sort().map((id) => (
                <option key={id}>{id}</option>
              ))}
            </Select>
          )}
        </Field>
      </FilterBar>
      {!empty && (
        <p className="flex gap-2 pb-3">
          {(['csv', 'json'] as const).map((format) => (
            <LinkButton
              key={format}
              variant="quiet"
              href={`/api/v1/rechecks/report.${format}?${query}`}
              prefetch={false}
              download
            >
              Download {format.toUpperCase()}
            </LinkButton>
          ))}
        </p>
      )}
    </div>
  );
}

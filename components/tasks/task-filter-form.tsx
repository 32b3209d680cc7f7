'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, type FormEvent, useEffect, useEffectEvent, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

interface Choice {
  value: string;
  count: number;
}

const PARAMETERS = ['query', 'category', 'language', 'domain', 'source', 'licence', 'split', 'sort'] as const;
type Parameter = (typeof PARAMETERS)[number];
type Values = Record<Parameter, string>;

export interface TaskFilterFormProps {
  /** What the address says now, by parameter. */
  values: Values;
  choices: Record<'category' | 'domain' | 'language' | 'licence' | 'source', readonly Choice[]>;
}

const PICKERS = [
  { name: 'category', label: 'Category' },
  { name: 'language', label: 'Language' },
  { name: 'domain', label: 'Domain' },
  { name: 'source', label: 'Source' },
  { name: 'licence', label: 'Licence' },
] as const;

const SORTS = [
  ['number', 'Number'],
  ['-number', 'Number, highest first'],
  ['name', 'Name'],
  ['-name', 'Name, from the end'],
  ['-instances', 'Most instances'],
  ['instances', 'Fewest instances'],
  ['-accepted', 'Newest'],
  ['accepted', 'Oldest'],
] as const;

/** How long nobody types before the list is searched, in milliseconds. */
const PAUSE = 250;

/**
 * Search and filters of the task list: a plain GET form, which works without scripts. With them, a choice takes effect
 * at once, words are searched while one types, and the address stays free of empty parameters.
 */
export function TaskFilterForm({ values, choices }: TaskFilterFormProps) {
  const router = useRouter();
  const [searching, startSearch] = useTransition();
  const { fields, setFields, setAsked } = useFieldsOf(values);
  const chosen = [...PICKERS, { name: 'split' as const }].filter(({ name }) => values[name] !== '').length;

  function search(wanted: Values, go: 'push' | 'replace' = 'push') {
    setAsked(wanted.query.trim());
    if (addressOf(wanted) === addressOf(values)) return;
    startSearch(() => router[go](addressOf(wanted), { scroll: false }));
  }

  // Words that are still being typed are no step that one would go back to.
  const searchTyped = useEffectEvent(() => search({ ...values, query: fields.query }, 'replace'));
  useEffect(() => {
    if (fields.query.trim() === values.query) return;
    const timer = setTimeout(searchTyped, PAUSE);
    return () => clearTimeout(timer);
  }, [fields.query, values.query]);

  function submit(event: FormEvent) {
    event.preventDefault();
    search(fields);
  }

  /** Name, value and the effect of a choice for the picker of a parameter. */
  const picker = (name: Parameter) => ({
    name,
    value: fields[name],
    onChange: (event: ChangeEvent<HTMLSelectElement>) => {
      const wanted = { ...fields, [name]: event.target.value };
      setFields(wanted);
      search(wanted);
    },
  });

  return (
    <search>
      <form action="/tasks" method="get" onSubmit={submit} aria-busy={searching} className="grid gap-3">
        <div className="flex gap-2">
          <Field label="Search tasks" hideLabel className="min-w-0 flex-1 md:max-w-xl">
            {(control) => (
              <Input
                {...control}
                type="search"
                name="query"
                value={fields.query}
                onChange={(event) => setFields({ ...fields, query: event.target.value })}
                placeholder="Words of the name, summary or definition"
              />
            )}
          </Field>
          <Button type="submit" variant="primary">
            <Search aria-hidden />
            Search
          </Button>
        </div>
        <details className="unfolded-wide">
          <summary className="w-fit rounded-sm py-1 text-muted">
            {chosen === 0 ? 'Filter and sort' : `Filter and sort (${chosen})`}
          </summary>
          <div className="grid grid-cols-2 gap-2 pt-2 md:grid-cols-4 md:pt-0 xl:grid-cols-7">
            {PICKERS.map(({ name, label }) => (
              <Field key={name} label={label} className="text-sm">
                {(control) => (
                  <Select {...control} {...picker(name)}>
                    <option value="">Any</option>
                    {withChosen(choices[name], values[name]).map(({ value, count }) => (
                      <option key={value} value={value}>
                        {value} ({count.toLocaleString('en')})
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
            <Field label="Split" className="text-sm">
              {(control) => (
                <Select {...control} {...picker('split')}>
                  <option value="">Any</option>
                  <SplitOptions track="default" name="English track" />
                  <SplitOptions track="xlingual" name="Cross-lingual track" />
                </Select>
              )}
            </Field>
            <Field label="Sort by" className="text-sm">
              {(control) => (
                <Select {...control} {...picker('sort')}>
                  {SORTS.map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
        </details>
      </form>
    </search>
  );
}

function SplitOptions({ track, name }: { track: 'default' | 'xlingual'; name: string }) {
  return (
    <optgroup label={name}>
      <option value={`${track}-train`}>{name}: train</option>
      <option value={`${track}-test`}>{name}: test</option>
      <option value={`${track}-excluded`}>{name}: excluded</option>
    </optgroup>
  );
}

/** The choices, and the chosen value also where it leads to nothing, so that the field says what the address says. */
function withChosen(choices: readonly Choice[], chosen: string): readonly Choice[] {
  if (chosen === '' || choices.some(({ value }) => value === chosen)) return choices;
  return [{ value: chosen, count: 0 }, ...choices];
}

/**
 * The fields' state, which follows the address when one goes back or takes a filter away. An address that the form asked
 * for itself takes no word back that was typed since.
 */
function useFieldsOf(values: Values) {
  const [fields, setFields] = useState(values);
  const [followed, setFollowed] = useState(values);
  const [asked, setAsked] = useState(values.query);
  if (PARAMETERS.some((name) => followed[name] !== values[name])) {
    setFollowed(values);
    setFields({ ...values, query: values.query === asked ? fields.query : values.query });
    setAsked(values.query);
  }
  return { fields, setFields, setAsked };
}

function addressOf(wanted: Values): string {
  const params = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = wanted[name].trim();
    if (value !== '' && !(name === 'sort' && value === 'number')) params.set(name, value);
  }
  return params.size === 0 ? '/tasks' : `/tasks?${params}`;
}

'use client';

import { type ReactNode, useState } from 'react';
import { fieldPlaces } from '@/components/editor/restore/field-places';
import { Pair, RowDifference } from '@/components/editor/restore/row-difference';
import { Button } from '@/components/ui/button';
import { type Counted, type DraftDifference, isSame } from '@/lib/task/draft/draft-difference';

/** Rows of a kind that are drawn at once. */
const SHOWN = 20;

interface DifferenceViewProps {
  difference: DraftDifference;
  /** The level below that of the heading above it. */
  heading?: 'h3' | 'h4';
}

/** What makes one draft out of another: fields first, then the instances by what became of them. */
export function DifferenceView({ difference, heading = 'h3' }: DifferenceViewProps) {
  const { fields, added, removed, changed, moved } = difference;
  if (isSame(difference)) return <p className="text-muted">Nothing differs.</p>;
  return (
    <div className="grid grid-cols-1 gap-5">
      {fields.length > 0 && (
        <section className="grid grid-cols-1 gap-1">
          <Heading as={heading} name="Fields" count={fields.length} />
          <dl className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
            {fields.flatMap(fieldPlaces).map(({ name, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an unknown key may be called as a field is
              <Pair key={index} name={name} before={before} after={after} />
            ))}
          </dl>
        </section>
      )}
      <Rows heading={heading} name="Changed instances" rows={changed}>
        {({ index, before, after }) => (
          <RowDifference key={after.id} name={instanceName(index)} before={before} after={after} />
        )}
      </Rows>
      <Rows heading={heading} name="Added instances" rows={added}>
        {({ index, row }) => <RowDifference key={row.id} name={instanceName(index)} before={null} after={row} />}
      </Rows>
      <Rows heading={heading} name="Removed instances" rows={removed}>
        {({ index, row }) => (
          <RowDifference key={row.id} name={`${instanceName(index)} before`} before={row} after={null} />
        )}
      </Rows>
      <Rows heading={heading} name="Moved instances" rows={moved}>
        {({ from, to, row }) => (
          <p key={row.id} className="flex gap-2 py-1">
            <span className="shrink-0">
              {placeOf(from)} → {placeOf(to)}
            </span>
            <span dir="auto" className="min-w-0 truncate font-mono text-muted text-sm">
              {row.input}
            </span>
          </p>
        )}
      </Rows>
    </div>
  );
}

/** "1 field, 231 instances changed, 2 added"; "no difference" without any. */
export function differenceSummary({ fields, added, removed, changed, moved }: DraftDifference): string {
  const counts = [
    [changed.count, 'changed'],
    [added.count, 'added'],
    [removed.count, 'removed'],
    [moved.count, 'moved'],
  ] as const;
  const rows = counts
    .filter(([count]) => count > 0)
    .map(([count, what], index) =>
      index === 0 ? `${number(count)} ${count === 1 ? 'instance' : 'instances'} ${what}` : `${number(count)} ${what}`,
    );
  const head = fields.length > 0 ? [`${fields.length} ${fields.length === 1 ? 'field' : 'fields'} changed`] : [];
  return [...head, ...rows].join(', ') || 'no difference';
}

interface RowsProps<T> {
  heading: 'h3' | 'h4';
  name: string;
  rows: Counted<T>;
  children: (row: T) => ReactNode;
}

function Rows<T>({ heading, name, rows, children }: RowsProps<T>) {
  const [all, setAll] = useState(false);
  if (rows.count === 0) return null;
  const shown = all ? rows.first : rows.first.slice(0, SHOWN);
  const more = rows.first.length - shown.length;
  const unlisted = rows.count - rows.first.length;
  return (
    <section>
      <Heading as={heading} name={name} count={rows.count} />
      <div className="divide-y">{shown.map(children)}</div>
      {more > 0 && (
        <Button size="sm" onClick={() => setAll(true)} className="mt-2">
          Show {number(more)} more
        </Button>
      )}
      {more === 0 && unlisted > 0 && <p className="pt-2 text-muted">and {number(unlisted)} more</p>}
    </section>
  );
}

function Heading({ as: Element, name, count }: { as: 'h3' | 'h4'; name: string; count: number }) {
  return (
    <Element className="border-b pb-1 font-semibold">
      {name} <span className="tabular font-normal text-muted">{number(count)}</span>
    </Element>
  );
}

const number = (count: number) => count.toLocaleString('en');
const placeOf = (index: number) => number(index + 1);
const instanceName = (index: number) => `Instance ${placeOf(index)}`;

// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ColumnChoices } from '@/components/ui/column-choice';
import { DataTable } from '@/components/ui/data-table';
import type { TableChoice } from '@/components/ui/hidden-columns';
import type { SortLink } from '@/components/ui/sort-head';
import { listColumns } from '@/components/ui/table-columns';

interface Row {
  name: string;
  size: number;
  seen: Date | null;
}

const column = listColumns<Row>();
const columns = column.columns([
  column.accessor('name', { header: 'Name', enableHiding: false, meta: { rowHead: true } }),
  column.accessor('size', { header: 'Size', meta: { numeric: true, label: 'Size' } }),
  column.accessor(({ seen }) => seen ?? undefined, {
    id: 'seen',
    header: 'Seen',
    cell: ({ row }) => row.original.seen?.toISOString() ?? '–',
  }),
  column.display({ id: 'actions', header: 'Actions', enableHiding: false, meta: { silent: true } }),
]);
const ROWS: Row[] = [
  { name: 'part 10', size: 2, seen: new Date(2) },
  { name: 'part 9', size: 100, seen: null },
  { name: 'Part 1', size: 30, seen: new Date(1) },
];

interface Given {
  kept?: TableChoice[];
  sortsHere?: boolean;
  links?: Record<string, SortLink>;
}

function show({ kept = [], ...props }: Given = {}) {
  const keep = vi.fn((_: TableChoice) => Promise.resolve());
  render(
    <ColumnChoices kept={kept} keep={keep}>
      <DataTable name="parts" caption="Parts" columns={columns} rows={ROWS} rowKey={({ name }) => name} {...props} />
    </ColumnChoices>,
  );
  return keep;
}

const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent?.replace(/[↑↓]/, ''));
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const sortOf = (name: RegExp) => screen.getByRole('columnheader', { name }).getAttribute('aria-sort');

afterEach(cleanup);

it('shows rows in the order that it was given, until a head is pressed', async () => {
  show();
  expect(names()).toEqual(['part 10', 'part 9', 'Part 1']);
  expect(sortOf(/Name/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(names()).toEqual(['Part 1', 'part 9', 'part 10']);
  expect(sortOf(/Name/)).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: /Name/ }));
  expect(names()).toEqual(['part 10', 'part 9', 'Part 1']);
  expect(sortOf(/Name/)).toBe('descending');
});

it('sorts numbers by size, by keyboard, and leaves what is missing at the end either way', async () => {
  show();
  screen.getByRole('button', { name: 'Size' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(names()).toEqual(['part 9', 'Part 1', 'part 10']);
  await userEvent.click(screen.getByRole('button', { name: 'Seen' }));
  expect(names()).toEqual(['part 10', 'Part 1', 'part 9']);
  await userEvent.click(screen.getByRole('button', { name: /Seen/ }));
  expect(names()).toEqual(['Part 1', 'part 10', 'part 9']);
});

it('does not sort a part of a longer list', () => {
  show({ sortsHere: false });
  expect(screen.queryByRole('button', { name: 'Name' })).toBeNull();
});

it('lets the server sort where there are links', () => {
  show({ links: { size: { href: '/parts?sort=-size', sorted: 'ascending' } } });
  expect(screen.queryByRole('button', { name: 'Name' })).toBeNull();
  expect(sortOf(/Size/)).toBe('ascending');
  expect(screen.getByRole('link', { name: /Size/ }).getAttribute('href')).toBe('/parts?sort=-size');
  expect(names()).toEqual(['part 10', 'part 9', 'Part 1']);
});

it('hides a column and shows it again, and keeps both', async () => {
  const keep = show({ kept: [{ table: 'others', hidden: ['size'] }] });
  expect(heads()).toEqual(['Name', 'Size', 'Seen', 'Actions']);
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  const choices = within(screen.getByRole('menu')).getAllByRole('menuitemcheckbox');
  expect(choices.map(({ textContent }) => textContent?.replace('✓', ''))).toEqual(['Size', 'Seen']);
  await userEvent.click(screen.getByRole('menuitemcheckbox', { name: /Size/ }));
  expect(heads()).toEqual(['Name', 'Seen', 'Actions']);
  expect(keep).toHaveBeenLastCalledWith({ table: 'parts', hidden: ['size'] });
  await userEvent.click(screen.getByRole('menuitemcheckbox', { name: /Size/ }));
  expect(heads()).toEqual(['Name', 'Size', 'Seen', 'Actions']);
  expect(keep).toHaveBeenLastCalledWith({ table: 'parts', hidden: [] });
});

it('begins with what was kept, and says how much is seen', () => {
  show({ kept: [{ table: 'parts', hidden: ['seen', 'gone'] }] });
  expect(heads()).toEqual(['Name', 'Size', 'Actions']);
  expect(screen.getByRole('button', { name: '3 of 4 columns' })).not.toBeNull();
});

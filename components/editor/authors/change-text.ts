import type { DraftChange } from '@/components/editor/authors/authors-client';
import { fieldName } from '@/components/editor/store/place-name';

type Change = Pick<DraftChange, 'kind' | 'fields' | 'rowsAdded' | 'rowsChanged' | 'rowsDeleted'>;

/** Fields that are named; of more the rest is counted. */
const NAMED_FIELDS = 4;

/** What somebody changed, in words: "Definition, 12 rows changed, 3 deleted". */
export function changeText(change: Change): string {
  if (change.kind === 'REPLACEMENT') return `Everything replaced by a file (${rows(change.rowsAdded)})`;
  const what = [...fieldTexts(change.fields), ...rowTexts(change)].join(', ');
  if (change.kind === 'RESTORE') return what ? `Restored: ${what}` : 'Restored';
  return what || 'Nothing that differs';
}

function fieldTexts(fields: Change['fields']): string[] {
  if (fields.length <= NAMED_FIELDS) return fields.map(fieldName);
  const named = fields.slice(0, NAMED_FIELDS - 1);
  return [...named.map(fieldName), `${fields.length - named.length} other fields`];
}

/** The first part says what is counted: "4 rows added, 2 changed". */
function rowTexts({ rowsAdded, rowsChanged, rowsDeleted }: Change): string[] {
  const parts = [
    [rowsAdded, 'added'],
    [rowsChanged, 'changed'],
    [rowsDeleted, 'deleted'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, deed], index) => `${index === 0 ? rows(count) : count.toLocaleString('en')} ${deed}`);
}

function rows(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
}

import fc from 'fast-check';
import { placeRows } from '@/components/editor/store/row-position';
import { moveRows } from '@/components/editor/table/move-rows';
import { AuthorModel } from '@/components/editor/testing/author-model';
import { Journal } from '@/components/editor/testing/journal';
import { FATES, type SharedServer } from '@/components/editor/testing/line';

const who = fc.nat(1);
const row = fc.nat(4);
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), who, row, column: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('summarise' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), who, row }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), who, row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), who, row }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('take theirs' as const, 'keep ours' as const), who }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('save' as const), who, fate: fc.constantFrom(...FATES) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('release' as const, 'deliver' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), who }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** What two authors do to one draft, in some order, over bad connections. */
export const deeds = fc.array(deed, { minLength: 1, maxLength: 40 });

/** How it ended: what each of the two and the server hold, and all that should not have happened. */
export interface Ended {
  authors: { head: unknown; rows: unknown; unsaved: number }[];
  server: { head: unknown; rows: unknown };
  faults: string[];
}

/** Does all deeds, then mends the lines, answers what is asked, and saves until nothing is left. */
export async function workTogether(server: SharedServer, list: readonly Deed[]): Promise<Ended> {
  const journal = new Journal(server);
  const authors = [await AuthorModel.open('one', journal), await AuthorModel.open('two', journal)] as const;
  let words = 0;
  for (const one of list) {
    const author = authors[one.who === 0 ? 0 : 1];
    await perform(author, one, `${author.name} ${++words}`);
  }
  for (const author of authors) {
    await author.release();
    await author.deliverLate();
  }
  for (let round = 0; round < 4; round++) {
    for (const author of authors) {
      await author.save('well');
      author.act((store) => store.resolve(keysOf(author), round % 2 ? 'ours' : 'theirs'));
      await author.store.flush();
    }
  }
  for (const author of authors) await author.save('well');
  const { head, rows } = await server.load('one');
  return {
    authors: authors.map(({ store }) => {
      const snapshot = store.snapshot();
      return { head: snapshot.head, rows: snapshot.rows, unsaved: snapshot.unsavedCount };
    }),
    server: { head, rows },
    faults: [...journal.unseen, ...authors.flatMap(({ faults }) => faults)],
  };
}

const keysOf = ({ store }: AuthorModel) => store.snapshot().conflicts.map(({ key }) => key);

async function perform(author: AuthorModel, one: Deed, words: string): Promise<void> {
  const { rows } = author.store.snapshot();
  const present = 'row' in one ? rows[one.row % Math.max(1, rows.length)] : undefined;
  if (one.do === 'save') await author.save(one.fate);
  else if (one.do === 'release') await author.release();
  else if (one.do === 'deliver') await author.deliverLate();
  else if (one.do === 'crash') await author.crash();
  else
    author.act((store) => {
      if (one.do === 'undo') store.undo();
      else if (one.do === 'redo') store.redo();
      else if (one.do === 'take theirs') store.resolve(keysOf(author).slice(0, 1), 'theirs');
      else if (one.do === 'keep ours') store.resolve(keysOf(author).slice(0, 1), 'ours');
      else if (one.do === 'summarise') store.apply([{ type: 'set-field', field: 'summary', value: words }]);
      else if (one.do === 'add') {
        const [position = 0] = placeRows(rows, one.row % (rows.length + 1), 1).positions;
        store.apply([{ type: 'put-row', id: words, position, input: words, outputs: [words] }]);
      } else if (!present) return;
      else if (one.do === 'delete') store.apply([{ type: 'delete-row', id: present.id }]);
      else if (one.do === 'move') store.apply(moveRows(rows, new Set([present.id]), 'up'));
      else if (one.do === 'write')
        store.apply([{ type: 'put-row', ...present, ...(one.column ? { input: words } : { outputs: [words] }) }]);
    });
}

import { expect, it } from 'vitest';
import { rowCommands } from '@/components/editor/table/row-commands';
import { open } from '@/components/editor/testing/open-draft';
import { input } from '@/components/editor/testing/server-model';

it('sorts the rows as they are now, though the order was made of an earlier state', async () => {
  const { server, store } = open();
  const order = store.snapshot().rows.toReversed();
  server.byOthers([input('a', 'written by others meanwhile')]);
  await store.retryNow();
  rowCommands(store).reorder(order, 'Z to A');
  await store.flush();
  expect(server.rows.map((row) => row.input)).toEqual(['input c', 'input b', 'written by others meanwhile']);
});

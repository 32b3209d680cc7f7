import type { Actor } from '@/lib/auth/policy';
import type { SplitPart } from '@/lib/collection/split-condition';
import { decodePlace, encodePlace } from '@/lib/collection/task-cursor';
import type { TaskFilter } from '@/lib/collection/task-filter';
import { taskOrder } from '@/lib/collection/task-order';
import { readTaskPage, type TaskRow } from '@/lib/collection/task-page';
import { taskSelection } from '@/lib/collection/task-selection';
import { taskName } from '@/lib/task/name';

/** An accepted task as the list shows it. */
export interface TaskListEntry {
  id: string;
  number: number;
  /** The full name: `task033_winogrande_answer_generation`. */
  name: string;
  summary: string;
  categories: string[];
  inputLanguages: string[];
  outputLanguages: string[];
  instanceCount: number;
  acceptedAt: Date;
  defaultPart: SplitPart;
  xlingualPart: SplitPart;
}

export interface TaskListPage {
  tasks: TaskListEntry[];
  /** How many tasks the filter leaves, on all pages. */
  total: number;
  /** The cursors for `after` and `before`; null where there is no further page. */
  next: string | null;
  previous: string | null;
}

const PAGE_SIZE = 50;

/**
 * One page of the accepted tasks that the filter leaves, in its order, with the cursors of the pages beside it (keyset:
 * the cost of a page does not grow with its distance from the first). Anyone may browse. A cursor that cannot be read
 * gives the first page.
 */
export async function listTasks(_actor: Actor | null, filter: TaskFilter, size = PAGE_SIZE): Promise<TaskListPage> {
  const order = taskOrder(filter.sort);
  const cursorPlace = decodePlace(filter.before || filter.after);
  const place = cursorPlace && order.accepts(cursorPlace[0]) ? cursorPlace : null;
  const backward = place !== null && filter.before !== '';
  // One more than the page holds tells whether there is a further one.
  const { rows, total } = await readTaskPage(order, taskSelection(filter), { place, backward, size: size + 1 });
  const cut = rows.slice(0, size);
  const more = rows.length > size;
  const inOrder = backward ? cut.reverse() : cut;
  const cursor = (row: TaskRow | undefined) => (row ? encodePlace([order.valueOf(row), row.id]) : null);
  const hasNext = backward || more;
  const hasPrevious = backward ? more : place !== null;
  return {
    tasks: inOrder.map(({ slug, ...row }) => ({ ...row, name: taskName(row.number, slug) })),
    total,
    next: hasNext ? cursor(inOrder.at(-1)) : null,
    previous: hasPrevious ? cursor(inOrder.at(0)) : null,
  };
}

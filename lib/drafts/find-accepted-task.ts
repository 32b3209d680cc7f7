import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { parseTaskName, taskName } from '@/lib/task/name';

/**
 * The id of the accepted task of a number or name, as people write them: `33`, `task033`, `task033_winogrande_…`.
 * @throws AppError `not-found` when there is none; `conflict` with the names when several have the number and none the
 *   name; `not-signed-in`.
 */
export async function findAcceptedTask(actor: Actor | null, nameOrNumber: string): Promise<string> {
  assertCan(actor, 'draft:create');
  const text = nameOrNumber.trim().toLowerCase();
  const parsed = parseTaskName(text);
  const number = parsed?.number ?? Number(/^(?:task)?0*(\d{1,9})$/.exec(text)?.[1] ?? Number.NaN);
  const tasks = Number.isNaN(number)
    ? []
    : await db().task.findMany({
        where: { number, acceptedSubmissionId: { not: null } },
        orderBy: { slug: 'asc' },
        select: { id: true, slug: true },
      });
  const named = tasks.find(({ slug }) => slug === parsed?.slug) ?? (tasks.length === 1 ? tasks[0] : undefined);
  if (named) return named.id;
  if (tasks.length > 0) {
    const names = tasks.map(({ slug }) => taskName(number, slug)).join(' and ');
    throw inField('conflict', `Several accepted tasks have this number: ${names}. Write the whole name of one.`);
  }
  throw inField(
    'not-found',
    'There is no accepted task of that number or name. Write it like 33 or task033_winogrande_answer_generation.',
  );
}

function inField(code: 'conflict' | 'not-found', message: string): AppError {
  return new AppError(code, message, { fieldErrors: { task: message } });
}

import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { type CheckedTask, type CheckedTaskFilter, listCheckedTasks } from '@/lib/rechecks/checked-tasks';

export type ReportFormat = 'csv' | 'json';

/** A report to download. */
export interface ReportFile {
  fileName: string;
  contentType: string;
  /** Its bytes, piece by piece. */
  open(): AsyncGenerator<Uint8Array, void, undefined>;
}

const TASKS_AT_ONCE = 500;
const encoder = new TextEncoder();

/**
 * The whole list of `listCheckedTasks`, from its first page, as a file (maintainers): CSV (RFC 4180) with a line for each task
 * and message, or JSON with an object for each task. Memory does not grow with it.
 * @throws AppError `not-signed-in`, `forbidden`
 */
export function reportFile(actor: Actor | null, filter: CheckedTaskFilter, format: ReportFormat): ReportFile {
  assertCan(actor, 'recheck:run');
  const pages = () => allPages(actor, filter);
  const name = ['recheck', filter.severity, filter.rule]
    .filter(Boolean)
    .join('-')
    .replace(/[^\w-]/g, '_');
  return {
    fileName: `${name}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
    open: () => (format === 'csv' ? csv(pages()) : json(pages(), filter)),
  };
}

type Pages = AsyncGenerator<CheckedTask[], void, undefined>;

async function* allPages(actor: Actor | null, filter: CheckedTaskFilter): Pages {
  let after: string | undefined;
  do {
    const { items, next } = await listCheckedTasks(actor, { ...filter, after }, TASKS_AT_ONCE);
    yield items;
    after = next ?? undefined;
  } while (after !== undefined);
}

const COLUMNS = ['task', 'revision', 'accepted', 'checked', 'severity', 'rule', 'message', 'findings', 'new', 'fault'];

async function* csv(pages: Pages): AsyncGenerator<Uint8Array, void, undefined> {
  yield encoder.encode(`${COLUMNS.join(',')}\r\n`);
  for await (const tasks of pages) yield encoder.encode(tasks.flatMap(csvLines).join(''));
}

function csvLines(task: CheckedTask): string[] {
  const start = [task.name, task.revision, task.acceptedAt.toISOString(), task.checkedAt.toISOString()];
  if (task.fault !== null) return [csvLine([...start, 'error', '', '', '', '', task.fault])];
  return task.messages.map(({ severity, rule, key, findings, isNew }) =>
    csvLine([...start, severity, rule, key.slice(rule.length + 1), findings, isNew ? 'yes' : 'no', '']),
  );
}

function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

function csvValue(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* json(pages: Pages, { severity, rule }: CheckedTaskFilter): AsyncGenerator<Uint8Array, void, undefined> {
  const head = JSON.stringify({ engineVersion: ENGINE_VERSION, severity, rule: rule || null });
  yield encoder.encode(`${head.slice(0, -1)},"tasks":[`);
  let separator = '\n';
  for await (const tasks of pages) {
    const lines = tasks.map((task) => JSON.stringify(task));
    if (lines.length > 0) yield encoder.encode(separator + lines.join(',\n'));
    separator = ',\n';
  }
  yield encoder.encode('\n]}\n');
}

import { markdownCode, markdownText } from '@/lib/task/markdown-text';

/** A line of the list of tasks; `name` is the full one without ending. */
export interface TaskListRow {
  number: number;
  name: string;
  summary: string;
  categories: readonly string[];
  domains: readonly string[];
  inputLanguages: readonly string[];
  outputLanguages: readonly string[];
}

const HEADER = ['Name', 'Summary', 'Category', 'Domain', 'Input Language', 'Output Language'];

/** `tasks/README.md` of a release: one line a task, sorted by number, each name in back-quotes exactly once. */
export function taskListMarkdown(rows: readonly TaskListRow[]): string {
  const sorted = [...rows].sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
  const lines = [line(HEADER), line(HEADER.map(() => '---')), ...sorted.map(taskLine)];
  return `# Tasks\n\n${lines.join('\n')}\n`;
}

function taskLine(row: TaskListRow): string {
  // SuperNI's test script counts how often a file's name occurs in this list: nothing but the first cell may hold it.
  const summary = markdownText(row.summary.replaceAll(row.name, row.name.replace(/^task\d+_/, '')));
  const lists = [row.categories, row.domains, row.inputLanguages, row.outputLanguages];
  return line([markdownCode(row.name), summary, ...lists.map((names) => names.map(markdownText).join(', '))]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

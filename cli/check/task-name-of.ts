import { basename } from 'node:path';

/** The name of a task by its file: without folder and `.json`. */
export function taskNameOf(file: string): string {
  return basename(file).replace(/\.json$/, '');
}

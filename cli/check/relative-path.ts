import { relative, resolve, sep } from 'node:path';

/** A file's path from the working directory, with slashes; undefined when it is not in it. */
export function pathInWorkingFolder(file: string): string | undefined {
  const path = relative(process.cwd(), resolve(file));
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path;
  return isOutside ? undefined : path.split(sep).join('/');
}

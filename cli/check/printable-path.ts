/** A path, or a key of a file, as a terminal can take it: what it would act on is replaced. */
export function printablePath(path: string): string {
  return path.replace(/\p{Cc}/gu, '\uFFFD');
}

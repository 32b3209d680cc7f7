/** Where the ZIP of a release is. */
export function archivePath(version: string): string {
  return `/api/v1/releases/${version}/superni.zip`;
}

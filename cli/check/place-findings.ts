import type { CheckedFile } from '@/cli/check/checked-file';
import type { Finding } from '@/lib/checks/finding';
import { locate } from '@/lib/task/file/locate';

/** A finding with its place in the file's text. */
export type PlacedFinding = Finding & { line: number; column: number };

/** The kept findings of a file, each with line and column: of the value that it means, or of what is around it. */
export function placeFindings({ bytes, report }: Pick<CheckedFile, 'bytes' | 'report'>): PlacedFinding[] {
  const wanted = report.findings.filter(({ line }) => line === undefined).map(({ path }) => path);
  const places = locate(bytes, wanted);
  return report.findings.map((finding) => ({ ...finding, ...placeOf(finding, places) }));
}

function placeOf({ line, column = 1, path }: Finding, places: ReturnType<typeof locate>) {
  return line === undefined ? (places.get(path) ?? { line: 1, column: 1 }) : { line, column };
}

import type { RepairContext } from '@/lib/checks/fix';
import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/path';

/** A number as its file writes it (`1.0`), which its value does not tell. */
export function numberText(value: number, path: Path, { layout }: Pick<RepairContext, 'layout'>): string {
  return layout?.numbers.get(toPointer(path)) ?? String(value);
}

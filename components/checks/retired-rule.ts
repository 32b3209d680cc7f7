import { RETIRED } from '@/lib/checks/engine/retired';

/** Where the address of a retired rule leads: to its one successor, or to a page that names them. Null for any other id. */
export function retiredRule(
  id: string,
  retired: Readonly<Record<string, readonly string[]>> = RETIRED,
): { movedTo: string } | { successors: readonly string[] } | null {
  const successors = Object.hasOwn(retired, id) ? retired[id] : undefined;
  if (successors === undefined) return null;
  const [only, ...others] = successors;
  return only !== undefined && others.length === 0 ? { movedTo: `/checks/${only}` } : { successors };
}

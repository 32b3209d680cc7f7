import type { Params, RuleContext } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { meaningParams } from '@/lib/checks/texts/meaning-params';
import { listOf } from '@/lib/task/json-object';
import type { Meaning } from '@/lib/task/meaning/meaning';
import { meantName, type NameList } from '@/lib/task/meaning/meant-name';
import type { ListField } from '@/lib/task/schema';
import { CATEGORIES, DOMAINS, REASONING } from '@/lib/task/taxonomy';

/** Every name that stands in the hierarchy. */
const HIERARCHY: ReadonlySet<string> = new Set<string>([...CATEGORIES, ...DOMAINS, ...REASONING]);

/** Whether a text is a name of the hierarchy: what the upstream script asks of a category. */
export function isHierarchyName(name: string): boolean {
  return HIERARCHY.has(name);
}

/** Whether a text is part of a name of the hierarchy: what the upstream script asks of a domain or reasoning type. */
export function isPartOfHierarchyName(part: string): boolean {
  if (HIERARCHY.has(part)) return true;
  for (const name of HIERARCHY) if (name.includes(part)) return true;
  return false;
}

interface KnownNames {
  field: ListField;
  list: NameList;
  /** Whether upstream takes a name that is not in the list. */
  passesUpstream(name: string): boolean;
}

/** Reports the values of a field that are not in its list of names, each with what may be meant, and an empty field. */
export function checkNames({ task, report }: RuleContext<'unknown' | 'not-its-own' | 'none'>, known: KnownNames): void {
  const { field, list, passesUpstream } = known;
  const values = listOf(task, field);
  if (values.length === 0 && Array.isArray(task[field])) report('none', [field]);
  values.forEach((name, index) => {
    if (typeof name !== 'string' || list.names.includes(name)) return;
    report(passesUpstream(name) ? 'not-its-own' : 'unknown', [field, index], () =>
      nameParams(name, meantName(name, list)),
    );
  });
}

/** The name, and what may be meant by it. */
export function nameParams(name: string, meaning: Meaning): Params {
  return { name: excerpt(name), ...meaningParams(meaning) };
}

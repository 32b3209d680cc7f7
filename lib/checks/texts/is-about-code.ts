import { hasText } from '@/lib/checks/texts/has-text';
import { listOf } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const CATEGORIES: ReadonlySet<JsonValue> = new Set(['Program Execution', 'Text to Code', 'Code to Text']);

/** Words of a definition that show that signs of programs, markup or templates belong into its texts. */
const WORDS =
  /\b(?:codes?|coding|computer programs?|programming|shell|bash|regex|regexp|regular expressions?|json|yaml|xml|html|css|latex|markdown|sql|sparql|python|javascript|typescript|java|templates?|placeholders?|escapes?|escaped|tokenizers?|markup|strings?)\b/i;

/** Whether a task is about programs, markup or the like, in which signs that tools leave behind elsewhere are as they should be. */
export function isAboutCode(task: JsonObject): boolean {
  if (listOf(task, 'Categories').some((category) => CATEGORIES.has(category))) return true;
  if (listOf(task, 'Domains').some((domain) => hasText(domain) && /^Code\b/.test(domain))) return true;
  return listOf(task, 'Definition').some((definition) => hasText(definition) && WORDS.test(definition));
}

/** Tells whether the definition itself names a sign, so that it belongs into the task's texts. */
export function namedIn(task: JsonObject): (sign: string) => boolean {
  const definition = listOf(task, 'Definition').filter(hasText).join('\n').toLowerCase();
  return (sign) => definition.includes(sign.trim().toLowerCase());
}

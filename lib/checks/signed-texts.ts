import type { PlacedText } from '@/lib/checks/placed-text';
import { rowsOfValues } from '@/lib/checks/rows-of-values';
import { textVisitor } from '@/lib/checks/text-visitor';
import type { InstanceTraits } from '@/lib/task/file/instance-traits';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { EXAMPLE_FIELDS, type JsonObject } from '@/lib/task/schema';

/** What programs write where they have no value; a longer text cannot be one of these words. */
const EMPTY_VALUE =
  /^(?:nan|NaN|NAN|None|null|NULL|nil|undefined|NaT|N\/A|n\/a|#N\/A|#NA|<(?:NA|na|none|None|null|noinput|nooutput)>)$/;
const LONGEST_EMPTY_VALUE = 11;

/** Signs of markup, templates and programs, the brackets of treebanks (`-LRB-`), and the mark of tokenizers (`▁`). */
const SIGNS = /[<[{%#\\▁]|RB-/;

/** Whether a text is nothing but what a program writes where it has no value. */
export function isEmptyValue(text: string): boolean {
  return text.length <= LONGEST_EMPTY_VALUE && EMPTY_VALUE.test(text);
}

/**
 * The texts of examples and instances, in order, with a sign that plain language seldom has: the rules on what tools leave
 * behind look at these only. Most tasks have few or none.
 */
export function signedTexts(task: JsonObject, traits: InstanceTraits): PlacedText[] {
  const found: PlacedText[] = [];
  const { example, instance } = textVisitor(isSigned, (text, path) => found.push({ text, path }));
  for (const field of EXAMPLE_FIELDS) {
    listOf(task, field).forEach((one, index) => {
      if (isJsonObject(one)) example(one, field, index);
    });
  }
  const instances = listOf(task, 'Instances');
  for (const index of placesOf(instances.length, traits)) {
    const one = instances[index];
    if (isJsonObject(one)) instance(one, index);
  }
  return found;
}

function isSigned(text: string): boolean {
  return SIGNS.test(text) || isEmptyValue(text) || isBytes(text);
}

/** How Python writes bytes: `b'…'`. */
function isBytes(text: string): boolean {
  return text.startsWith('b') && (text.startsWith("'", 1) || text.startsWith('"', 1));
}

function placesOf(count: number, traits: InstanceTraits): Iterable<number> {
  const { texts } = traits;
  if (texts === null || mayHoldSigns(traits)) return Array.from({ length: count }, (_, index) => index);
  const places = rowsOfValues(texts).map((row) => texts.places[row] ?? 0);
  return texts.others.length === 0 ? places : [...places, ...texts.others].sort((a, b) => a - b);
}

/** Rows have no backslash, and are all ASCII. */
function mayHoldSigns({ mayHold, mayHoldBrackets }: InstanceTraits): boolean {
  return mayHold('<') || mayHold('%') || mayHold('#') || mayHold('RB-') || mayHoldBrackets();
}

import type { FindingPlace } from '@/components/editor/store/finding-place';
import type { DraftHead } from '@/lib/task/draft/draft';
import { EXAMPLE_FIELDS } from '@/lib/task/schema';

/** What of a draft's head is written for the model to read. */
export type HeadTexts = Pick<DraftHead, 'Definition' | (typeof EXAMPLE_FIELDS)[number]>;

const PARTS = ['input', 'output', 'explanation'] as const;

/** The definition and the examples with replaced texts; only the fields that change. */
export function replaceInHead(
  head: HeadTexts,
  replaced: (place: FindingPlace, text: string) => string,
): Partial<HeadTexts> {
  const changed: Partial<HeadTexts> = {};
  const definition = head.Definition.map((text, index) =>
    replaced({ kind: 'field', field: 'Definition', index }, text),
  );
  if (definition.some((text, index) => text !== head.Definition[index])) changed.Definition = definition;
  for (const field of EXAMPLE_FIELDS) {
    const examples = head[field].map((example, index) => {
      const next = { ...example };
      for (const part of PARTS) next[part] = replaced({ kind: 'field', field, index, part }, example[part]);
      return next;
    });
    if (examples.some((example, index) => PARTS.some((part) => example[part] !== head[field][index]?.[part]))) {
      changed[field] = examples;
    }
  }
  return changed;
}

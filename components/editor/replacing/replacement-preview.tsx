'use client';

import { useEditor } from '@/components/editor/context/editor-context';
import { SeverityIcon } from '@/components/editor/findings/field-findings';
import type { ReplacementPlan } from '@/components/editor/replacing/plan-replacement';
import type { Replacement } from '@/components/editor/replacing/use-replacement';
import { placeName } from '@/components/editor/store/place-name';
import { TextDifference } from '@/components/ui/text-difference';

/** What would be replaced: how much, and the first texts with their changes marked. */
export function ReplacementPreview({ replacement }: { replacement: Replacement }) {
  const { store } = useEditor();
  const plan = replacement.state === 'planned' ? replacement.plan : null;
  const rowIndex = (id: string) => store.rowIndex(id);
  return (
    <div className="grid min-w-0 gap-2">
      <p role="status" className="tabular min-h-5 text-muted">
        {sentence(replacement)}
      </p>
      {plan && <Emptied {...plan.emptied} />}
      {plan && plan.first.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
        <section aria-label="What would change" tabIndex={0} className="max-h-72 overflow-y-auto rounded-md border">
          <ol className="divide-y">
            {plan.first.map(({ place, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several outputs of a row may change
              <li key={index} className="grid gap-0.5 px-2 py-1.5">
                <span className="text-muted text-xs">{placeName(place, rowIndex)}</span>
                <TextDifference before={before} after={after} />
              </li>
            ))}
          </ol>
          {plan.texts > plan.first.length && (
            <p className="border-t px-2 py-1.5 text-muted text-sm">
              and {(plan.texts - plan.first.length).toLocaleString('en')} more
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** What is lost by a replacement is easily overlooked among what it mends. */
function Emptied({ inputs, outputs, others }: ReplacementPlan['emptied']) {
  const parts = [
    inputs > 0 && `${count(inputs, 'input becomes', 'inputs become')} empty`,
    outputs > 0 && `${count(outputs, 'output becomes', 'outputs become')} empty and ${outputs === 1 ? 'goes' : 'go'}`,
    others > 0 &&
      `${count(others, 'text of the definition or an example becomes', 'texts of the definition or the examples become')} empty`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p role="status" className="flex items-start gap-1.5 text-sm">
      <SeverityIcon severity="warning" className="mt-0.5" />
      <span>{parts.join('; ')}.</span>
    </p>
  );
}

function sentence(replacement: Replacement): string {
  if (replacement.state === 'searching') return 'Searching …';
  if (replacement.state !== 'planned') return '';
  const { matches, texts, rows, head } = replacement.plan;
  if (matches === 0) return 'Nothing found.';
  const found = count(matches, 'match', 'matches');
  if (texts === 0) return `${found}; the replacement changes nothing.`;
  if (Object.keys(head).length > 0) return `${found}; changes ${count(texts, 'text', 'texts')}.`;
  return `${found}; changes ${count(texts, 'cell', 'cells')} in ${count(rows.length, 'row', 'rows')}.`;
}

function count(number: number, one: string, several: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : several}`;
}

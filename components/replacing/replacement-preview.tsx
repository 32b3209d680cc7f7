'use client';

import { ChangedText } from '@/components/drafts/changed-text';
import { useEditor } from '@/components/drafts/editor-context';
import { placeName } from '@/components/drafts/place-name';
import type { Replacement } from '@/components/replacing/use-replacement';

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
      {plan && plan.first.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
        <section aria-label="What would change" tabIndex={0} className="max-h-72 overflow-y-auto rounded-md border">
          <ol className="divide-y">
            {plan.first.map(({ id, column, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several outputs of a row may change
              <li key={index} className="grid gap-0.5 px-2 py-1.5">
                <span className="text-muted text-xs">{placeName({ kind: 'row', id, column }, rowIndex)}</span>
                <ChangedText before={before} after={after} />
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

function sentence(replacement: Replacement): string {
  if (replacement.state === 'searching') return 'Searching …';
  if (replacement.state !== 'planned') return '';
  const { matches, texts, rows } = replacement.plan;
  if (matches === 0) return 'Nothing found.';
  const found = count(matches, 'match', 'matches');
  if (texts === 0) return `${found}; the replacement changes nothing.`;
  return `${found}; changes ${count(texts, 'cell', 'cells')} in ${count(rows.length, 'row', 'rows')}.`;
}

function count(number: number, one: string, several: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : several}`;
}

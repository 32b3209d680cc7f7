'use client';

import { Fragment } from 'react';
import { keyLabel } from '@/components/editor/guidance/key-label';
import type { ShortcutGroup } from '@/components/editor/guidance/shortcuts';
import { Kbd } from '@/components/ui/kbd';

/** Shortcuts by the place where they work, with the keys as they are printed on this keyboard. */
export function ShortcutList({ groups, apple }: { groups: readonly ShortcutGroup[]; apple: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section aria-label="Shortcuts" tabIndex={0} className="gap-x-8 md:columns-2">
      {groups.map(({ title, shortcuts }) => (
        <section key={title} aria-label={title} className="break-inside-avoid pb-5">
          <h3 className="mb-1 font-semibold">{title}</h3>
          <dl>
            {shortcuts.map(({ deed, chords, appleChords }) => (
              <div key={deed} className="flex items-baseline justify-between gap-4 border-t py-1.5">
                <dt>{deed}</dt>
                <dd className="flex flex-wrap justify-end gap-x-2 gap-y-1">
                  {((apple && appleChords) || chords).map((chord, index) => (
                    <Fragment key={chord.join('+')}>
                      {index > 0 && <span className="sr-only"> or </span>}
                      <Chord keys={chord} apple={apple} />
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

/** Keys that are pressed together; read out by their names, for "⌥" has none. */
function Chord({ keys, apple }: { keys: readonly string[]; apple: boolean }) {
  const labels = keys.map((key) => keyLabel(key, apple));
  return (
    <span className="whitespace-nowrap" dir="ltr">
      <span className="sr-only">{labels.map(({ name }) => name).join(' + ')}</span>
      <span aria-hidden className="inline-flex gap-0.5">
        {labels.map(({ shown }) => (
          <Kbd key={shown}>{shown}</Kbd>
        ))}
      </span>
    </span>
  );
}

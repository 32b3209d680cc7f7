import { useState } from 'react';
import { BeforeAfterTable } from '@/components/charts/before-after-table';
import type { PlannedChange, PlannedFix, PlannedStep } from '@/components/editor/checking/check-messages';
import { SEVERITIES } from '@/components/findings/finding-groups';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextDifference } from '@/components/ui/text-difference';
import type { ChangeKind } from '@/lib/checks/fixing/preview-fix';

const SHOWN_AT_FIRST = 20;
const MOST_LABELS = 20;
const KINDS: Record<ChangeKind, string> = {
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  renamed: 'renamed',
};
const SEVERITY_NAMES = { error: 'Errors', warning: 'Warnings', info: 'Hints' } as const;

/** What a fix would do: in sum, for the labels, and place by place. */
export function FixPreview({ plan }: { plan: PlannedFix }) {
  const { steps, edits, left, labels, entropy } = plan;
  if (edits === null) {
    return (
      <Notice kind="warning">
        This cannot be repaired in the editor: the change is outside of what a draft holds. Repair the file, and put it
        in the draft’s place.
      </Notice>
    );
  }
  if (steps.length === 0) return <p>{left > 0 ? leftOut(left) : 'Nothing of this can be repaired for certain.'}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section aria-label="What would change" tabIndex={0} className="grid gap-4">
      <div className="grid gap-1">
        <Outcome counts={plan.counts} />
        {left > 0 && <p className="text-muted">{leftOut(left)}</p>}
      </div>
      {labels && (
        <div className="grid gap-1">
          <h3 className="font-semibold">Labels</h3>
          <BeforeAfterTable
            caption="How often each label occurs, before and after"
            heading="Label"
            bars={labels.slice(0, MOST_LABELS)}
          />
          {labels.length > MOST_LABELS && (
            <p className="text-muted text-sm">and {count(labels.length - MOST_LABELS)} more</p>
          )}
          {entropy && (
            <p className="tabular text-muted text-sm">
              Balance (1 is even, above 0.8 is asked for): {balance(entropy.before)} before, {balance(entropy.after)}{' '}
              after
            </p>
          )}
        </div>
      )}
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same fix may come twice, in another round
        <Step key={index} step={step} alone={steps.length === 1} />
      ))}
    </section>
  );
}

function Outcome({ counts }: Pick<PlannedFix, 'counts'>) {
  return (
    <p className="tabular flex flex-wrap gap-x-4">
      {SEVERITIES.map((severity) => (
        <span key={severity} className={counts.before[severity] === counts.after[severity] ? 'text-muted' : undefined}>
          {SEVERITY_NAMES[severity]}: {count(counts.before[severity])} → {count(counts.after[severity])}
        </span>
      ))}
    </p>
  );
}

function Step({ step, alone }: { step: PlannedStep; alone: boolean }) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { changes, counts } = step;
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return (
    <section aria-label={step.title} className="grid gap-1">
      <h3 className="font-semibold">
        {alone ? 'Changes' : step.title} <span className="tabular font-normal text-muted">{parts(counts)}</span>
      </h3>
      <ul className="border-t">
        {changes.slice(0, shown).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes may be at one place
          <Change key={index} change={change} />
        ))}
      </ul>
      {changes.length > shown && (
        <Button variant="quiet" size="sm" className="justify-self-start" onClick={() => setShown(changes.length)}>
          Show {count(changes.length - shown)} more
        </Button>
      )}
      {changes.length <= shown && total > changes.length && (
        <p className="text-muted text-sm">and {count(total - changes.length)} more, which are not listed</p>
      )}
    </section>
  );
}

function Change({ change: { kind, name, before, after } }: { change: PlannedChange }) {
  return (
    <li className="grid gap-x-4 border-b py-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <span className="tabular text-muted text-sm">
        {name}
        {kind !== 'changed' && `, ${KINDS[kind]}`}
      </span>
      <TextDifference before={before ?? null} after={after ?? null} />
    </li>
  );
}

function parts(counts: Record<ChangeKind, number>): string {
  return Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${count(number)} ${kind}`)
    .join(', ');
}

function leftOut(left: number): string {
  const what = left === 1 ? 'One repair is' : `${count(left)} repairs are`;
  return `${what} left out: made together with the others they would overlap, or bring an error.`;
}

function balance(entropy: number | null): string {
  return entropy === null ? 'none' : entropy.toFixed(2);
}

function count(number: number): string {
  return number.toLocaleString('en');
}

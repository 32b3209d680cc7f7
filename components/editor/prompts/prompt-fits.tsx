import type { AllFits } from '@/components/editor/prompts/prompt-messages';
import { beginningOf } from '@/components/ui/beginning-of';
import { Button } from '@/components/ui/button';
import { UserText } from '@/components/ui/user-text';
import type { DraftRow } from '@/lib/task/draft/draft';

/** Instances that are listed; all are counted, and gone through one by one. */
const LISTED = 20;

interface PromptFitsProps {
  fits: AllFits;
  /** The place of the instance whose prompt is shown. */
  at: number;
  rows: readonly DraftRow[];
  limit: number;
  /** Shows the prompt of an instance here. */
  onShow: (index: number) => void;
  /** Leads to an instance in the table. */
  onGoTo: (id: string) => void;
}

/** How the prompts of all instances fit with these switches. */
export function PromptFits({ fits, at, rows, limit, onShow, onGoTo }: PromptFitsProps) {
  const { all, fewer, cut } = fits.counts;
  const next = fits.cut.find((index) => index > at) ?? fits.cut[0];
  return (
    <section aria-labelledby="prompt-fits" className="grid gap-2">
      <h3 id="prompt-fits" className="font-semibold">
        All instances
      </h3>
      <dl className="tabular grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1">
        <Fact name="Fit as they are" count={all} />
        <Fact name="Fit with fewer examples" count={fewer} />
        <Fact name={`Longer than ${limit.toLocaleString('en')} tokens: the end is cut off`} count={cut} />
      </dl>
      {next !== undefined && (
        <Button size="sm" className="justify-self-start" onClick={() => onShow(next)}>
          Show the next that is cut off
        </Button>
      )}
      {fits.cut.length > 0 && (
        <ul className="grid gap-1">
          {fits.cut.slice(0, LISTED).map((index) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li key={row.id} className="flex min-w-0 items-center gap-2">
                <Button size="sm" onClick={() => onShow(index)}>
                  Instance {(index + 1).toLocaleString('en')}
                </Button>
                <UserText mono className="min-w-0 flex-1 truncate text-muted text-sm">
                  {beginningOf(row.input, 200)}
                </UserText>
                <Button size="sm" variant="quiet" onClick={() => onGoTo(row.id)}>
                  Edit
                </Button>
              </li>
            );
          })}
          {cut > LISTED && <li className="text-muted text-sm">and {(cut - LISTED).toLocaleString('en')} more</li>}
        </ul>
      )}
    </section>
  );
}

function Fact({ name, count }: { name: string; count: number }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="text-end">{count.toLocaleString('en')}</dd>
    </>
  );
}

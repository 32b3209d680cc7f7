import { TextDifference } from '@/components/ui/text-difference';
import { listDifference } from '@/lib/task/compare/list-difference';
import type { DraftRow } from '@/lib/task/draft/draft';

interface RowDifferenceProps {
  /** "Instance 12". */
  name: string;
  before: DraftRow | null;
  after: DraftRow | null;
}

/** What became of an instance: the texts that differ, all of them where it is new or gone. */
export function RowDifference({ name, before, after }: RowDifferenceProps) {
  const outputs = listDifference(before?.outputs ?? [], after?.outputs ?? []);
  return (
    <div className="grid grid-cols-1 gap-1 py-2">
      <p className="font-medium">{name}</p>
      <dl className="grid grid-cols-1 gap-x-3 gap-y-1 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
        {before?.input !== after?.input && <Pair name="Input" before={before?.input} after={after?.input} />}
        {outputs.map((change) => (
          <Pair
            key={`${change.before?.index}/${change.after?.index}`}
            name="Output"
            before={change.before?.item}
            after={change.after?.item}
          />
        ))}
        {before?.extra !== after?.extra && (before?.extra || after?.extra) && (
          <Pair name="Other keys" before={before?.extra} after={after?.extra} />
        )}
      </dl>
    </div>
  );
}

interface PairProps {
  name: string;
  before: string | null | undefined;
  after: string | null | undefined;
}

/** A term with a text before and after. */
export function Pair({ name, before = null, after = null }: PairProps) {
  return (
    <>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="min-w-0">
        <TextDifference before={before} after={after} />
      </dd>
    </>
  );
}

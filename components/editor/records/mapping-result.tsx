import { Download } from 'lucide-react';
import { FaultItems } from '@/components/editor/records/fault-items';
import type { MappingSummary } from '@/components/editor/records/records-messages';
import type { RecordsState } from '@/components/editor/records/use-records';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { listed } from '@/lib/records/note-text';

interface MappingResultProps {
  state: RecordsState;
  onReseed: () => void;
  onListFaults: () => void;
}

/** What the mapping makes of the records: the first instances, what was left out, and the sample where there are too many. */
export function MappingResult({ state, onReseed, onListFaults }: MappingResultProps) {
  const { mapped, problem, progress } = state;
  return (
    <section aria-label="Preview" className="grid gap-3">
      <h3 className="font-medium">Preview</h3>
      {progress && <Progress {...progress} />}
      {problem && (
        <Notice kind="error" title="The templates do not work yet">
          {problem}
        </Notice>
      )}
      {mapped && (
        <>
          {mapped.unknownColumns.length > 0 && (
            <Notice kind="warning" title="There is no such column">
              {mapped.unknownColumns.map((column) => `“${column}”`).join(', ')}: an unknown column gives an empty text.
            </Notice>
          )}
          <Instances mapped={mapped} />
          {mapped.unusedColumns.length > 0 && (
            <p className="text-muted text-sm [overflow-wrap:anywhere]">
              Not taken: {listed(mapped.unusedColumns.map((column) => `“${column}”`))}.
            </p>
          )}
          <Sample mapped={mapped} seed={state.seed} onReseed={onReseed} />
          <FaultList faults={mapped.faults} open={mapped.first.length === 0} onList={onListFaults} />
        </>
      )}
    </section>
  );
}

function Instances({ mapped }: { mapped: MappingSummary }) {
  if (mapped.first.length === 0) return <p className="text-muted">No record gives an instance.</p>;
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">The first instances</caption>
      <thead>
        <tr className="border-b text-start text-muted">
          <th scope="col" className="w-2/3 py-1 pe-3 text-start font-medium">
            Input
          </th>
          <th scope="col" className="py-1 text-start font-medium">
            Outputs
          </th>
        </tr>
      </thead>
      <tbody>
        {mapped.first.map(({ input, outputs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several come of one record in some formats
          <tr key={index} className="border-b align-top">
            <td className="whitespace-pre-wrap py-1 pe-3 font-mono [overflow-wrap:anywhere]">
              <span dir="auto" className="line-clamp-5">
                {input}
              </span>
            </td>
            <td className="py-1 font-mono [overflow-wrap:anywhere]">
              {outputs.map((output, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: texts that were cut may be alike
                <p key={place} dir="auto" className="line-clamp-3 whitespace-pre-wrap">
                  {output}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sample({ mapped, seed, onReseed }: { mapped: MappingSummary; seed: number; onReseed: () => void }) {
  const { instances, chosen, labels } = mapped;
  if (chosen === instances) return null;
  if (chosen === 0) {
    return (
      <Notice kind="warning" title="There is no room">
        A task has at most 6,500 instances, and this one has them. Take the new ones in their place.
      </Notice>
    );
  }
  return (
    <Notice
      kind="info"
      title={`${chosen.toLocaleString('en')} of ${instances.toLocaleString('en')} instances are drawn`}
    >
      <p>
        A task has at most 6,500.{' '}
        {labels ? 'Every label gets the same share, as far as there are enough of it.' : 'Each has the same chance.'}{' '}
        The same seed ({seed}) always draws the same ones.
      </p>
      {labels && (
        <ul className="tabular mt-1 flex flex-wrap gap-x-4">
          {labels.map(({ label, before, after }) => (
            <li key={label}>
              <bdi className="font-mono text-sm">{label}</bdi>: {after.toLocaleString('en')} of{' '}
              {before.toLocaleString('en')}
            </li>
          ))}
        </ul>
      )}
      <Button size="sm" className="mt-2" onClick={onReseed}>
        Another sample
      </Button>
    </Notice>
  );
}

interface FaultListProps {
  faults: MappingSummary['faults'];
  /** Whether it is unfolded: where nothing is left, the reasons are what counts. */
  open: boolean;
  onList: () => void;
}

function FaultList({ faults, open, onList }: FaultListProps) {
  if (faults.count === 0) return null;
  const records = faults.count === 1 ? 'One record is' : `${faults.count.toLocaleString('en')} records are`;
  return (
    <details open={open} className="rounded-md border px-3 py-2">
      <summary className="font-medium">{records} left out</summary>
      <FaultItems faults={faults} label="Records left out" />
      <Button size="sm" className="mt-2" onClick={onList}>
        <Download aria-hidden />
        Download the list
      </Button>
    </details>
  );
}

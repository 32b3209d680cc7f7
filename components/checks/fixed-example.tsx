import { EXAMPLE_SEED, type RuleView } from '@/components/checks/rule-view';
import { placeOfPath } from '@/components/findings/place-of-path';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { UserText } from '@/components/ui/user-text';
import type { ChangeKind, FixPreview } from '@/lib/checks/fixing/preview-fix';
import type { JsonValue } from '@/lib/task/schema';

/** So many changes are shown of those that the fix makes. */
const SHOWN = 5;

/** The bad example before and after its fix. */
export function FixedExample({ fixed: { fix, preview } }: { fixed: NonNullable<RuleView['fixed']> }) {
  const total = Object.values(preview.counts).reduce((sum, count) => sum + count, 0);
  const rest = total - Math.min(SHOWN, preview.changes.length);
  return (
    <div className="grid gap-4">
      <Table caption="What the fix changes in the bad example" stacked className="md:table-fixed">
        <thead>
          <tr>
            <Th className="w-48">Place</Th>
            <Th>Before</Th>
            <Th>After</Th>
          </tr>
        </thead>
        <tbody>
          {preview.changes.slice(0, SHOWN).map((change) => (
            <Tr key={`${change.pointer} ${change.kind}`} className="align-top">
              <Th scope="row" className="py-1.5 font-normal">
                {placeOfPath(change.pointer)}
              </Th>
              <Td label="Before" className="py-1.5">
                <Side value={change.before} kind={change.kind} look="bg-error-soft" />
              </Td>
              <Td label="After" className="py-1.5">
                <Side value={change.after} kind={change.kind} look="bg-success-soft" />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {rest > 0 && <p className="text-muted">and {rest.toLocaleString('en')} more changes like these</p>}
      {preview.labels && <Labels labels={preview.labels} entropy={[preview.entropy?.before, preview.entropy?.after]} />}
      {fix.samples && <p className="text-muted text-sm">Drawn here with the seed {EXAMPLE_SEED}.</p>}
    </div>
  );
}

const NOTHING: Readonly<Record<ChangeKind, string>> = {
  added: 'nothing',
  removed: 'removed',
  changed: '',
  renamed: '',
};

/** Kept as written and on a ground of its own, so that spaces at its ends show. */
function Side({ value, kind, look }: { value: JsonValue | undefined; kind: ChangeKind; look: string }) {
  if (value === undefined) return <span className="text-muted italic">{NOTHING[kind]}</span>;
  return (
    <UserText mono preserve className={`rounded-sm px-0.5 ${look}`}>
      {typeof value === 'object' ? JSON.stringify(value) : String(value)}
    </UserText>
  );
}

interface LabelsProps {
  labels: NonNullable<FixPreview['labels']>;
  /** Before and after. */
  entropy: readonly (number | null | undefined)[];
}

function Labels({ labels, entropy }: LabelsProps) {
  const [before, after] = entropy.map((value) => value?.toFixed(3) ?? '–');
  return (
    <Table caption="How often each output occurs before and after" className="max-w-md">
      <thead>
        <tr>
          <Th>Output</Th>
          <Th numeric>Before</Th>
          <Th numeric>After</Th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ label, before, after }) => (
          <Tr key={label}>
            <Th scope="row" className="font-normal">
              <UserText mono>{label}</UserText>
            </Th>
            <Td numeric>{before.toLocaleString('en')}</Td>
            <Td numeric>{after.toLocaleString('en')}</Td>
          </Tr>
        ))}
        <Tr>
          <Th scope="row" className="font-normal text-muted">
            Entropy, 0 to 1
          </Th>
          <Td numeric>{before}</Td>
          <Td numeric>{after}</Td>
        </Tr>
      </tbody>
    </Table>
  );
}

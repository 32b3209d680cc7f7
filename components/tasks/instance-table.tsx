'use client';

import { LongText } from '@/components/tasks/long-text';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';

interface Instance {
  id: string;
  input: string;
  outputs: readonly string[];
  /** Its place in the file, from 1. */
  place: number;
}

const column = listColumns<Instance>();
const columns = column.columns([
  column.accessor('place', {
    header: 'No.',
    meta: { numeric: true, label: 'No.', className: 'w-14', cellClassName: 'py-2 text-muted' },
    cell: ({ row: { original } }) => <span title={original.id}>{original.place.toLocaleString('en')}</span>,
  }),
  column.accessor('input', {
    header: 'Input',
    enableHiding: false,
    meta: { label: 'Input', cellClassName: 'py-2' },
    cell: ({ row }) => <LongText>{row.original.input}</LongText>,
  }),
  column.display({
    id: 'outputs',
    header: 'Outputs',
    meta: { label: 'Outputs', className: 'w-2/5', cellClassName: 'py-2' },
    cell: ({ row }) => <Outputs outputs={row.original.outputs} />,
  }),
]);

interface InstanceTableProps {
  instances: readonly Omit<Instance, 'place'>[];
  /** The place of the first one in the file, from 1. */
  first: number;
}

/** Instances with all their accepted outputs, to be read in the order of the file. */
export function InstanceTable({ instances, first }: InstanceTableProps) {
  return (
    <DataTable
      name="instances"
      caption="Instances"
      columns={columns}
      rows={instances.map((instance, index) => ({ ...instance, place: first + index }))}
      // Ids may repeat in a file that was taken over unchecked.
      rowKey={({ place }) => String(place)}
      sortsHere={false}
      className="md:table-fixed"
      rowClassName="align-top"
    />
  );
}

function Outputs({ outputs }: { outputs: readonly string[] }) {
  const [only] = outputs;
  if (only !== undefined && outputs.length === 1) return <LongText>{only}</LongText>;
  return (
    <ul className="grid gap-1">
      {outputs.map((output, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no id, and two may be the same
        <li key={index} className="border-s ps-2">
          <LongText>{output}</LongText>
        </li>
      ))}
    </ul>
  );
}

import Link from 'next/link';
import type { CheckEntry } from '@/components/checks/check-entry';
import { CheckMarks } from '@/components/checks/check-marks';
import { Table, Td, Th, Tr } from '@/components/ui/table';

interface CheckTableProps {
  caption: string;
  entries: readonly CheckEntry[];
  /** How many findings there are in the accepted tasks, by `rule/message`; null while nothing has been counted. */
  counted: ReadonlyMap<string, number> | null;
}

/** Checks, one a line, each with a link to its page. */
export function CheckTable({ caption, entries, counted }: CheckTableProps) {
  return (
    <Table caption={caption} stacked className="md:table-fixed">
      <thead>
        <tr>
          <Th>Check</Th>
          <Th className="w-96">Kind</Th>
          <Th numeric className="w-32">
            In the collection
          </Th>
          <Th numeric className="w-16">
            Since
          </Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Tr key={entry.href}>
            <Th scope="row" className="py-1.5 align-top font-normal">
              <Link href={entry.href} className="font-medium text-accent hover:underline">
                {entry.title}
              </Link>
              <span className="block font-mono text-muted text-xs">{entry.id}</span>
            </Th>
            <Td className="py-1.5 align-top">
              <CheckMarks {...entry} />
            </Td>
            <Td numeric label="In the collection" className="py-1.5 align-top">
              {counted === null ? <span className="text-muted">not counted yet</span> : timesFound(entry, counted)}
            </Td>
            <Td numeric label="Since" className="py-1.5 align-top text-muted">
              v{entry.since}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function timesFound({ keys }: CheckEntry, counted: ReadonlyMap<string, number>): string {
  return keys.reduce((sum, key) => sum + (counted.get(key) ?? 0), 0).toLocaleString('en');
}

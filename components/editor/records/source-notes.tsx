import { FaultItems } from '@/components/editor/records/fault-items';
import type { SourceSummary } from '@/components/editor/records/records-messages';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { listed } from '@/lib/records/note-text';

interface SourceNotesProps {
  summary: SourceSummary;
  /** Whether the mapping is still the one that was guessed. */
  guessed: boolean;
  onHeader: (header: boolean) => void;
}

/** What of a source was left out, what could only be guessed, and the records that cannot be read: before anything is taken. */
export function SourceNotes({ summary, guessed, onHeader }: SourceNotesProps) {
  const { head, columns, faults } = summary;
  const notes = [...skippedNotes(summary), ...summary.notes, ...(guessed ? summary.guess.notes : [])];
  return (
    <>
      {head && !head.certain && (
        <Notice kind="warning" title="Does the first row name the columns?">
          <p>
            It was taken for their names: {listed(columns.map((column) => `“${column}”`))}. If it is a record like the
            others, say so.
          </p>
          <Button size="sm" className="mt-2" onClick={() => onHeader(false)}>
            It is a record
          </Button>
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice title="Please note">
          <ul className="grid gap-1">
            {notes.map((note) => (
              <li key={note} className="[overflow-wrap:anywhere]">
                {note}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {faults.count > 0 && (
        <details className="rounded-md border px-3 py-2">
          <summary className="font-medium">
            {faults.count === 1 ? 'One record' : `${faults.count.toLocaleString('en')} records`} cannot be read
          </summary>
          <FaultItems faults={faults} label="Records that cannot be read" />
        </details>
      )}
    </>
  );
}

function skippedNotes({ head }: SourceSummary): string[] {
  const lines = head?.skipped.filter((line) => line.trim() !== '') ?? [];
  if (lines.length === 0) return [];
  const count =
    lines.length === 1
      ? 'One line above the table is'
      : `${lines.length.toLocaleString('en')} lines above the table are`;
  return [`${count} not read: ${listed(lines.map((line) => `“${line.trim()}”`))}.`];
}

'use client';

import type { LiveReport } from '@/components/editor/checking/check-messages';
import { useNotes } from '@/components/editor/checking/use-warning-notes';
import { noteKey } from '@/components/editor/checking/warning-note-store';
import { useEditor } from '@/components/editor/context/editor-context';
import { FindingLinks } from '@/components/editor/findings/finding-links';
import { WarningNoteField } from '@/components/editor/findings/warning-note-field';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import { groupFindings, type MessageGroup } from '@/components/findings/finding-groups';
import { CountMark } from '@/components/ui/count-mark';
import { UserText } from '@/components/ui/user-text';

/** Places of a message that are listed; the findings panel has them all. */
const LISTED = 3;
/** More kinds of warnings than this are folded. */
const UNFOLDED = 3;

interface OpenWarningsProps {
  report: LiveReport | null;
  /** Called before the place of a warning is gone to. */
  onFollow: () => void;
}

/** The warnings that are open, each with the note that answers it. */
export function OpenWarnings({ report, onFollow }: OpenWarningsProps) {
  const { saved } = useNotes(useEditor().notes);
  const groups = report ? groupFindings(report.findings, report.totals) : [];
  const messages = groups
    .filter(({ severity }) => severity === 'warning')
    .flatMap(({ rules }) => rules.flatMap((rule) => rule.messages));
  if (messages.length === 0) return null;
  const open = messages.filter((warning) => !saved.get(noteKey(warning))).length;
  return (
    <section className="grid grid-cols-1 gap-1">
      <h3 className="font-semibold">Open warnings</h3>
      <p className="text-muted">
        They do not stop you. Reviewers see them beside your notes, which say why one is fine.
      </p>
      <details open={messages.length <= UNFOLDED}>
        <summary className="py-0.5">{summaryText(messages.length, open)}</summary>
        <ul className="divide-y border-s ps-3">
          {messages.map((group) => (
            <Warning key={group.key} group={group} onFollow={onFollow} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Warning({ group, onFollow }: { group: MessageGroup<LiveFinding>; onFollow: () => void }) {
  const { rule, message, findings, total } = group;
  const title = findings[0]?.title ?? rule;
  const shown = findings.slice(0, LISTED);
  const [first] = findings;
  const isCommon = findings.length > 1 && findings.every(({ text }) => text === first?.text);
  return (
    <li className="grid grid-cols-1 gap-0.5 py-2">
      <p className="flex items-start gap-1.5 font-medium">
        <span className="min-w-0 flex-1">{title}</span>
        <CountMark count={total} />
      </p>
      {isCommon && <UserText className="px-1 text-muted text-sm">{first?.text ?? ''}</UserText>}
      <FindingLinks findings={shown} placesOnly={isCommon} onFollow={onFollow} />
      {total > shown.length && (
        <p className="px-1 text-muted text-sm">and {(total - shown.length).toLocaleString('en')} more</p>
      )}
      <WarningNoteField rule={rule} message={message} title={title} />
    </li>
  );
}

function summaryText(kinds: number, open: number): string {
  const all = kinds === 1 ? 'One kind of warning' : `${kinds.toLocaleString('en')} kinds of warnings`;
  if (open === 0) return `${all}, ${kinds === 1 ? 'with a note' : 'all with a note'}`;
  return `${all}, ${open.toLocaleString('en')} without a note`;
}

'use client';

import { Wrench } from 'lucide-react';
import { useState } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { FindingLinks } from '@/components/editor/findings/finding-links';
import { WarningNoteField } from '@/components/editor/findings/warning-note-field';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import type { MessageGroup, RuleGroup } from '@/components/findings/finding-groups';
import { RuleLink } from '@/components/findings/rule-link';
import { Button } from '@/components/ui/button';
import { CountMark } from '@/components/ui/count-mark';
import { UserText } from '@/components/ui/user-text';

const SHOWN_AT_FIRST = 4;

/** All findings of a rule, message by message, with what can be done about them. */
export function RuleFindings({ group }: { group: RuleGroup<LiveFinding> }) {
  const title = group.messages[0]?.findings[0]?.title ?? group.rule;
  return (
    <article aria-label={title} className="grid gap-1.5">
      <h4 className="flex items-start gap-1.5 font-medium">
        <span className="min-w-0 flex-1">
          <RuleLink rule={group.rule}>{title}</RuleLink>
        </span>
        <CountMark count={group.total} />
      </h4>
      {group.messages.map((message) => (
        <MessageFindings key={message.key} group={message} title={title} />
      ))}
    </article>
  );
}

function MessageFindings({ group, title }: { group: MessageGroup<LiveFinding>; title: string }) {
  const { checks, mayWrite, startFix } = useEditor();
  const [all, setAll] = useState(false);
  const { rule, message, severity, findings, total } = group;
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST);
  const hidden = findings.length - shown.length;
  const unlisted = total - findings.length;
  const [first] = findings;
  const common = findings.length > 1 && findings.every(({ text }) => text === first?.text);
  const offer = mayWrite ? checks.offers.get(group.key) : undefined;
  return (
    <div className="grid gap-0.5">
      {common && <UserText className="px-1 text-muted text-sm">{first?.text ?? ''}</UserText>}
      <FindingLinks
        findings={shown}
        placesOnly={common}
        fixable={offer && (offer.repairs > 1 || total > 1) ? offer.paths : undefined}
      />
      <div className="flex flex-wrap items-center gap-1 empty:hidden">
        {hidden > 0 && (
          <Button variant="quiet" size="sm" onClick={() => setAll(true)}>
            Show {hidden} more
          </Button>
        )}
        {offer && offer.repairs > 0 && (
          <Button
            size="sm"
            aria-label={`Fix ${countOf(offer.repairs)}: ${offer.title}`}
            title={offer.title}
            onClick={() => startFix({ rule, message })}
          >
            <Wrench aria-hidden />
            Fix {countOf(offer.repairs)}…
          </Button>
        )}
      </div>
      {hidden === 0 && unlisted > 0 && (
        <p className="px-1 text-muted text-sm">
          and {countOf(unlisted)} more: the first {findings.length} are listed.
        </p>
      )}
      {severity === 'warning' && <WarningNoteField rule={rule} message={message} title={title} />}
    </div>
  );
}

function countOf(count: number): string {
  return count.toLocaleString('en');
}

import { FixBadge, UpstreamBadge } from '@/components/checks/check-marks';
import { MessageText } from '@/components/checks/message-text';
import { SeverityBadge } from '@/components/ui/severity-badge';
import type { Severity } from '@/lib/checks/finding';
import type { Fix } from '@/lib/checks/fix';

/** One message of a check, as its page lists it. */
export interface MessageRow {
  id: string;
  severity: Severity;
  upstream: boolean;
  /** With parameters as `{name}`. */
  text: string;
  fix: Fix | undefined;
  /** How often it fires in the accepted tasks; null while nothing has been counted. */
  counted: { tasks: number; findings: number } | null;
}

/** What a check says, each message with its kind, its fix, and how often it fires. */
export function MessageList({ rows }: { rows: readonly MessageRow[] }) {
  return (
    <ul className="-mt-3">
      {rows.map(({ id, severity, upstream, text, fix, counted }) => (
        <li key={id} id={id} className="grid gap-1.5 border-b py-3 target:bg-accent-soft">
          <div className="flex flex-wrap items-center gap-1">
            <a href={`#${id}`} className="me-2 font-mono text-sm hover:text-accent hover:underline">
              {id}
            </a>
            <SeverityBadge severity={severity} />
            {upstream && <UpstreamBadge />}
            {fix && <FixBadge safe={fix.safe} />}
          </div>
          <MessageText text={text} />
          {fix && <p className="text-sm">{fixText(fix)}</p>}
          <p className="tabular text-muted text-sm">{countText(counted)}</p>
        </li>
      ))}
    </ul>
  );
}

/** What a fix does, and what one should know before. */
function fixText({ title, safe, samples }: Fix): string {
  const kind = safe
    ? 'Wherever it loses nothing it is part of “fix all that is safe”.'
    : 'It chooses, drops or samples, so it is made only when someone asks for it.';
  return `Fix: ${title}. ${kind}${samples ? ' Its sample is drawn with a seed: the same seed gives the same sample.' : ''}`;
}

function countText(counted: MessageRow['counted']): string {
  if (counted === null) return 'In the collection: not counted yet.';
  const { tasks, findings } = counted;
  if (tasks === 0) return 'In the collection: found nowhere.';
  const places = `${findings.toLocaleString('en')} ${findings === 1 ? 'time' : 'times'}`;
  return `In the collection: found ${places}, in ${tasks.toLocaleString('en')} ${tasks === 1 ? 'task' : 'tasks'}.`;
}

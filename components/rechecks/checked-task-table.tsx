import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { SeverityBadge } from '@/components/ui/severity-badge';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Severity } from '@/lib/checks/finding';

interface FiredMessage {
  /** `rule/message` */
  key: string;
  rule: string;
  severity: Severity;
  findings: number;
  isNew: boolean;
}

export interface CheckedTaskRow {
  name: string;
  submissionId: string;
  revision: number;
  acceptedAt: Date;
  /** The version of the rules with which the revision was submitted. */
  acceptedWith: string;
  /** Why its file could not be read. */
  fault: string | null;
  messages: readonly FiredMessage[];
}

const SHOWN = 6;

/** Accepted tasks with what the current rules find in each: what is new since its acceptance first. */
export function CheckedTaskTable({ caption, tasks }: { caption: string; tasks: readonly CheckedTaskRow[] }) {
  return (
    <Table caption={caption} stacked>
      <thead>
        <tr>
          <Th>Task</Th>
          <Th>What the rules find now</Th>
          <Th>Accepted</Th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Tr key={task.submissionId} className="align-top">
            <Th scope="row" className="h-auto py-1.5 font-normal">
              <Link
                href={`/tasks/${task.name}`}
                className="wrap-anywhere font-medium hover:text-accent hover:underline"
              >
                {task.name}
              </Link>
            </Th>
            <Td label="Now found" className="py-1.5">
              {task.fault === null ? <Messages messages={task.messages} /> : <Fault reason={task.fault} />}
            </Td>
            <Td label="Accepted" className="py-1.5 text-muted">
              <span>
                <Link href={`/submissions/${task.submissionId}`} className="link">
                  Revision {task.revision}
                </Link>
                , <Time at={task.acceptedAt} />, with rules {task.acceptedWith}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Messages({ messages }: { messages: readonly FiredMessage[] }) {
  const rest = messages.length - SHOWN;
  return (
    <ul className="grid gap-1">
      {messages.slice(0, SHOWN).map(({ key, rule, severity, findings, isNew }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="shrink-0 md:min-w-28">
            <SeverityBadge severity={severity} count={findings} />
          </span>
          <Link href={`/checks/${rule}`} className="hover:text-accent hover:underline">
            {rule}
          </Link>
          <span className="text-muted text-sm">{key.slice(rule.length + 1).replaceAll('-', ' ')}</span>
          {isNew && <Badge tone="accent">new</Badge>}
        </li>
      ))}
      {rest > 0 && <li className="text-muted text-sm">and {rest.toLocaleString('en')} more</li>}
    </ul>
  );
}

function Fault({ reason }: { reason: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span className="shrink-0 md:min-w-28">
        <SeverityBadge severity="error" />
      </span>
      The stored file cannot be read.
      <span className="wrap-anywhere text-muted text-sm">{reason}</span>
    </p>
  );
}

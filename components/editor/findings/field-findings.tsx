'use client';

import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { useEditor } from '@/components/editor/context/editor-context';
import type { ExamplePart, LiveFinding } from '@/components/editor/store/finding-place';
import { cn } from '@/components/ui/cn';
import type { Severity } from '@/lib/checks/finding';
import type { HeadField } from '@/lib/task/draft/draft';

const LOOKS: Record<Severity, { Icon: typeof Info; className: string; name: string }> = {
  error: { Icon: CircleX, className: 'text-error', name: 'Error' },
  warning: { Icon: TriangleAlert, className: 'text-warning', name: 'Warning' },
  info: { Icon: Info, className: 'text-info', name: 'Hint' },
};

interface SeverityIconProps {
  severity: Severity;
  /** The text beside it says the same. */
  silent?: boolean;
  className?: string;
}

/** A severity's icon with its name for screen readers. */
export function SeverityIcon({ severity, silent = false, className }: SeverityIconProps) {
  const { Icon, className: colour, name } = LOOKS[severity];
  return (
    <>
      <Icon aria-hidden className={cn('size-4 shrink-0', colour, className)} />
      {!silent && <span className="sr-only">{name}: </span>}
    </>
  );
}

/** The findings of one place of the head. Without `index` those of the field as a whole. */
export function useFieldFindings(field: HeadField, index?: number, part?: ExamplePart): LiveFinding[] {
  return useEditor().findings.filter(
    ({ place }) => place.kind === 'field' && place.field === field && place.index === index && place.part === part,
  );
}

/** Findings in words, under the field that they are about. */
export function FindingList({ id, findings }: { id?: string; findings: readonly LiveFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul id={id} className="grid gap-0.5">
      {findings.map(({ rule, message, severity, text }) => (
        <li key={`${rule}/${message}/${text}`} className="flex items-start gap-1.5 text-sm">
          <SeverityIcon severity={severity} className="mt-0.5" />
          <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** The severest of some findings. */
export function severest(findings: readonly LiveFinding[]): Severity | null {
  for (const severity of ['error', 'warning', 'info'] as const) {
    if (findings.some((finding) => finding.severity === severity)) return severity;
  }
  return null;
}

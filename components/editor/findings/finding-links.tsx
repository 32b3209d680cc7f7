'use client';

import { Wrench } from 'lucide-react';
import { useEditor } from '@/components/editor/context/editor-context';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import { placeName } from '@/components/editor/store/place-name';
import { Button } from '@/components/ui/button';
import { UserText } from '@/components/ui/user-text';

interface FindingLinksProps {
  findings: readonly LiveFinding[];
  /** The places alone: what they have in common has been said. */
  placesOnly?: boolean;
  /** The findings (by path) that get a button of their own to fix them. */
  fixable?: ReadonlySet<string> | undefined;
  /** Called before the place is gone to. */
  onFollow?: () => void;
}

/** Findings as links to their places. */
export function FindingLinks({ findings, placesOnly = false, fixable, onFollow }: FindingLinksProps) {
  const { store, goTo, startFix } = useEditor();
  return (
    <ul className="grid">
      {findings.map((finding, index) => {
        const name = placeName(finding.place, (id) => store.rowIndex(id));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may have the same finding twice
          <li key={index} className="flex items-start gap-1 rounded-sm hover:bg-hover">
            <button
              type="button"
              onClick={() => {
                onFollow?.();
                goTo(finding.place);
              }}
              className="min-w-0 flex-1 px-1 py-1 text-start text-sm"
            >
              <span className="tabular font-medium text-accent">{name}</span>{' '}
              <UserText className={placesOnly ? 'sr-only' : 'text-muted'}>{finding.text}</UserText>
            </button>
            {fixable?.has(finding.path) && (
              <Button
                variant="quiet"
                size="icon-sm"
                aria-label={`Fix ${name}`}
                onClick={() => startFix({ rule: finding.rule, message: finding.message, path: finding.path })}
              >
                <Wrench aria-hidden />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

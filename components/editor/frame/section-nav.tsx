'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { PANEL_NAMES, PANELS, type Panel } from '@/components/editor/context/use-section';
import { SeverityIcon, severest } from '@/components/editor/findings/field-findings';
import { type LiveFinding, sectionOf } from '@/components/editor/store/finding-place';
import { CountMark } from '@/components/ui/count-mark';
import { tabStyle } from '@/components/ui/tab-style';
import type { Severity } from '@/lib/checks/finding';

interface SectionNavProps {
  section: Panel;
  findings: readonly LiveFinding[];
  counts: Record<Severity, number> | null;
  rowCount: number;
  onOpen: (section: Panel) => void;
}

/** The parts of the task, each with its severest finding. */
export function SectionNav({ section, findings, counts, rowCount, onOpen }: SectionNavProps) {
  const nav = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the open part's link may be out of sight
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && link) nav.current.scrollLeft = link.offsetLeft - nav.current.clientWidth / 3;
  }, [section]);

  function follow(event: MouseEvent, panel: Panel) {
    // A new tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(panel);
  }

  return (
    <nav ref={nav} aria-label="Parts of the task" className="relative flex max-w-full gap-4 overflow-x-auto">
      {PANELS.map((panel) => {
        const severity =
          panel === 'findings' || panel === 'preview'
            ? null
            : severest(findings.filter(({ place }) => sectionOf(place) === panel));
        return (
          <a
            key={panel}
            href={`#${panel}`}
            aria-current={section === panel ? 'page' : undefined}
            className={tabStyle}
            onClick={(event) => follow(event, panel)}
          >
            {severity && severity !== 'info' && <SeverityIcon severity={severity} />}
            {PANEL_NAMES[panel]}
            {panel === 'instances' && <CountMark count={rowCount} />}
            {panel === 'findings' && counts && <CountMark count={counts.error + counts.warning + counts.info} />}
          </a>
        );
      })}
    </nav>
  );
}

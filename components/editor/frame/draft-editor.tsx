'use client';

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DefinitionSection } from '@/components/editor/about/definition-section';
import type { FixRequest } from '@/components/editor/checking/check-messages';
import { useChecks } from '@/components/editor/checking/use-checks';
import { useWarningNotes } from '@/components/editor/checking/use-warning-notes';
import type { AuthorActions } from '@/components/editor/context/author-actions';
import { type Editor, EditorProvider, useDraft } from '@/components/editor/context/editor-context';
import { PANEL_NAMES, useSection } from '@/components/editor/context/use-section';
import { ExamplesSection } from '@/components/editor/examples/examples-section';
import { FindingsPanel } from '@/components/editor/findings/findings-panel';
import { FixDialog } from '@/components/editor/findings/fix-dialog';
import { DraftMenu } from '@/components/editor/frame/draft-menu';
import { EditorBanners } from '@/components/editor/frame/editor-banners';
import { HistoryButtons } from '@/components/editor/frame/history-buttons';
import { SaveStatus } from '@/components/editor/frame/save-status';
import { SectionNav } from '@/components/editor/frame/section-nav';
import { EditorGuide } from '@/components/editor/guidance/editor-guide';
import { useEditorGuide } from '@/components/editor/guidance/use-editor-guide';
import { PromptSection } from '@/components/editor/prompts/prompt-section';
import { RecordsProvider } from '@/components/editor/records/records-provider';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { elementId, type FindingPlace, sectionOf } from '@/components/editor/store/finding-place';
import { SubmitDialog } from '@/components/editor/submitting/submit-dialog';
import { InstancesSection } from '@/components/editor/table/instances-section';
import { FIRST_VIEW, type TableView } from '@/components/editor/table/table-view';
import type { Cursor } from '@/components/editor/table/use-grid-cursor';
import { PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { StateBadge } from '@/components/ui/state-badge';
import type { WarningNote } from '@/lib/checks/warning-note';
import { taskName } from '@/lib/task/name';

// The languages' 8,000 names are loaded when they are needed.
const AboutSection = lazy(async () => ({
  default: (await import('@/components/editor/about/about-section')).AboutSection,
}));

/** What the page knows of a draft beside its content. */
export interface DraftFacts {
  /** The latest submission, whose comments tell what to change. */
  lastSubmissionId: string | null;
  authorActions: AuthorActions;
  warningNotes: readonly WarningNote[];
}

interface DraftEditorProps extends DraftFacts {
  store: DraftStore;
  userId: string;
}

/** The editor of a draft that is loaded. */
export function DraftEditor({ store, userId, lastSubmissionId, authorActions, warningNotes }: DraftEditorProps) {
  const { view, head, rows } = useDraft(store);
  const checks = useChecks(store);
  const { report } = checks;
  const notes = useWarningNotes(store, warningNotes);
  const [fix, setFix] = useState<FixRequest | null>(null);
  const [section, openSection] = useSection();
  const [target, setTarget] = useState<{ place: FindingPlace } | null>(null);
  const table = useRef<TableView>(FIRST_VIEW);
  const { mayWrite } = view;

  const show = useCallback((place: FindingPlace) => openSection(sectionOf(place) ?? 'findings'), [openSection]);
  const goTo = useCallback(
    (place: FindingPlace) => {
      show(place);
      setTarget({ place });
    },
    [show],
  );
  const editor: Editor = useMemo(
    () => ({
      store,
      mayWrite,
      checks,
      findings: checks.report?.findings ?? [],
      notes,
      goTo,
      show,
      startFix: setFix,
      authorActions,
    }),
    [store, mayWrite, checks, notes, goTo, show, authorActions],
  );
  const guide = useEditorGuide(userId, view.taskId);
  useFieldFocus(target);
  const cell = useMemo(() => (target ? cellOf(target.place) : null), [target]);

  const title = head.slug ? (view.number === null ? head.slug : taskName(view.number, head.slug)) : 'Unnamed draft';
  return (
    <EditorProvider value={editor}>
      <PageHeader
        breadcrumbs={[{ label: 'Drafts', href: '/drafts' }]}
        title={<span dir="auto">{title}</span>}
        badges={<StateBadge state={view.state} />}
      />
      <div className="sticky top-12 z-10 -mx-4 flex flex-wrap-reverse items-center gap-x-4 border-b bg-ground px-4 md:-mx-6 md:px-6">
        <SectionNav
          section={section}
          findings={editor.findings}
          counts={report?.counts ?? null}
          rowCount={rows.length}
          onOpen={openSection}
        />
        <div data-tour="toolbar" className="ms-auto flex items-center gap-3 py-1">
          <SaveStatus store={store} />
          {mayWrite && <HistoryButtons />}
          <DraftMenu onHelp={guide.openHelp} />
          {mayWrite && <SubmitDialog report={report} again={lastSubmissionId !== null} userId={userId} />}
        </div>
      </div>
      <EditorBanners lastSubmissionId={lastSubmissionId} />
      <EditorGuide guide={guide} mayWrite={mayWrite} />
      <div className="grid gap-x-8 pt-4 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <section aria-labelledby="section-title" className="min-w-0">
          <h2 id="section-title" className="sr-only">
            {PANEL_NAMES[section]}
          </h2>
          {section === 'definition' && <DefinitionSection />}
          {section === 'examples' && <ExamplesSection />}
          <RecordsProvider>
            {section === 'instances' && <InstancesSection target={cell} kept={table} userId={userId} />}
          </RecordsProvider>
          {section === 'about' && (
            <Suspense fallback={<Skeleton className="h-64" />}>
              <AboutSection />
            </Suspense>
          )}
          {section === 'findings' && <FindingsPanel />}
          {section === 'preview' && (
            <PromptSection head={head} rows={rows} onGoTo={(id) => goTo({ kind: 'row', id, column: 'input' })} />
          )}
        </section>
        {section !== 'findings' && (
          <aside aria-label="Findings" className="hidden border-s xl:block">
            <h2 className="sr-only">Findings</h2>
            <div className="sticky top-28 max-h-[calc(100dvh-8rem)] overflow-y-auto ps-4">
              <FindingsPanel />
            </div>
          </aside>
        )}
      </div>
      <FixDialog fix={fix} onClose={() => setFix(null)} />
    </EditorProvider>
  );
}

function cellOf(place: FindingPlace): Cursor | null {
  return place.kind === 'row' ? { id: place.id, column: place.column } : null;
}

/** Focuses the field of a place as soon as its section shows it. */
function useFieldFocus(target: { place: FindingPlace } | null): void {
  useEffect(() => {
    if (target?.place.kind !== 'field') return;
    const { field, index, part } = target.place;
    const ids = [
      elementId(field, index, part),
      elementId(field, index, 'input'),
      elementId(field, index),
      elementId(field),
    ];
    // A section that is still being loaded needs some frames.
    let frames = 60;
    let request = requestAnimationFrame(focus);
    const before = document.activeElement;
    let hasActed = false;
    const acts = new AbortController();
    for (const type of ['keydown', 'pointerdown']) {
      document.addEventListener(type, () => (hasActed = true), { capture: true, signal: acts.signal });
    }
    function focus() {
      const now = document.activeElement;
      // Who has gone on to something else meanwhile is not called back.
      if (hasActed && now !== before && now !== document.body) return;
      const element = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
      // Within a list whose elements have moved, the hands stay where they are.
      if (element && element !== now && element.contains(now)) return;
      if (element) {
        element.scrollIntoView({ block: element.clientHeight > window.innerHeight / 2 ? 'start' : 'center' });
        element.focus({ preventScroll: true });
      } else if (frames-- > 0) request = requestAnimationFrame(focus);
    }
    return () => {
      cancelAnimationFrame(request);
      acts.abort();
    };
  }, [target]);
}

'use client';

import { CircleCheck, Wrench } from 'lucide-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { Checks } from '@/components/editor/checking/use-checks';
import { useEditor } from '@/components/editor/context/editor-context';
import { SeverityIcon } from '@/components/editor/findings/field-findings';
import { FilterBar, type FindingFilter, filterFindings } from '@/components/editor/findings/finding-filter';
import { RuleFindings } from '@/components/editor/findings/finding-group';
import { FindingsWait } from '@/components/editor/findings/findings-wait';
import { groupFindings } from '@/components/findings/finding-groups';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Severity } from '@/lib/checks/finding';

const HEADINGS: Record<Severity, string> = { error: 'Errors', warning: 'Warnings', info: 'Hints' };
const NO_FILTER: FindingFilter = { query: '', severity: null };

/**
 * All that the checks have found, grouped by severity, rule and message. A click leads to the place. It waits for the next
 * report: while someone writes, it does not render again with every key.
 */
export const FindingsPanel = memo(function FindingsPanel() {
  const { checks, store } = useEditor();
  const { report } = checks;
  const [filter, setFilter] = useState(NO_FILTER);
  const wanted = useDeferredValue(filter);
  const groups = useMemo(() => {
    if (!report) return [];
    const found = filterFindings(report.findings, wanted, (id) => store.rowIndex(id));
    // Of findings that were searched for, only those are counted that are listed.
    return groupFindings(found, wanted.query.trim() === '' ? report.totals : {});
  }, [report, wanted, store]);

  if (checks.failed) {
    return (
      <Notice kind="warning" silent title="The checks do not run in this browser.">
        They run on the server when you submit.
      </Notice>
    );
  }
  if (!report) return <FindingsWait />;
  return (
    <div className="grid gap-4 pb-4">
      {report.findings.length > 0 && <FilterBar filter={filter} onChange={setFilter} counts={report.counts} />}
      <FixAllButton />
      <p role="status" className="flex items-center gap-2 empty:hidden">
        {report.findings.length === 0 && (
          <>
            <CircleCheck aria-hidden className="size-4 text-success" />
            Nothing to complain about.
          </>
        )}
        {report.findings.length > 0 && groups.length === 0 && 'No finding holds these words.'}
      </p>
      {groups.map(({ severity, rules }) => (
        <section key={severity} aria-label={HEADINGS[severity]} className="grid gap-3">
          <h3 className="flex items-center gap-1.5 border-b pb-1 font-semibold">
            <SeverityIcon severity={severity} silent />
            {HEADINGS[severity]}
          </h3>
          {rules.map((group) => (
            <RuleFindings key={group.rule} group={group} />
          ))}
        </section>
      ))}
      <NotCompared pool={checks.pool} />
    </div>
  );
});

function FixAllButton() {
  const { checks, mayWrite, startFix } = useEditor();
  const { allSafe } = checks;
  const [offered, setOffered] = useState(false);
  // Until it is tried again it stays as it was, without a number: what vanishes and returns cannot be hit.
  if (allSafe !== null && offered !== allSafe > 0) setOffered(allSafe > 0);
  if (!mayWrite || !offered) return null;
  return (
    <Button size="sm" className="justify-self-start" onClick={() => startFix('all-safe')}>
      <Wrench aria-hidden />
      Fix all that is safe{allSafe !== null && ` (${allSafe.toLocaleString('en')})`}…
    </Button>
  );
}

/** Said quietly: what compares with other tasks runs on the server, too, when the draft is submitted. */
function NotCompared({ pool }: Pick<Checks, 'pool'>) {
  if (pool !== 'unreachable') return null;
  return <p className="text-muted text-sm">Not compared with the collection: the server gave no answer.</p>;
}

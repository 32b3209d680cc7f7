import { FixBadge, UpstreamBadge } from '@/components/checks/check-marks';
import { CheckPageFoot } from '@/components/checks/check-page-foot';
import { type CollectionCount, countOf } from '@/components/checks/collection-count';
import { FaultyFile } from '@/components/checks/faulty-file';
import { MessageText } from '@/components/checks/message-text';
import { READING_FAULTS, type ReadingFaultPage, readingTemplate } from '@/components/checks/reading-faults';
import { TaskSection } from '@/components/tasks/task-section';
import { Code } from '@/components/ui/code';
import { PageHeader } from '@/components/ui/page-header';
import { SeverityBadge } from '@/components/ui/severity-badge';
import { READING } from '@/lib/checks/engine/reading-finding';
import { readingFault } from '@/lib/task/file/reading-fault';

interface ReadingPageProps {
  collection: CollectionCount;
  mayRecheck: boolean;
}

/** All that the reader finds before any rule runs, each with a small file that has it. */
export function ReadingPage({ collection, mayRecheck }: ReadingPageProps) {
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Checks', href: '/checks' }]}
        title="Reading the file"
        description={
          <>
            <Code>{READING}</Code>, since version 1 of the checks
          </>
        }
      />
      <p className="max-w-reading pb-8 font-serif text-reading">
        A task file is one JSON object in UTF-8. Whatever is wrong with it is told with line and column; the rules then
        run on what could be read, as Python reads it, so that one report says everything.
      </p>
      <div className="grid gap-10">
        {READING_FAULTS.map((fault) => (
          <TaskSection key={fault.code} id={fault.code} title={fault.title}>
            <Fault fault={fault} collection={collection} />
          </TaskSection>
        ))}
      </div>
      <CheckPageFoot id={READING} checkedTasks={collection.checkedTasks} mayRecheck={mayRecheck} />
    </>
  );
}

function Fault({ fault, collection }: { fault: ReadingFaultPage; collection: CollectionCount }) {
  const { severity, upstream } = readingFault(fault.code, { line: 1, column: 1 });
  const counted = countOf(collection, `${READING}/${fault.code}`);
  return (
    <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
      <div className="grid content-start gap-1.5">
        <div className="flex flex-wrap items-center gap-1">
          <Code className="me-2">{fault.code}</Code>
          <SeverityBadge severity={severity} />
          {upstream && <UpstreamBadge />}
          {fault.fix && <FixBadge safe />}
        </div>
        <MessageText text={readingTemplate(fault)} />
        {fault.fix && <p className="text-sm">Fix: {fault.fix}.</p>}
        {counted && counted.tasks > 0 && (
          <p className="tabular text-muted text-sm">In the collection: {counted.tasks.toLocaleString('en')} tasks.</p>
        )}
      </div>
      {fault.example && <FaultyFile code={fault.code} example={fault.example} />}
    </div>
  );
}

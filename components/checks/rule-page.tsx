import { ruleEntry } from '@/components/checks/check-entry';
import { CheckMarks } from '@/components/checks/check-marks';
import { CheckPageFoot } from '@/components/checks/check-page-foot';
import { type CollectionCount, countOf } from '@/components/checks/collection-count';
import { ExampleFile } from '@/components/checks/example-file';
import { FixedExample } from '@/components/checks/fixed-example';
import { MessageList } from '@/components/checks/message-list';
import { PoolNote } from '@/components/checks/pool-note';
import type { ExampleView, RuleView } from '@/components/checks/rule-view';
import { TOPIC_NAMES } from '@/components/checks/topic-names';
import { placeOfPath } from '@/components/findings/place-of-path';
import { TaskSection } from '@/components/tasks/task-section';
import { Code } from '@/components/ui/code';
import { PageHeader } from '@/components/ui/page-header';
import { SeverityBadge } from '@/components/ui/severity-badge';
import { UserText } from '@/components/ui/user-text';
import type { Rule } from '@/lib/checks/rule';

interface RulePageProps {
  rule: Rule;
  view: RuleView;
  collection: CollectionCount;
  /** Whether this account may see which tasks fail. */
  mayRecheck: boolean;
}

/** All about one rule, made from its metadata and from running its examples. */
export function RulePage({ rule, view, collection, mayRecheck }: RulePageProps) {
  const rows = Object.entries(rule.messages).map(([id, message]) => ({
    id,
    ...message,
    fix: rule.fixes?.[id],
    counted: countOf(collection, `${rule.id}/${id}`),
  }));
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: 'Checks', href: '/checks' },
          { label: TOPIC_NAMES[rule.topic].title, href: `/checks#${rule.topic}` },
        ]}
        title={rule.title}
        badges={<CheckMarks {...ruleEntry(rule)} />}
        description={
          <>
            <Code>{rule.id}</Code>, since version {rule.since} of the checks
          </>
        }
      />
      <p className="max-w-reading pb-8 font-serif text-reading">{rule.why}</p>
      <div className="grid gap-10">
        <TaskSection id="messages" title="What it says">
          <MessageList rows={rows} />
        </TaskSection>
        <div className="grid gap-10 lg:grid-cols-2 lg:gap-8">
          <TaskSection id="bad" title="Bad" note={view.bad.caption}>
            <Example example={view.bad} />
            <FoundInExample view={view} />
          </TaskSection>
          <TaskSection id="good" title="Good" note={view.good.caption}>
            <Example example={view.good} />
          </TaskSection>
        </div>
        {view.fixed && (
          <TaskSection id="fixed" title="The bad example, fixed" note={view.fixed.fix.title}>
            <FixedExample fixed={view.fixed} />
          </TaskSection>
        )}
      </div>
      <CheckPageFoot id={rule.id} checkedTasks={collection.checkedTasks} mayRecheck={mayRecheck} />
    </>
  );
}

function Example({ example }: { example: ExampleView }) {
  return (
    <div className="grid gap-2">
      <ExampleFile {...example} />
      {example.pool && <PoolNote pool={example.pool} />}
    </div>
  );
}

function FoundInExample({ view: { finding, findingText } }: { view: RuleView }) {
  return (
    <div className="flex items-start gap-2 pt-3">
      <SeverityBadge severity={finding.severity} />
      <p className="min-w-0">
        <UserText>{findingText}</UserText>{' '}
        <span className="text-muted text-sm">{placeOfPath(finding.path) || 'The whole file'}</span>
      </p>
    </div>
  );
}

import {
  groupFindings,
  type MessageGroup,
  mostFrequentFirst,
  type RuleGroup,
  SEVERITIES,
} from '@/components/findings/finding-groups';
import { placeOfPath } from '@/components/findings/place-of-path';
import { RuleLink } from '@/components/findings/rule-link';
import { SeverityBadge } from '@/components/ui/severity-badge';
import { UserText } from '@/components/ui/user-text';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { ruleById } from '@/lib/checks/engine/registry';
import type { Finding, Report, Severity } from '@/lib/checks/finding';
import type { WarningNote } from '@/lib/checks/warning-note';

const SHOWN_FINDINGS = 10;
const HEADINGS: Record<Severity, string> = { error: 'Errors', warning: 'Warnings', info: 'Hints' };

interface StoredReportProps {
  report: Report;
  /** What the authors answered to the warnings. */
  notes?: readonly WarningNote[];
}

/** The report that was stored with a submission: grouped by severity, rule and message, with the authors' notes. */
export function StoredReport({ report, notes = [] }: StoredReportProps) {
  const groups = mostFrequentFirst(groupFindings(report.findings, report.totals));
  return (
    <div className="grid min-w-0 gap-4">
      {groups.length === 0 ? (
        <p className="text-muted">The checks found nothing to complain about.</p>
      ) : (
        <p className="flex flex-wrap gap-2">
          {SEVERITIES.filter((severity) => report.counts[severity] > 0).map((severity) => (
            <SeverityBadge key={severity} severity={severity} count={report.counts[severity]} />
          ))}
        </p>
      )}
      {groups.map(({ severity, rules }) => (
        <section key={severity} aria-label={HEADINGS[severity]} className="grid min-w-0 gap-3">
          {rules.map((group) => (
            <RuleReport key={group.rule} group={group} notes={notes} />
          ))}
        </section>
      ))}
      <Circumstances report={report} />
    </div>
  );
}

function RuleReport({ group, notes }: { group: RuleGroup<Finding>; notes: readonly WarningNote[] }) {
  return (
    <article className="grid min-w-0 gap-1 border-t pt-2">
      <h3 className="font-medium">
        <RuleLink rule={group.rule}>{ruleById(group.rule)?.title ?? group.rule}</RuleLink>
      </h3>
      {group.messages.map((message) => (
        <MessageReport
          key={message.key}
          group={message}
          note={notes.find((one) => one.rule === message.rule && one.message === message.message)?.text}
        />
      ))}
    </article>
  );
}

function MessageReport({ group, note }: { group: MessageGroup<Finding>; note: string | undefined }) {
  const { severity, total, findings } = group;
  const [first] = findings;
  const texts = findings.slice(0, SHOWN_FINDINGS).map(describeFinding);
  const common = texts.every((text) => text === texts[0]);
  return (
    <div className="grid min-w-0 gap-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <SeverityBadge severity={severity} count={total} />
        {common && <UserText className="min-w-0 text-muted">{texts[0] ?? ''}</UserText>}
        {total === 1 && first && <Place path={first.path} />}
      </p>
      {(total > 1 || !common) && (
        <details open={!common && total <= SHOWN_FINDINGS}>
          <summary className="text-sm">Where</summary>
          <ul className="grid gap-1 ps-4 pb-1">
            {findings.slice(0, SHOWN_FINDINGS).map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one place may have the same finding twice
              <li key={index}>
                <Place path={finding.path} />{' '}
                {!common && <UserText className="text-muted">{texts[index] ?? ''}</UserText>}
              </li>
            ))}
            {total > SHOWN_FINDINGS && (
              <li className="text-muted">and {(total - SHOWN_FINDINGS).toLocaleString('en')} more</li>
            )}
          </ul>
        </details>
      )}
      {note && <Note text={note} />}
    </div>
  );
}

function Place({ path }: { path: string }) {
  return <span className="tabular text-sm">{placeOfPath(path) || 'The whole task'}</span>;
}

function Note({ text }: { text: string }) {
  return (
    <div className="border-accent border-s-2 ps-2">
      <p className="text-muted text-sm">Note from the authors</p>
      <UserText as="p" preserve>
        {text}
      </UserText>
    </div>
  );
}

/** Which rules spoke, and which could not. */
function Circumstances({ report: { engineVersion, skipped } }: { report: Report }) {
  return (
    <div className="text-muted text-sm">
      <p>Checked by the rules of version {engineVersion}.</p>
      {skipped.length > 0 && (
        <p>
          Not run, for want of what they need:{' '}
          {skipped.map((rule, index) => (
            <span key={rule}>
              {index > 0 && ', '}
              <RuleLink rule={rule}>{ruleById(rule)?.title ?? rule}</RuleLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

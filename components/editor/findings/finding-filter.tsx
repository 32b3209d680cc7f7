'use client';

import { SeverityIcon } from '@/components/editor/findings/field-findings';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import { placeName } from '@/components/editor/store/place-name';
import { SEVERITIES } from '@/components/findings/finding-groups';
import { Button } from '@/components/ui/button';
import { fold } from '@/components/ui/combobox-filter';
import { SearchField } from '@/components/ui/search-field';
import type { Severity } from '@/lib/checks/finding';

/** Which findings are shown: those that hold the words, of one severity or of all. */
export interface FindingFilter {
  query: string;
  severity: Severity | null;
}

const NAMES: Record<Severity, [string, string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['hint', 'hints'],
};

interface FilterBarProps {
  filter: FindingFilter;
  onChange: (filter: FindingFilter) => void;
  counts: Record<Severity, number>;
}

/** The search among the findings, and a switch for each severity that tells how many there are. */
export function FilterBar({ filter, onChange, counts }: FilterBarProps) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-1">
        {SEVERITIES.map((severity) => (
          <Button
            key={severity}
            size="sm"
            variant={filter.severity === severity ? 'secondary' : 'quiet'}
            aria-pressed={filter.severity === severity}
            disabled={counts[severity] === 0}
            onClick={() => onChange({ ...filter, severity: filter.severity === severity ? null : severity })}
          >
            <SeverityIcon severity={severity} silent />
            <span className="tabular">
              {counts[severity].toLocaleString('en')} {NAMES[severity][counts[severity] === 1 ? 0 : 1]}
            </span>
          </Button>
        ))}
      </div>
      <SearchField
        label="Search the findings"
        placeholder="Search"
        query={filter.query}
        onQuery={(query) => onChange({ ...filter, query })}
      />
    </div>
  );
}

/** The findings that a filter lets through. */
export function filterFindings(
  findings: readonly LiveFinding[],
  { query, severity }: FindingFilter,
  rowIndex: (id: string) => number,
): LiveFinding[] {
  const wanted = fold(query.trim());
  return findings.filter((finding) => {
    if (severity !== null && finding.severity !== severity) return false;
    if (wanted === '') return true;
    const texts = [finding.title, finding.rule, finding.text, placeName(finding.place, rowIndex)];
    return texts.some((text) => fold(text).includes(wanted));
  });
}

'use client';

import { memo } from 'react';
import type { LabelBar } from '@/components/editor/table/output-histogram';
import { ANY_FINDING } from '@/components/editor/table/row-filter';
import type { RuleCount } from '@/components/editor/table/rule-counts';
import { SORTS, sortName } from '@/components/editor/table/sort-names';
import type { Sort } from '@/components/editor/table/sort-rows';
import type { RowFilters } from '@/components/editor/table/use-row-filters';
import { SearchField } from '@/components/ui/search-field';
import { Select } from '@/components/ui/select';

interface RowFilterBarProps {
  filters: RowFilters;
  rules: readonly RuleCount[];
  /** The rows that have findings at all. */
  withFindings: number;
  /** The labels of a closed set; null when the outputs are none. */
  labels: readonly LabelBar[] | null;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

/** What the table shows, and in which order. */
export const RowFilterBar = memo(function RowFilterBar(props: RowFilterBarProps) {
  const { filters, rules, withFindings, labels, sort, onSort } = props;
  const { filter, change, showChanged } = filters;
  const { finding, label } = filter;

  function changeFinding(value: string) {
    const rule = rules.find((one) => one.rule === value);
    change({ finding: value === ANY_FINDING ? ANY_FINDING : rule ? { rule: rule.rule, title: rule.title } : null });
  }

  return (
    <>
      <SearchField
        label="Filter the instances"
        placeholder="Filter"
        query={filter.query}
        onQuery={(query) => change({ query })}
        className="w-full sm:w-56"
      />
      <Select
        aria-label="Filter by findings"
        className={CHOICE}
        value={finding === null || finding === ANY_FINDING ? (finding ?? '') : finding.rule}
        onChange={(event) => changeFinding(event.target.value)}
      >
        <option value="">Any findings or none</option>
        <option value={ANY_FINDING}>With findings ({withFindings.toLocaleString('en')})</option>
        {finding !== null && finding !== ANY_FINDING && !rules.some(({ rule }) => rule === finding.rule) && (
          <option value={finding.rule}>{finding.title} (0)</option>
        )}
        {rules.map(({ rule, title, rows }) => (
          <option key={rule} value={rule}>
            {title} ({rows.toLocaleString('en')})
          </option>
        ))}
      </Select>
      {(labels || label !== null) && (
        <Select
          aria-label="Filter by output"
          className={CHOICE}
          value={label === null ? '' : `=${label}`}
          onChange={(event) => change({ label: event.target.value === '' ? null : event.target.value.slice(1) })}
        >
          <option value="">Any output</option>
          {label !== null && !labels?.some((bar) => bar.label === label) && (
            <option value={`=${label}`}>{label}</option>
          )}
          {labels?.map((bar) => (
            <option key={bar.label} value={`=${bar.label}`}>
              {bar.label} ({bar.rows.toLocaleString('en')})
            </option>
          ))}
        </Select>
      )}
      <Select
        aria-label="Filter by changes"
        className={CHOICE}
        value={filter.changed ? 'changed' : ''}
        onChange={(event) => (event.target.value === '' ? change({ changed: false }) : showChanged())}
      >
        <option value="">Changed or not</option>
        <option value="changed">Changed since the last submission</option>
      </Select>
      <Select
        aria-label="Sort"
        className={CHOICE}
        value={SORTS.find(({ key, descending }) => key === sort?.key && descending === sort.descending)?.name ?? ''}
        onChange={(event) => onSort(SORTS.find(({ name }) => name === event.target.value) ?? null)}
      >
        <option value="">The task’s order</option>
        {SORTS.map((one) => (
          <option key={one.name} value={one.name}>
            {sortName(one)}
          </option>
        ))}
      </Select>
    </>
  );
});

const CHOICE = 'w-[calc(50%-0.25rem)] min-w-0 sm:w-44';

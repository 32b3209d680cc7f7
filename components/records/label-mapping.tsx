'use client';

import { useEffect, useState } from 'react';
import type { MappingSummary } from '@/components/records/records-messages';
import { Input } from '@/components/ui/input';
import type { RecordMapping } from '@/lib/records/mapping';

interface LabelMappingProps {
  mapping: RecordMapping;
  /** The labels that the mapping gives now. */
  labels: MappingSummary['labels'];
  onChange: (mapping: RecordMapping) => void;
}

/** What each label becomes: numbers and codes of a dataset are no answers in words. */
export function LabelMapping({ mapping, labels, onChange }: LabelMappingProps) {
  const found = useLabels(labels, mapping);
  if (found.length === 0) return null;

  function set(from: string, to: string) {
    const others = mapping.labels.filter((label) => label.from !== from);
    onChange({ ...mapping, labels: to === '' ? others : [...others, { from, to }] });
  }

  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">Labels</legend>
      <p className="text-muted text-sm">What each label becomes in the task. Empty: it stays as it is.</p>
      <ul className="grid gap-1 sm:grid-cols-2">
        {found.map((from) => (
          <li key={from} className="flex min-w-0 items-center gap-2">
            <bdi className="w-24 shrink-0 truncate text-end font-mono text-sm">{from}</bdi>
            <span aria-hidden className="text-muted">
              →
            </span>
            <Input
              aria-label={`${from} becomes`}
              maxLength={10_000}
              value={mapping.labels.find((label) => label.from === from)?.to ?? ''}
              onChange={(event) => set(from, event.target.value)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The labels before they were mapped: those that were found so far, under their first names. */
function useLabels(labels: MappingSummary['labels'], mapping: RecordMapping): string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  const templates = JSON.stringify(mapping.outputs);
  // Other templates give other labels.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the templates are the trigger
  useEffect(() => setKnown([]), [templates]);
  useEffect(() => {
    if (!labels) return;
    const renamed = new Set(mapping.labels.map(({ to }) => to));
    const fresh = labels.map(({ label }) => label).filter((label) => !renamed.has(label));
    setKnown((before) => [...new Set([...before, ...fresh])]);
  }, [labels, mapping.labels]);
  return [...new Set([...mapping.labels.map(({ from }) => from), ...known])];
}

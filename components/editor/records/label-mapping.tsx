'use client';

import { Input } from '@/components/ui/input';
import type { LabelCount } from '@/lib/records/label-tally';
import type { RecordMapping } from '@/lib/records/mapping';

interface LabelMappingProps {
  mapping: RecordMapping;
  /** The labels that the source has; null where they are no closed set, or not known yet. */
  labels: readonly LabelCount[] | null;
  onChange: (mapping: RecordMapping) => void;
}

/** What each label becomes: numbers and codes of a dataset are no answers in words. */
export function LabelMapping({ mapping, labels, onChange }: LabelMappingProps) {
  const mapped = mapping.labels.map(({ from }) => from);
  const found = [...new Set([...(labels ?? []).map(({ label }) => label), ...mapped])];
  if (found.length === 0) return null;

  function set(from: string, to: string) {
    const at = mapping.labels.findIndex((label) => label.from === from);
    const label = to === '' ? [] : [{ from, to }];
    const place = at < 0 ? mapping.labels.length : at;
    onChange({ ...mapping, labels: mapping.labels.toSpliced(place, at < 0 ? 0 : 1, ...label) });
  }

  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">Labels</legend>
      <p className="text-muted text-sm">What each label becomes in the task. Empty: it stays as it is.</p>
      <ul className="grid max-h-60 gap-1 overflow-y-auto sm:grid-cols-2 lg:grid-cols-1">
        {found.map((from) => (
          <li key={from} className="flex min-w-0 items-center gap-2">
            {from === '' ? (
              <span className="w-24 shrink-0 truncate text-end text-muted text-sm">no output</span>
            ) : (
              <bdi title={from} className="w-24 shrink-0 truncate text-end font-mono text-sm">
                {from}
              </bdi>
            )}
            <span aria-hidden className="text-muted">
              →
            </span>
            <Input
              aria-label={from === '' ? 'No output becomes' : `${from} becomes`}
              placeholder={from === '' ? 'left out' : undefined}
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

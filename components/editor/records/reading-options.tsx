'use client';

import type { SourceSummary } from '@/components/editor/records/records-messages';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { ENCODINGS, encodingName } from '@/lib/records/encodings';
import type { ReadOptions } from '@/lib/records/read-records';
import { DELIMITERS, type Delimiter, MAX_SKIPPED } from '@/lib/records/record-table';

const DELIMITER_NAMES: Record<Delimiter, string> = { ',': 'Comma', '\t': 'Tab', ';': 'Semicolon', '|': 'Bar' };

interface ReadingOptionsProps {
  options: ReadOptions;
  /** What was read with them; null when nothing could be. */
  read: Pick<SourceSummary, 'delimiter' | 'encoding' | 'head' | 'parts' | 'part'> | null;
  /** A file has an encoding, pasted text has none. */
  isFile: boolean;
  onChange: (options: ReadOptions) => void;
}

/** How a source is read: what was recognised, to be corrected where that is wrong. Nothing where there is no choice. */
export function ReadingOptions({ options, read, isFile, onChange }: ReadingOptionsProps) {
  const isTable = read === null || read.delimiter !== null;
  const hasEncoding = isFile && (read === null || read.encoding !== null);
  const parts = read?.parts ?? [];
  if (!isTable && !hasEncoding && parts.length === 0) return null;
  return (
    <details className="rounded-md border px-3 py-2" open={read === null || undefined}>
      <summary>
        <span className="font-medium">{read ? 'How it is read' : 'Read it in another way'}</span>
        {read && <span className="text-muted"> · {summaryOf(options, read)}</span>}
      </summary>
      <div className="mt-2 grid items-start gap-x-6 gap-y-2 sm:grid-cols-2">
        {isTable && (
          <Field label="Delimiter">
            {(control) => (
              <Select
                {...control}
                value={options.delimiter ?? ''}
                onChange={({ target }) => onChange(withDelimiter(options, target.value))}
              >
                <option value="">{recognised(options.delimiter, nameOf(read?.delimiter ?? null))}</option>
                {DELIMITERS.map((delimiter) => (
                  <option key={delimiter} value={delimiter}>
                    {DELIMITER_NAMES[delimiter]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {hasEncoding && (
          <Field label="Encoding">
            {(control) => (
              <Select
                {...control}
                value={options.encoding ?? ''}
                onChange={({ target }) => onChange(withEncoding(options, target.value))}
              >
                <option value="">{recognised(options.encoding, read?.encoding && encodingName(read.encoding))}</option>
                {Object.entries(ENCODINGS).map(([label, name]) => (
                  <option key={label} value={label}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {parts.length > 0 && (
          <Field label="Where the records stand">
            {(control) => (
              <Select
                {...control}
                value={read?.part ?? ''}
                onChange={({ target }) => onChange({ ...options, part: target.value })}
              >
                {parts.map(({ name, records }) => (
                  <option key={name} value={name}>
                    {name === '' ? 'the whole file' : name} ({records.toLocaleString('en')})
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {isTable && (
          <Field label="Lines to skip above the table">
            {(control) => (
              <Input
                {...control}
                type="number"
                min={0}
                max={MAX_SKIPPED}
                className="tabular w-24"
                value={options.skip ?? read?.head?.skipped.length ?? 0}
                onChange={({ target }) => onChange(withSkip(options, target.value))}
              />
            )}
          </Field>
        )}
        {isTable && (
          <>
            <Checkbox
              label="The first row names the columns"
              checked={options.header ?? read?.head?.header ?? true}
              onChange={({ target }) => onChange({ ...options, header: target.checked })}
            />
            <Checkbox
              label="Texts may stand in quotes"
              hint="Without, a quote is a character like others."
              checked={options.quotes ?? true}
              onChange={({ target }) => onChange({ ...options, quotes: target.checked })}
            />
          </>
        )}
      </div>
    </details>
  );
}

function recognised(chosen: string | undefined, found: string | null | undefined): string {
  return chosen === undefined && found ? `${found} (recognised)` : 'Recognise it';
}

function nameOf(delimiter: Delimiter | null): string | null {
  return delimiter && DELIMITER_NAMES[delimiter];
}

function summaryOf(
  options: ReadOptions,
  { delimiter, encoding, head, part }: Pick<SourceSummary, 'delimiter' | 'encoding' | 'head' | 'part'>,
): string {
  const names = (options.header ?? head?.header ?? true) ? 'names in the first row' : 'columns without names';
  const skipped = head && head.skipped.length > 0 && `${head.skipped.length.toLocaleString('en')} lines skipped`;
  const parts = [
    nameOf(delimiter)?.toLowerCase(),
    encoding && encodingName(encoding),
    delimiter && names,
    skipped,
    part,
  ];
  return parts.filter((part) => part).join(', ');
}

function withDelimiter({ delimiter: _, ...options }: ReadOptions, chosen: string): ReadOptions {
  const delimiter = DELIMITERS.find((known) => known === chosen);
  return delimiter === undefined ? options : { ...options, delimiter };
}

function withSkip({ skip: _, ...options }: ReadOptions, chosen: string): ReadOptions {
  const lines = Math.trunc(Number(chosen));
  return chosen === '' || !(lines >= 0) ? options : { ...options, skip: Math.min(lines, MAX_SKIPPED) };
}

function withEncoding({ encoding: _, ...options }: ReadOptions, chosen: string): ReadOptions {
  return chosen === '' ? options : { ...options, encoding: chosen };
}

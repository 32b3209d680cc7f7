'use client';

import type { SourceSummary } from '@/components/records/records-messages';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ENCODINGS, encodingName } from '@/lib/records/encodings';
import type { ReadOptions } from '@/lib/records/read-records';
import { DELIMITERS, type Delimiter } from '@/lib/records/record-table';

const DELIMITER_NAMES: Record<Delimiter, string> = { ',': 'Comma', '\t': 'Tab', ';': 'Semicolon', '|': 'Bar' };

interface ReadingOptionsProps {
  options: ReadOptions;
  /** What was read with them; null when nothing could be. */
  read: Pick<SourceSummary, 'delimiter' | 'encoding'> | null;
  /** A file has an encoding, pasted text has none. */
  isFile: boolean;
  onChange: (options: ReadOptions) => void;
}

/** How a source is read: what was recognised, to be corrected where that is wrong. Nothing where there is no choice. */
export function ReadingOptions({ options, read, isFile, onChange }: ReadingOptionsProps) {
  const isTable = read === null || read.delimiter !== null;
  const hasEncoding = isFile && (read === null || read.encoding !== null);
  if (!isTable && !hasEncoding) return null;
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
        {isTable && (
          <>
            <Checkbox
              label="The first row names the columns"
              checked={options.header ?? true}
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
  { delimiter, encoding }: Pick<SourceSummary, 'delimiter' | 'encoding'>,
): string {
  const names = (options.header ?? true) ? 'names in the first row' : 'columns without names';
  const parts = [nameOf(delimiter)?.toLowerCase(), encoding && encodingName(encoding), delimiter && names];
  return parts.filter((part) => part).join(', ');
}

function withDelimiter({ delimiter: _, ...options }: ReadOptions, chosen: string): ReadOptions {
  const delimiter = DELIMITERS.find((known) => known === chosen);
  return delimiter === undefined ? options : { ...options, delimiter };
}

function withEncoding({ encoding: _, ...options }: ReadOptions, chosen: string): ReadOptions {
  return chosen === '' ? options : { ...options, encoding: chosen };
}

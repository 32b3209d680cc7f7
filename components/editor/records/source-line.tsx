import type { RecordSource, SourceSummary } from '@/components/editor/records/records-messages';
import type { RecordFormat } from '@/lib/records/record-table';

const FORMAT_NAMES: Record<RecordFormat, string> = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  'json-lines': 'JSON Lines',
  parquet: 'Parquet',
  superni: 'SuperNI task',
  'natural-instructions-1': 'Natural Instructions v1 task',
  'self-instruct-seeds': 'Self-Instruct seed tasks',
  'self-instruct-generated': 'Self-Instruct generated tasks',
  'self-instruct-instructions': 'Self-Instruct instructions',
  alpaca: 'Alpaca',
  'unnatural-instructions': 'Unnatural Instructions',
  chat: 'Conversations',
  sharegpt: 'ShareGPT conversations',
  preferences: 'Preferences',
  squad: 'SQuAD',
  choices: 'Questions with choices',
  'label-studio': 'Label Studio export',
  'big-bench': 'BIG-bench task',
  p3: 'P3',
};

/** What was read, in a line: its name, its format, how many records. */
export function SourceLine({ summary, source }: { summary: SourceSummary; source: RecordSource }) {
  const { format, records, faults } = summary;
  const faulty = faults.count > 0 ? `, ${faults.count.toLocaleString('en')} unreadable` : '';
  return (
    <>
      <bdi className="[overflow-wrap:anywhere]">{sourceName(source)}</bdi>: {FORMAT_NAMES[format]},{' '}
      {records.toLocaleString('en')} {records === 1 ? 'record' : 'records'}
      {faulty}
    </>
  );
}

/** How a source is called. */
export function sourceName(source: RecordSource): string {
  return source.type === 'file' ? source.file.name : 'Pasted text';
}

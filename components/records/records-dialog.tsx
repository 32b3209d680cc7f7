'use client';

import { useState } from 'react';
import { MappingStep } from '@/components/records/mapping-step';
import type { RecordSource, SourceSummary } from '@/components/records/records-messages';
import { saveFaults } from '@/components/records/save-faults';
import { SourceStep } from '@/components/records/source-step';
import type { TakeMode } from '@/components/records/take-records';
import { useNoStrayDrop } from '@/components/records/use-no-stray-drop';
import { useRecords } from '@/components/records/use-records';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import type { MappedInstance } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import type { RecordFormat } from '@/lib/records/record-table';
import { MAX_INSTANCES } from '@/lib/task/limits';

interface RecordsDialogProps {
  open: boolean;
  onClose: () => void;
  /** How many instances the draft has. */
  present: number;
  /** Gives the mapping of an earlier time. */
  loadKept: () => Promise<RecordMapping | null>;
  /** Takes the instances into the draft; gives what keeps it from that, in words, or null. */
  onTake: (instances: readonly MappedInstance[], mode: TakeMode, mapping: RecordMapping) => Promise<string | null>;
}

const FORMAT_NAMES: Record<RecordFormat, string> = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  'json-lines': 'JSON Lines',
  parquet: 'Parquet',
  superni: 'SuperNI task',
  'natural-instructions-1': 'Natural Instructions v1 task',
  'self-instruct-seeds': 'Self-Instruct seed tasks',
  alpaca: 'Alpaca',
};

/** Gets data in: choose a source, map its columns, look at what comes of it, take it. */
export function RecordsDialog({ open, onClose, present, loadKept, onTake }: RecordsDialogProps) {
  const [mode, setMode] = useState<TakeMode>('append');
  const room = Math.max(0, MAX_INSTANCES - (mode === 'append' ? present : 0));
  const { state, read, map, guess, reseed, take, listFaults, close } = useRecords(room, loadKept);
  const [taking, setTaking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useNoStrayDrop(open);
  const { source, mapping, mapped, progress, problem } = state;

  function leave() {
    close();
    setRefused(null);
    setMode('append');
    onClose();
  }

  async function finish() {
    if (!mapping || taking) return;
    setTaking(true);
    const reason = await take().then(
      (instances) => onTake(instances, mode, mapping),
      (error: unknown) => (error instanceof Error ? error.message : 'The instances cannot be taken.'),
    );
    setTaking(false);
    if (reason === null) leave();
    else setRefused(reason);
  }

  const count = mapped?.chosen ?? 0;
  const footer = source && (
    <>
      {present > 0 && (
        <Select
          aria-label="Where the instances go"
          className="me-auto w-auto"
          value={mode}
          onChange={(event) => setMode(event.target.value === 'replace' ? 'replace' : 'append')}
        >
          <option value="append">After the {present.toLocaleString('en')} that are there</option>
          <option value="replace">In place of the {present.toLocaleString('en')} that are there</option>
        </Select>
      )}
      <Button variant="quiet" disabled={taking} onClick={close}>
        Another source
      </Button>
      <Button
        variant="primary"
        disabled={count === 0 || taking || progress !== null || problem !== null}
        onClick={finish}
      >
        {count === 0
          ? 'Take the instances'
          : `Take ${count.toLocaleString('en')} ${count === 1 ? 'instance' : 'instances'}`}
      </Button>
    </>
  );
  return (
    <Dialog
      wide
      title="Get data in"
      description={
        source ? (
          <SourceLine summary={source.summary} source={source.source} />
        ) : (
          'Instances from a dataset that you have as a file or a table.'
        )
      }
      open={open}
      onOpenChange={(next) => !next && !taking && leave()}
      footer={footer}
    >
      {source && mapping ? (
        <div className="grid gap-4">
          {refused && (
            <Notice kind="error" title="Nothing was taken">
              {refused}
            </Notice>
          )}
          {state.remembered && (
            <Notice
              title="The templates of the last time"
              action={
                <Button size="sm" onClick={guess}>
                  Start anew
                </Button>
              }
            >
              They were kept with the draft, and fit these columns.
            </Notice>
          )}
          {(source.summary.format === 'csv' || source.summary.format === 'tsv') && (
            <Checkbox
              label="The first row names the columns"
              checked={source.options.header ?? true}
              onChange={(event) => void read(source.source, { ...source.options, header: event.target.checked })}
            />
          )}
          <MappingStep
            state={state}
            mapping={mapping}
            onChange={map}
            onReseed={reseed}
            onListFaults={() => void saveFaults(listFaults)}
          />
        </div>
      ) : (
        <SourceStep onRead={(from) => void read(from, {})} progress={progress} problem={problem} />
      )}
    </Dialog>
  );
}

function SourceLine({ summary, source }: { summary: SourceSummary; source: RecordSource }) {
  const name = source.type === 'file' ? source.file.name : 'Pasted text';
  const encoding = summary.encoding && summary.encoding !== 'utf-8' ? ` in ${summary.encoding}` : '';
  const faulty = summary.faults.count > 0 ? `, ${summary.faults.count.toLocaleString('en')} unreadable` : '';
  return (
    <>
      <bdi>{name}</bdi>: {FORMAT_NAMES[summary.format]}
      {encoding}, {summary.records.toLocaleString('en')} records{faulty}
    </>
  );
}

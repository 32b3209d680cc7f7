'use client';

import { useState } from 'react';
import { MappingStep } from '@/components/editor/records/mapping-step';
import { ReadingOptions } from '@/components/editor/records/reading-options';
import { saveFaults } from '@/components/editor/records/save-faults';
import { SourceLine } from '@/components/editor/records/source-line';
import { SourceNotes } from '@/components/editor/records/source-notes';
import { SourceStep } from '@/components/editor/records/source-step';
import { TakeFooter } from '@/components/editor/records/take-footer';
import type { TakeMode } from '@/components/editor/records/take-records';
import { useRecords } from '@/components/editor/records/use-records';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useNoStrayDrop } from '@/components/ui/use-no-stray-drop';
import type { MappedInstance } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
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

/**
 * Gets data in: choose a source, map its columns, look at what comes of it, take it. Closed before that, it opens again
 * where it was.
 */
export function RecordsDialog({ open, onClose, present, loadKept, onTake }: RecordsDialogProps) {
  const [mode, setMode] = useState<TakeMode>('append');
  const [pasted, setPasted] = useState('');
  const room = Math.max(0, MAX_INSTANCES - (mode === 'append' ? present : 0));
  const { state, ready, read, map, guess, reseed, take, listFaults, leaveSource, close } = useRecords({
    open,
    room,
    loadKept,
  });
  const [taking, setTaking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useNoStrayDrop(open);
  const { source, failed, mapping, mapped, progress, problem } = state;

  function leave() {
    if (!source) leaveSource();
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
    setRefused(reason);
    if (reason !== null) return;
    close();
    setPasted('');
    setMode('append');
    onClose();
  }

  function chooseOther() {
    setRefused(null);
    leaveSource();
  }

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
      footer={
        source && (
          <TakeFooter
            present={present}
            mode={mode}
            onMode={setMode}
            count={mapped?.chosen ?? 0}
            ready={ready}
            taking={taking}
            onTake={finish}
            onOther={chooseOther}
          />
        )
      }
    >
      {source && mapping ? (
        <div className="grid gap-4">
          {refused && (
            <Notice kind="error" title="Nothing was taken">
              {refused}
            </Notice>
          )}
          {state.remembered && (
            <Notice title="The templates of the last time">
              <p>They were kept, and fit these columns.</p>
              <Button size="sm" className="mt-2" onClick={guess}>
                Start anew
              </Button>
            </Notice>
          )}
          {(source.summary.format === 'superni' || source.summary.format === 'natural-instructions-1') && (
            <Notice>
              These are the instances of a whole task. To take its definition and examples, too, make a draft of the
              file.
            </Notice>
          )}
          {source.summary.format === 'self-instruct-instructions' && (
            <Notice kind="warning" title="These are instructions without instances">
              No record has an output. Self-Instruct makes the instances in its next step: choose the file that came of
              it, machine_generated_instances.jsonl.
            </Notice>
          )}
          {source.summary.delimiter !== null && source.summary.columns.length === 1 && (
            <Notice kind="warning" title="There is one column only">
              If something else than comma, tab, semicolon or bar stands between the values, save the table with commas.
            </Notice>
          )}
          <SourceNotes
            summary={source.summary}
            guessed={!state.made && !state.remembered}
            onHeader={(header) => void read(source.source, { ...state.options, header })}
          />
          <ReadingOptions
            options={state.options}
            read={source.summary}
            isFile={source.source.type === 'file'}
            onChange={(options) => void read(source.source, options)}
          />
          <MappingStep
            state={state}
            mapping={mapping}
            onChange={map}
            onReseed={reseed}
            onListFaults={() => void saveFaults(listFaults)}
          />
        </div>
      ) : (
        <SourceStep
          pasted={pasted}
          onPasted={setPasted}
          onRead={(from) => void read(from, {})}
          progress={progress}
          onCancel={leaveSource}
          problem={problem}
        >
          {failed && (
            <ReadingOptions
              options={state.options}
              read={null}
              isFile={failed.type === 'file'}
              onChange={(options) => void read(failed, options)}
            />
          )}
        </SourceStep>
      )}
    </Dialog>
  );
}

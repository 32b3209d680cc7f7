'use client';

import type { TakeMode } from '@/components/editor/records/take-records';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';

interface TakeFooterProps {
  /** How many instances the draft has. */
  present: number;
  mode: TakeMode;
  onMode: (mode: TakeMode) => void;
  /** How many would be taken. */
  count: number;
  /** Whether they can be taken now. */
  ready: boolean;
  taking: boolean;
  onTake: () => unknown;
  onOther: () => void;
}

/** Where the instances go, and the button that takes them. */
export function TakeFooter({ present, mode, onMode, count, ready, taking, onTake, onOther }: TakeFooterProps) {
  return (
    <>
      {present > 0 && (
        <Select
          aria-label="Where the instances go"
          className="w-full sm:me-auto sm:w-auto"
          value={mode}
          onChange={(event) => onMode(event.target.value === 'replace' ? 'replace' : 'append')}
        >
          <option value="append">After the {present.toLocaleString('en')} that are there</option>
          <option value="replace">In place of the {present.toLocaleString('en')} that are there</option>
        </Select>
      )}
      <Button variant="quiet" disabled={taking} onClick={onOther}>
        Back
      </Button>
      <Button variant="primary" disabled={count === 0 || !ready} pending={taking} onClick={onTake}>
        {count === 0
          ? 'Take the instances'
          : `Take ${count.toLocaleString('en')} ${count === 1 ? 'instance' : 'instances'}`}
      </Button>
    </>
  );
}

import type { Frame } from '@/lib/task/file/json-builder';
import { emptyLayout, type JsonLayout } from '@/lib/task/file/json-layout';
import { ReadingEffort } from '@/lib/task/file/reading-effort';
import type { ReadingFault } from '@/lib/task/file/reading-fault';
import { JsonScan } from '@/lib/task/file/scan-json-state';
import { stepArray, stepObject } from '@/lib/task/file/scan-json-step';
import { readValue } from '@/lib/task/file/scan-json-value';
import { expectedBy } from '@/lib/task/file/scan-messages';
import { MAX_PARTS } from '@/lib/task/limits';
import type { JsonValue } from '@/lib/task/schema';

/** What the scanner makes of a text. `value` is undefined when there is nothing that could be read. */
export interface ScannedJson {
  value: JsonValue | undefined;
  faults: ReadingFault[];
  layout: JsonLayout;
}

/**
 * Reads JSON as Python's `json` does (`NaN` is a value, of two equal keys the last one counts) and goes on after every
 * fault as well as it can, so that one pass tells all faults with their places and salvages what is readable. Never throws;
 * its own stack keeps deep nesting off the engine's. What lies deeper than Python reads becomes null. Of a file that needs
 * more effort than any task there is no value, and only the faults before that place are told.
 */
export function scanJson(text: string, effort = new ReadingEffort()): ScannedJson {
  const scan = new JsonScan(text, effort);
  scan.skipSpace();
  if (scan.peek() === '') scan.expected(TASK);
  else readValue(scan, TASK);
  do drain(scan);
  while (reopens(scan));
  if (!effort.isOver) return { value: scan.built.root, faults: scan.list.faults, layout: scan.built.layout };
  scan.list.add('too-large', scan.at, { parts: MAX_PARTS });
  return { value: undefined, faults: scan.list.faults, layout: emptyLayout() };
}

const TASK = 'a task: one object in curly brackets';

/** Reads until every bracket is closed. */
function drain(scan: JsonScan): void {
  const { built, effort } = scan;
  for (let frame = built.stack.at(-1); frame !== undefined; frame = built.stack.at(-1)) {
    effort.step();
    if (effort.isOver) return;
    scan.skipSpace();
    if (scan.peek() === '') endOfFile(scan, frame);
    else if (frame.kind === 'array') stepArray(scan, frame);
    else stepObject(scan, frame);
  }
}

/** The file ends although brackets are open: keeps all that was complete. */
function endOfFile(scan: JsonScan, frame: Frame): void {
  if (!scan.ended) scan.expected(expectedBy(frame), 'The file breaks off: its end is missing.');
  scan.ended = true;
  while (scan.built.stack.length > 0) scan.built.close();
}

/** After the top value only space may stand. A top object that was closed too early is opened again. */
function reopens(scan: JsonScan): boolean {
  for (;;) {
    scan.effort.step();
    scan.skipSpace();
    const character = scan.peek();
    if (character === '' || scan.ended || scan.effort.isOver) return false;
    scan.expected('the end of the file', 'Something stands after the last bracket.');
    if (character === '}' || character === ']') {
      scan.at++;
      continue;
    }
    const frame = scan.built.rootFrame;
    if (frame?.kind !== 'object' || (character !== ',' && character !== '"')) return false;
    if (character === ',') scan.at++;
    frame.state = 'next';
    // When it closes again, all of its keys are looked through.
    scan.effort.look(frame.keys.size);
    scan.built.stack.push(frame);
    return true;
  }
}

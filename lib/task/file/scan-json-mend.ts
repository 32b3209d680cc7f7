import { type ArrayFrame, type Frame, type ObjectFrame, setKey } from '@/lib/task/file/json-builder';
import type { JsonScan } from '@/lib/task/file/scan-json-state';
import { scanString } from '@/lib/task/file/scan-string';

/** Takes a key; its colon and value come next. */
export function keepKey(frame: ObjectFrame, key: string, offset: number): void {
  frame.step = key;
  frame.keyOffset = offset;
  frame.state = 'colon';
}

/** A closing bracket of the wrong kind: closes what it fits, if that is open and not the whole task, else is skipped. */
export function mendBracket(scan: JsonScan, expected: string, character: '}' | ']'): void {
  const { stack } = scan.built;
  const kind = character === '}' ? 'object' : 'array';
  scan.effort.look(stack.length);
  const open = stack.findLastIndex((frame) => frame.kind === kind);
  const fits = open > 0 || (open === 0 && scan.at + 1 >= scan.solidEnd);
  const opener = kind === 'object' ? '“]”' : '“}”';
  scan.expected(expected, fits ? `A ${opener} is missing before it.` : 'This bracket has no partner.');
  if (!fits) {
    scan.at++;
    return;
  }
  while (stack.length > open + 1) scan.built.close();
  const frame = stack[open];
  if (frame) frame.state = 'after';
}

/** A colon after an item: the list was not closed, and its last text is the next key. */
export function mendList(scan: JsonScan, frame: ArrayFrame): void {
  const parent = scan.built.stack.at(-2);
  const last = frame.value.at(-1);
  if (parent?.kind !== 'object' || typeof last !== 'string') {
    scan.skipJunk('a comma or “]”');
    return;
  }
  scan.expected('a comma or “]”', 'The list before this key is not closed: a “]” is missing.');
  frame.value.pop();
  scan.built.close();
  keepKey(parent, last, scan.stringStart);
}

/** Whether a text seems to go on behind its closing quote: `"He said "hello" to me"`. */
export function continuesString(scan: JsonScan, character: string): boolean {
  return scan.stringEnd === scan.at && /[\p{L}\p{N}_'’(]/u.test(character);
}

/** Takes such a text up to the last quote of its line. */
export function mendQuotes(scan: JsonScan, frame: Frame, expected: string): void {
  scan.expected(expected, 'A double quote inside a text is written \\".');
  const { text, stringStart: start } = scan;
  const feed = text.indexOf('\n', scan.at);
  const line = text.slice(start, feed < 0 ? text.length : feed);
  const last = line.lastIndexOf('"');
  if (start + last < scan.at) {
    scan.skipJunk(null);
    return;
  }
  const { value } = scanString(text, start, start + last);
  if (frame.kind === 'array') frame.value[frame.value.length - 1] = value;
  else setKey(frame.value, frame.step, value);
  scan.at = start + last + 1;
}

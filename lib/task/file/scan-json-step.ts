import type { ArrayFrame, Frame, ObjectFrame } from '@/lib/task/file/json-builder';
import { continuesString, keepKey, mendBracket, mendList, mendQuotes } from '@/lib/task/file/scan-json-mend';
import type { JsonScan } from '@/lib/task/file/scan-json-state';
import { readString, readValue } from '@/lib/task/file/scan-json-value';
import { isWordStart, scanWord } from '@/lib/task/file/scan-word';

/** Reads what stands next in a list: an item, a comma, or its end. */
export function stepArray(scan: JsonScan, frame: ArrayFrame): void {
  const character = scan.peek();
  if (character === ']') {
    if (frame.state === 'next') scan.expected('a value', 'Remove the comma before it.');
    closeHere(scan);
  } else if (frame.state === 'after') stepAfter(scan, frame, character, ']');
  else if (character === ',') {
    scan.expected('a value', 'There is a comma too many.');
    scan.at++;
  } else if (character === '}') mendBracket(scan, 'a value', '}');
  else readValue(scan, 'a value');
}

/** Reads what stands next in an object: a key, its colon, its value, a comma, or the object's end. */
export function stepObject(scan: JsonScan, frame: ObjectFrame): void {
  const character = scan.peek();
  if (frame.state === 'colon') readColon(scan, frame, character);
  else if (frame.state === 'value') readMember(scan, frame, character);
  else if (character === '}') {
    if (frame.state === 'next') scan.expected(KEY, 'Remove the comma before it.');
    closeHere(scan);
  } else if (frame.state === 'after') stepAfter(scan, frame, character, '}');
  else readKey(scan, frame, character);
}

function closeHere(scan: JsonScan): void {
  scan.at++;
  scan.built.close();
}

/** After an item or member: a comma, or something that shows that one is missing. */
function stepAfter(scan: JsonScan, frame: Frame, character: string, closer: ']' | '}'): void {
  const expected = `a comma or “${closer}”`;
  if (character === ',') {
    scan.at++;
    frame.state = 'next';
  } else if (character === ']' || character === '}') mendBracket(scan, expected, character);
  else if (character === ':' && frame.kind === 'array') mendList(scan, frame);
  else if (continuesString(scan, character)) mendQuotes(scan, frame, expected);
  else if (character === '"' || character === '{' || character === '[' || isWordStart(character)) {
    scan.expected(expected, 'A comma is missing before it.');
    frame.state = 'next';
  } else scan.skipJunk(expected);
}

function readKey(scan: JsonScan, frame: ObjectFrame, character: string): void {
  const offset = scan.at;
  if (character === '"') {
    const scanned = readString(scan);
    if (scanned !== null) keepKey(frame, scanned.value, offset);
  } else if (character === ',') {
    scan.expected(KEY, 'There is a comma too many.');
    scan.at++;
  } else if (character === '{' && scan.built.stack.at(-2)?.kind === 'array') {
    scan.expected(KEY, 'The object before it is not closed: a “}” is missing.');
    scan.built.close();
    const parent = scan.built.stack.at(-1);
    if (parent) parent.state = 'next';
  } else if (character === ']') mendBracket(scan, KEY, ']');
  else readLooseKey(scan, frame, character);
}

/** A key without quotes, or with others; or junk. */
function readLooseKey(scan: JsonScan, frame: ObjectFrame, character: string): void {
  const offset = scan.at;
  const quoted = scan.foreignQuotes();
  if (quoted === null && !isWordStart(character)) {
    scan.skipJunk(KEY);
    return;
  }
  scan.expected(KEY, 'Keys need double quotes around them.');
  const word = scanWord(scan.text, offset);
  scan.at = quoted?.end ?? word.end;
  if (quoted === null && scan.peek() === '"') scan.at++;
  keepKey(frame, quoted?.value ?? word.text, offset);
}

function readColon(scan: JsonScan, frame: ObjectFrame, character: string): void {
  frame.state = 'value';
  if (character === ':') {
    scan.at++;
    return;
  }
  scan.expected('a colon', 'A colon stands between a key and its value.');
  if (character === '=') scan.at++;
  else if (character === ',' || character === '}' || character === ']') frame.state = 'after';
}

function readMember(scan: JsonScan, frame: ObjectFrame, character: string): void {
  if (character === ',' || character === '}' || character === ']') {
    scan.expected('a value', 'This key has no value.');
    frame.state = 'after';
  } else readValue(scan, 'a value');
}

const KEY = 'a key in double quotes';

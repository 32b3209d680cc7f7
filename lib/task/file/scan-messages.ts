import type { Frame } from '@/lib/task/file/json-builder';

/** Parameters of the fault that a comment is. */
export const COMMENT = {
  expected: 'a value, a key or a bracket',
  found: 'a comment',
  hint: 'JSON has no comments: remove it.',
};

/** Parameters of the faults inside strings. */
export const STRING_FAULTS = {
  'control-character': {
    expected: 'the rest of a text',
    hint: 'A line break inside a text is written \\n, a tab \\t; or the closing quote is missing.',
  },
  'bad-escape': { expected: 'a character, or an escape such as \\n', hint: 'A backslash itself is written \\\\.' },
  unterminated: {
    expected: 'a closing quote for the text that starts here',
    found: 'the end of the file',
    hint: 'The file breaks off, or a double quote is missing.',
  },
} as const;

/** What may stand next, as a phrase. */
export function expectedBy(frame: Frame): string {
  if (frame.state === 'after') return frame.kind === 'array' ? 'a comma or “]”' : 'a comma or “}”';
  if (frame.state === 'colon') return 'a colon';
  return frame.kind === 'array' || frame.state === 'value' ? 'a value' : 'a key in double quotes';
}

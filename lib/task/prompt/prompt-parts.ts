import { endsInPunctuation } from '@/lib/task/ascii-punctuation';
import { stripAsPython } from '@/lib/task/python-space';
import type { Example } from '@/lib/task/schema';

/**
 * How the part for the instance begins. Up to here the prompts of all instances are the same. GPT-2 never makes one token
 * of this colon and the space that follows, so that the tokens before and after it add up exactly.
 */
export const INSTANCE_HEAD = 'Now complete the following example -\nInput:';

/** What follows the head for an instance; begins with a space and ends in one, where the model goes on. */
export function instancePart(input: string): string {
  return ` ${closed(input)}\nOutput: `;
}

export function definitionPart(definition: string): string {
  return `Definition: ${closed(definition)}\n\n`;
}

/** An example, its number counting from 1 within its kind. Tk-Instruct has a space before all its lines but the input. */
export function examplePart(
  kind: 'Positive' | 'Negative',
  number: number,
  { input, output, explanation }: Example,
  withExplanation: boolean,
): string {
  const lines = [` ${kind} Example ${number} -`, `Input: ${closed(input)}`, ` Output: ${closed(output)}`];
  if (withExplanation) lines.push(` Explanation: ${closed(explanation)}`);
  return `${lines.join('\n')}\n\n`;
}

/** A text without white space around it, and with a full stop where it does not end in ASCII punctuation. */
function closed(text: string): string {
  const stripped = stripAsPython(text);
  return endsInPunctuation(stripped) ? stripped : `${stripped}.`;
}

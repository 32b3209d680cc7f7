/** An input with its output, as a model wrote them. */
export interface GeneratedInstance {
  /** Empty when the instruction needs none. */
  input: string;
  output: string;
}

const CLASS = 'Class label:';
const EXAMPLE = /^Example ?\d*\.?/m;
const INPUT = /^Input ?\d*:/;
const NEXT_INPUT = /^Input ?\d*:/m;
const OUTPUT = /^Output ?\d*:/m;

/**
 * The instances in a text that Self-Instruct's model answered with: for a classification each label with its input below
 * (`Class label: …`), else examples with `Input:` and `Output:` (`Example 1`). What has no output, repeats its input or
 * ends in a colon is no instance: Self-Instruct drops it, too.
 */
export function generatedInstances(text: string): GeneratedInstance[] {
  const found = text.includes(CLASS) ? labelled(text) : text.split(EXAMPLE).flatMap(answered);
  return found
    .map(({ input, output }) => ({ input: input.trim(), output: output.trim() }))
    .filter(({ input, output }) => output !== '' && output !== input && !/:$/.test(output) && !/:$/.test(input));
}

function labelled(text: string): GeneratedInstance[] {
  return text
    .split(CLASS)
    .slice(1)
    .map((part) => {
      const [output = '', ...input] = part.trim().split('\n');
      return { input: input.join('\n'), output };
    });
}

function answered(example: string): GeneratedInstance[] {
  const [before = '', output] = example.trim().split(OUTPUT);
  if (output === undefined) return [];
  const [ended = ''] = output.split(NEXT_INPUT);
  return [{ input: before.trim().replace(INPUT, ''), output: ended }];
}

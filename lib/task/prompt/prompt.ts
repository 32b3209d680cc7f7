import { utf8Length } from '@/lib/task/file/utf8-bytes';
import type { Gpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import { definitionPart, examplePart, INSTANCE_HEAD, instancePart } from '@/lib/task/prompt/prompt-parts';
import type { Example } from '@/lib/task/schema';

/** What a prompt of Tk-Instruct may hold beside the instance. */
export interface PromptOptions {
  definition: boolean;
  /** The most positive and negative examples, in file order. */
  positives: number;
  negatives: number;
  explanations: boolean;
}

/** The usual setting: the definition and two positive examples. */
export const USUAL_PROMPT: PromptOptions = { definition: true, positives: 2, negatives: 0, explanations: false };

/** Source tokens that Tk-Instruct reads. */
export const MAX_SOURCE_TOKENS = 1_024;

/** What a prompt is made of beside the instance. */
export interface PromptTask {
  /** The first definition. */
  definition: string;
  positives: readonly Example[];
  negatives: readonly Example[];
}

/** How many examples a prompt has. */
export interface ExampleCounts {
  positives: number;
  negatives: number;
}

/**
 * `all`: with all examples that were asked for; `fewer`: some examples were left out to make room; `cut`: too long even
 * without examples, so that the end, which is the instance, is cut off.
 */
export type PromptFit = 'all' | 'fewer' | 'cut';

export interface Prompt extends ExampleCounts {
  /** The whole prompt, with what would be cut off. */
  text: string;
  tokens: number;
  fit: PromptFit;
  /** Where in `text` (UTF-16 units) the model stops reading; the text's length when all is read. */
  readLength: number;
}

/** UTF-16 units that an instance's part adds to its input, at most. */
const INSTANCE_FRAME = instancePart('').length;
/** UTF-8 bytes of a UTF-16 unit, at most. */
const MAX_UNIT_BYTES = 3;

/**
 * The prompts of a task as Tk-Instruct's collator makes them. What all instances share is counted once.
 *
 * For each instance the examples are taken in file order until the next one would pass 1,024 tokens, positive ones
 * first; when a positive one does not fit, negative ones are still tried. The counts are exact for the tokenizer given.
 * With GPT-2's they are an estimate of those of T5, the real model's, which has another vocabulary, squeezes white space
 * and adds one end mark.
 */
export class PromptEncoder {
  readonly #task: PromptTask;
  readonly #options: PromptOptions;
  readonly #count: (text: string) => number;
  readonly #asked: ExampleCounts;
  readonly #headTokens = new Map<string, number>();

  /** `count` gives the tokens of a text: never more than its UTF-8 bytes, as with every byte-level tokenizer. */
  constructor(task: PromptTask, options: PromptOptions, count: (text: string) => number) {
    this.#task = task;
    this.#options = options;
    this.#count = count;
    this.#asked = {
      positives: Math.min(options.positives, task.positives.length),
      negatives: Math.min(options.negatives, task.negatives.length),
    };
  }

  /** Tokens before the instance's own when no example is given. */
  get leastTokens(): number {
    return this.#countHead({ positives: 0, negatives: 0 });
  }

  /** How the prompt for an input fits; counts the tokens only where the bytes leave it open. */
  fit(input: string): PromptFit {
    const room = MAX_SOURCE_TOKENS - this.#countHead(this.#asked);
    if (MAX_UNIT_BYTES * input.length + INSTANCE_FRAME <= room) return 'all';
    const part = instancePart(input);
    if (utf8Length(part) <= room) return 'all';
    const tokens = this.#count(part);
    if (tokens <= room) return 'all';
    return this.leastTokens + tokens <= MAX_SOURCE_TOKENS ? 'fewer' : 'cut';
  }

  /** Tokens of the prompt for an input when no example is given. */
  countWithoutExamples(input: string): number {
    return this.leastTokens + this.#count(instancePart(input));
  }

  /** The prompt for an input; `lengthOf` tells how long the start of a text is that so many tokens hold. */
  encode(input: string, lengthOf: Gpt2Tokenizer['lengthOf']): Prompt {
    const part = instancePart(input);
    const own = this.#count(part);
    const counts = this.#choose(MAX_SOURCE_TOKENS - own);
    const text = this.#head(counts) + part;
    const tokens = this.#countHead(counts) + own;
    const isCut = tokens > MAX_SOURCE_TOKENS;
    const isFull = counts.positives === this.#asked.positives && counts.negatives === this.#asked.negatives;
    const fit = isCut ? 'cut' : isFull ? 'all' : 'fewer';
    return { text, tokens, fit, ...counts, readLength: isCut ? lengthOf(text, MAX_SOURCE_TOKENS) : text.length };
  }

  /** As many examples as fit beside the definition into `room` tokens. */
  #choose(room: number): ExampleCounts {
    const counts = { positives: 0, negatives: 0 };
    for (const kind of ['positives', 'negatives'] as const) {
      while (counts[kind] < this.#asked[kind]) {
        if (this.#countHead({ ...counts, [kind]: counts[kind] + 1 }) > room) break;
        counts[kind]++;
      }
    }
    return counts;
  }

  #countHead(counts: ExampleCounts): number {
    const key = `${counts.positives} ${counts.negatives}`;
    const known = this.#headTokens.get(key);
    if (known !== undefined) return known;
    const tokens = this.#count(this.#head(counts));
    this.#headTokens.set(key, tokens);
    return tokens;
  }

  #head({ positives, negatives }: ExampleCounts): string {
    const { definition, explanations } = this.#options;
    const task = this.#task;
    return [
      definition ? definitionPart(task.definition) : '',
      ...task.positives.slice(0, positives).map((e, index) => examplePart('Positive', index + 1, e, explanations)),
      ...task.negatives.slice(0, negatives).map((e, index) => examplePart('Negative', index + 1, e, explanations)),
      INSTANCE_HEAD,
    ].join('');
  }
}

import { beginningOf } from '@/components/ui/beginning-of';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import type { Prompt, PromptOptions } from '@/lib/task/prompt/prompt';

interface PromptTextProps {
  prompt: Prompt;
  options: PromptOptions;
  /** Tokens that a model reads. */
  limit: number;
}

/** So much of what is cut off is shown: laying out megabytes would stop the browser. */
const SHOWN_CUT = 20_000;

/** One prompt, letter by letter, with what would be cut off struck through. */
export function PromptText({ prompt, options, limit }: PromptTextProps) {
  const { text, tokens, readLength } = prompt;
  const cut = text.slice(readLength);
  return (
    <section aria-label="Prompt" className="grid gap-2">
      <div className="flex items-center justify-between gap-2">
        <p role="status" className="tabular">
          About <strong>{tokens.toLocaleString('en')}</strong> of {limit.toLocaleString('en')} tokens
          <span className="text-muted"> (GPT-2’s, an estimate)</span>
        </p>
        <CopyButton text={text} label="Copy the prompt" />
      </div>
      <LeftOut prompt={prompt} options={options} />
      <pre
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        tabIndex={0}
        className="max-h-[28rem] overflow-y-auto whitespace-pre-wrap rounded-md border bg-sunken p-3 font-mono text-sm [overflow-wrap:anywhere]"
      >
        {text.slice(0, readLength)}
        {cut !== '' && (
          <del className="bg-error-soft text-error">
            <span className="sr-only">Cut off: </span>
            {beginningOf(cut, SHOWN_CUT)}
          </del>
        )}
      </pre>
    </section>
  );
}

/** What is missing from the prompt, if anything. */
function LeftOut({ prompt, options }: Pick<PromptTextProps, 'prompt' | 'options'>) {
  if (prompt.fit === 'cut') {
    return (
      <Notice kind="warning" title="The end is cut off">
        Even without examples the prompt is too long, so that a model does not see the end of the input.
      </Notice>
    );
  }
  if (prompt.fit === 'all') return null;
  const parts = [
    prompt.positives < options.positives && `${prompt.positives} of ${options.positives} positive examples`,
    prompt.negatives < options.negatives && `${prompt.negatives} of ${options.negatives} negative examples`,
  ].filter((part) => part !== false);
  return (
    <Notice title="Some examples do not fit">
      The prompt holds {parts.join(' and ')}, to leave room for the input.
    </Notice>
  );
}

import type { ReadingFaultPage } from '@/components/checks/reading-faults';
import { cn } from '@/components/ui/cn';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { READING } from '@/lib/checks/engine/reading-finding';
import type { Finding } from '@/lib/checks/finding';
import { SOUND_NAME } from '@/lib/checks/sound-task';

interface FaultyFileProps {
  code: ReadingFaultPage['code'];
  example: NonNullable<ReadingFaultPage['example']>;
}

/** A small file that cannot be read as it should be, the line marked, with what the reader says of it. */
export function FaultyFile({ code, example }: FaultyFileProps) {
  const { findings } = checkBytes(example.bytes, SOUND_NAME);
  const finding = findings.find(({ rule, message }) => rule === READING && message === code);
  const lines = example.shown.split('\n').map((text, index) => ({ text, number: index + 1 }));
  return (
    <div className="min-w-0">
      <code className="block rounded-md border bg-sunken py-2 font-mono text-sm">
        {lines.map(({ text, number }) => (
          <span
            key={number}
            className={cn(
              'wrap-anywhere block whitespace-pre-wrap border-s-3 ps-2 pe-3',
              finding?.line === number ? 'border-error bg-error-soft' : 'border-transparent',
            )}
          >
            {finding?.line === number ? <mark className="bg-transparent text-ink">{text}</mark> : text}
          </span>
        ))}
      </code>
      {finding && <Found finding={finding} />}
    </div>
  );
}

function Found({ finding }: { finding: Finding }) {
  return (
    <p className="pt-2 text-sm">
      <span className="tabular text-muted">
        Line {finding.line}, column {finding.column}:
      </span>{' '}
      {describeFinding(finding)}
    </p>
  );
}

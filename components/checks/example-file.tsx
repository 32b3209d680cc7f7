import type { ExampleLine } from '@/components/checks/example-lines';
import type { ExampleView } from '@/components/checks/rule-view';
import { cn } from '@/components/ui/cn';

const FOUND = 'border-error bg-error-soft';

/** The part of a task file that matters, the place of a finding marked. */
export function ExampleFile({ fileName, foundWhole, lines }: Pick<ExampleView, 'fileName' | 'foundWhole' | 'lines'>) {
  return (
    <figure className="min-w-0 overflow-hidden rounded-md border bg-sunken font-mono text-sm">
      {fileName && (
        <figcaption
          className={cn('wrap-anywhere border-s-3 px-2 py-1.5', foundWhole ? FOUND : 'border-transparent text-muted')}
        >
          {foundWhole ? <mark className="bg-transparent text-ink">{fileName}</mark> : fileName}
        </figcaption>
      )}
      {lines.length > 0 && (
        <code className={cn('block py-2', fileName && 'border-t')}>
          {lines.map((line) => (
            <Line key={line.pointer} line={line} />
          ))}
        </code>
      )}
    </figure>
  );
}

function Line({ line }: { line: ExampleLine }) {
  const { depth, key, text, kind, comma, found } = line;
  const content = (
    <>
      {key !== '' && (
        <>
          <span className="text-accent">{key}</span>
          {kind === 'missing' ? ' ' : ': '}
        </>
      )}
      <bdi className={cn(kind === 'omitted' && 'text-muted', kind === 'missing' && 'italic')}>{text}</bdi>
      {comma && ','}
    </>
  );
  return (
    <span
      className={cn(
        'wrap-anywhere block whitespace-pre-wrap border-s-3 py-px ps-2 pe-3',
        found ? FOUND : 'border-transparent',
      )}
    >
      {'  '.repeat(depth)}
      {found ? <mark className="bg-transparent text-ink">{content}</mark> : content}
    </span>
  );
}

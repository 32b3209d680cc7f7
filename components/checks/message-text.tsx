import { type MessagePart, messageParts } from '@/components/checks/message-parts';
import { cn } from '@/components/ui/cn';

/** A message as it is written, with its parameters as placeholders; parts that some findings lack are dimmed. */
export function MessageText({ text }: { text: string }) {
  return (
    <p className="max-w-reading">
      {messageParts(text).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are its order
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text, optional } }: { part: MessagePart }) {
  if (kind === 'parameter') return <var className="rounded-sm bg-accent-soft px-1 text-accent not-italic">{text}</var>;
  return <span className={cn(optional && 'text-muted')}>{text}</span>;
}

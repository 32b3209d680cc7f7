import { ChevronRight } from 'lucide-react';
import { type GuidanceTopic, guidanceFor } from '@/components/editor/guidance/guidance-texts';

/** What reviewers look for in a field, folded up until it is asked for. Nothing where there is nothing to say. */
export function FieldGuidance({ topic }: { topic: GuidanceTopic }) {
  const guidance = guidanceFor(topic);
  if (!guidance) return null;
  return (
    <details className="group text-sm">
      <summary className="-ms-1 inline-flex min-h-6 cursor-pointer list-none items-center gap-0.5 rounded-sm pe-1.5 text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open:rotate-90 motion-reduce:transition-none rtl:rotate-180 rtl:group-open:rotate-90"
        />
        What reviewers look for
        <span className="sr-only"> in {guidance.about}</span>
      </summary>
      <ul className="mt-1 mb-2 ms-2 grid max-w-reading list-disc gap-1 border-s-2 border-accent py-0.5 ps-6">
        {guidance.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  );
}

import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** What stands in place of the tasks before the first one is accepted. */
export function EmptyCollection() {
  return (
    <EmptyState
      title="No task has been accepted yet"
      action={
        <LinkButton href="/drafts/new" variant="primary">
          Write the first one
        </LinkButton>
      }
    >
      <p>A task appears here, open to everyone, when its reviewers have approved it.</p>
    </EmptyState>
  );
}

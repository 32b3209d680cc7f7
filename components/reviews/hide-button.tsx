import { type ActionResult, attempt } from '@/components/reviews/action-result';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toaster';

interface HideButtonProps {
  what: 'discussion' | 'comment';
  /** Whether it is hidden now. */
  hidden: boolean;
  send: (hidden: boolean) => Promise<ActionResult>;
}

/** For maintainers: hides a discussion or comment from everybody else, or shows it again. */
export function HideButton({ what, hidden, send }: HideButtonProps) {
  const toast = useToast();

  async function toggle() {
    const result = await attempt(() => send(!hidden));
    if (!result.ok) toast({ kind: 'error', text: result.message });
  }

  return (
    <Button size="sm" variant="quiet" onClick={toggle}>
      {hidden ? 'Show again' : 'Hide'}
      <span className="sr-only"> this {what}</span>
    </Button>
  );
}

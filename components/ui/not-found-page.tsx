import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** What stands where there is no page: what may be the reason, and where to go; `children` say more. */
export function NotFoundPage({ children }: { children?: ReactNode }) {
  return (
    <EmptyState
      as="h1"
      className="my-auto border-0"
      title="There is nothing at this address"
      action={
        <>
          <LinkButton href="/tasks" variant="primary">
            Browse the tasks
          </LinkButton>
          <LinkButton href="/">Front page</LinkButton>
        </>
      }
    >
      <p>
        The address may be misspelt, the thing may have been removed, or your account may not see it. Signing in with
        another account can help.
      </p>
      {children}
    </EmptyState>
  );
}

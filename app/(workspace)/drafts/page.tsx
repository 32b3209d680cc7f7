import type { Metadata } from 'next';
import { z } from 'zod';
import { AccountUseNotice } from '@/components/drafts/account-use-notice';
import { DraftTable } from '@/components/drafts/draft-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { requirePageActor } from '@/lib/auth/session';
import { readAccountUse } from '@/lib/drafts/account-quota';
import { type DraftCursor, listDrafts } from '@/lib/drafts/queries';
import { nextPage } from '@/lib/http/next-page';

export const metadata: Metadata = { title: 'Drafts' };

export default async function DraftsPage({ searchParams }: PageProps<'/drafts'>) {
  const actor = await requirePageActor();
  const after = cursorOf((await searchParams).after);
  const [{ drafts, next }, use] = await Promise.all([listDrafts(actor, { after }), readAccountUse(actor)]);
  const start = (
    <LinkButton href="/drafts/new" variant="primary">
      New task
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Drafts" description="The tasks that you write, alone or with others." actions={start} />
      <AccountUseNotice use={use} />
      {drafts.length === 0 ? (
        <EmptyState title="No drafts yet" action={start}>
          Start with a blank task, or bring a task file in the SuperNI format.
        </EmptyState>
      ) : (
        <DraftTable
          whole={!after && !next}
          drafts={drafts.map(({ updatedAt, ...draft }) => ({ ...draft, updatedAt: updatedAt.toISOString() }))}
        />
      )}
      <Pager
        label="Pages of drafts"
        previous={after ? '/drafts' : undefined}
        next={nextPage('/drafts', {}, next && `${next.updatedAt.toISOString()}_${next.taskId}`)}
      />
    </>
  );
}

// PostgreSQL has no year 0.
const time = z.iso.datetime().regex(/^(?!0000)/);
const cursor = z.tuple([time.transform((text) => new Date(text)), z.uuid()]);

function cursorOf(after: string | string[] | undefined): DraftCursor | undefined {
  const parsed = typeof after === 'string' ? cursor.safeParse(after.split('_')).data : undefined;
  return parsed && { updatedAt: parsed[0], taskId: parsed[1] };
}

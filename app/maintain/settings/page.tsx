import type { Metadata } from 'next';
import { removeDemo, saveSettings } from '@/app/maintain/settings/actions';
import { DemoRemoval } from '@/components/members/demo-removal';
import { MaintainersOnly } from '@/components/members/maintainers-only';
import { SiteSettingsForm } from '@/components/members/site-settings-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';
import { readDemoContent } from '@/lib/members/demo-content';
import { readSettings } from '@/lib/members/settings';

export const metadata: Metadata = { title: 'Settings of the collection' };

export default async function SiteSettingsPage() {
  const actor = await requirePageActor();
  if (!can(actor, 'settings:change')) return <MaintainersOnly />;
  const [settings, demo] = await Promise.all([readSettings(), readDemoContent(actor)]);
  return (
    <>
      <PageHeader
        title="Settings of the collection"
        breadcrumbs={[{ href: '/maintain', label: 'Maintain' }]}
        actions={<LinkButton href="/maintain/audit?verb=settings.">History</LinkButton>}
      />
      <div className="max-w-md border-t pt-6">
        <SiteSettingsForm action={saveSettings} settings={settings} />
      </div>
      {demo && (
        <section aria-labelledby="demo" className="mt-8 grid max-w-md gap-3 border-t pt-6">
          <h2 id="demo" className="font-semibold text-lg">
            The demo’s content
          </h2>
          <DemoRemoval content={demo} remove={removeDemo} />
        </section>
      )}
    </>
  );
}

import { NearestRuleLinks } from '@/components/checks/nearest-rule-links';
import { NotFoundPage } from '@/components/ui/not-found-page';
import { RULES } from '@/lib/checks/engine/registry';

/** The site's page for what is not there, with the checks that may have been meant. */
export default function CheckNotFound() {
  return (
    <NotFoundPage>
      <NearestRuleLinks ids={RULES.map(({ id }) => id)} />
    </NotFoundPage>
  );
}

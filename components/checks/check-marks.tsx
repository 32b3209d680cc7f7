import { Wrench } from 'lucide-react';
import type { CheckEntry } from '@/components/checks/check-entry';
import { Badge } from '@/components/ui/badge';
import { SeverityBadge } from '@/components/ui/severity-badge';

/** What a check is: how severe, whether upstream refuses it too, whether there is a fix. */
export function CheckMarks({ severities, upstream, fix }: Pick<CheckEntry, 'severities' | 'upstream' | 'fix'>) {
  return (
    <span className="flex flex-wrap gap-1">
      {severities.map((severity) => (
        <SeverityBadge key={severity} severity={severity} />
      ))}
      {upstream && <UpstreamBadge />}
      {fix !== null && <FixBadge safe={fix === 'safe'} />}
    </span>
  );
}

/** Says that the upstream script fails on it. */
export function UpstreamBadge() {
  return <Badge>refused upstream</Badge>;
}

/** Says that there is a fix, and of which kind. */
export function FixBadge({ safe }: { safe: boolean }) {
  return (
    <Badge tone={safe ? 'success' : 'neutral'} icon={<Wrench aria-hidden />}>
      {safe ? 'safe fix' : 'fix to choose'}
    </Badge>
  );
}

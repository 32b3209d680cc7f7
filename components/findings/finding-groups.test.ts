import { expect, it } from 'vitest';
import { findingGroups } from '@/components/findings/finding-groups';
import type { Finding, Severity } from '@/lib/checks/finding';

const finding = (rule: string, severity: Severity, path = ''): Finding => ({
  rule,
  message: 'm',
  severity,
  path,
  params: {},
  upstream: false,
});

it('groups findings by rule, the severest and most frequent first, with all that were counted', () => {
  const groups = findingGroups({
    engineVersion: '1',
    verdict: 'fail',
    upstream: 'pass',
    counts: { error: 1, warning: 121, info: 1 },
    totals: { 'rare/m': 1, 'often/m': 120, 'bad/m': 1, 'hint/m': 1 },
    skipped: [],
    findings: [
      finding('rare', 'warning'),
      finding('often', 'warning', '/a'),
      finding('often', 'warning', '/b'),
      finding('hint', 'info'),
      finding('bad', 'error'),
    ],
  });
  expect(groups.map(({ rule, total, findings }) => [rule, total, findings.length])).toEqual([
    ['bad', 1, 1],
    ['often', 120, 2],
    ['rare', 1, 1],
    ['hint', 1, 1],
  ]);
});

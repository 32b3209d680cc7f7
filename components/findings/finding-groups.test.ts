import { expect, it } from 'vitest';
import { groupFindings, mostFrequentFirst } from '@/components/findings/finding-groups';
import type { Severity } from '@/lib/checks/finding';

const finding = (rule: string, severity: Severity, message = 'm') => ({ rule, message, severity });

const FINDINGS = [
  finding('rare', 'warning'),
  finding('often', 'warning'),
  finding('often', 'warning', 'n'),
  finding('often', 'warning'),
  finding('hint', 'info'),
  finding('bad', 'error'),
];
const TOTALS = { 'rare/m': 1, 'often/m': 120, 'often/n': 1, 'bad/m': 1, 'hint/m': 1 };

it('groups findings by severity, rule and message, with all that were counted', () => {
  const groups = groupFindings(FINDINGS, TOTALS);
  expect(groups.map(({ severity, total }) => [severity, total])).toEqual([
    ['error', 1],
    ['warning', 122],
    ['info', 1],
  ]);
  expect(groups[1]?.rules.map(({ rule, total }) => [rule, total])).toEqual([
    ['rare', 1],
    ['often', 121],
  ]);
  expect(groups[1]?.rules[1]?.messages.map(({ key, total, findings }) => [key, total, findings.length])).toEqual([
    ['often/m', 120, 2],
    ['often/n', 1, 1],
  ]);
});

it('puts the most frequent rule of each severity first where asked to', () => {
  const [, warnings] = mostFrequentFirst(groupFindings(FINDINGS, TOTALS));
  expect(warnings?.rules.map(({ rule }) => rule)).toEqual(['often', 'rare']);
});

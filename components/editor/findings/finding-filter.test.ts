import { expect, it } from 'vitest';
import { filterFindings } from '@/components/editor/findings/finding-filter';
import type { LiveFinding } from '@/components/editor/store/finding-place';

const finding = (title: string, severity: LiveFinding['severity'], id: string): LiveFinding => ({
  rule: 'rule',
  title,
  message: 'm',
  severity,
  path: '',
  text: 'Écrivez autrement.',
  place: { kind: 'row', id, column: 'input' },
});
const FINDINGS = [finding('No spaces', 'error', 'a'), finding('No links', 'warning', 'b')];
const titles = (query: string, severity: LiveFinding['severity'] | null = null) =>
  filterFindings(FINDINGS, { query, severity }, (id) => (id === 'a' ? 0 : 1_233)).map(({ title }) => title);

it('finds words in titles, texts and places, without regard to case and accents', () => {
  expect(titles('LINKS')).toEqual(['No links']);
  expect(titles('ecrivez')).toEqual(['No spaces', 'No links']);
  expect(titles(' row 1,234 ')).toEqual(['No links']);
  expect(titles('nothing of the kind')).toEqual([]);
});

it('shows one severity alone', () => expect(titles('', 'error')).toEqual(['No spaces']));

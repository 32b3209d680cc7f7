import { expect, it } from 'vitest';
import { isArgumentList } from '@/lib/http/action-body';

it.each([
  '[]',
  '[null]',
  '["$undefined", null, "text", 7, true]',
  '["$$5 each", "$D2026-01-01T00:00:00.000Z", "$n12", "$NaN", "$-0", "$-Infinity"]',
  '[{"version":"1.0.0","notes":"\\u0000"},[["a"]]]',
])('%s can be the arguments of an action', (body) => expect(isArgumentList(Buffer.from(body))).toBe(true));

it.each([
  '',
  '[',
  '7',
  '"x"',
  'null',
  '{}',
  '["$F1"]',
  '["$Q1"]',
  '["$K1"]',
  '["$@1"]',
  '["$1"]',
  '[{"a":["$W2"]}]',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  JSON.stringify(Array(2_000).fill('a')),
])('%.20s cannot', (body) => expect(isArgumentList(Buffer.from(body))).toBe(false));

import { expect, it } from 'vitest';
import { isForLoopback } from '@/lib/http/loopback-host';

it.each([
  'localhost',
  'localhost:3000',
  'LocalHost:1',
  '127.0.0.1',
  '127.0.0.1:65535',
  '127.0.0.5:80',
  '[::1]',
  '[::1]:3000',
])('the demo answers for %s', (host) => {
  expect(isForLoopback({ host })).toBe(true);
  expect(isForLoopback({ host, origin: `http://${host}` })).toBe(true);
});

it.each([
  undefined,
  '',
  'evil.example',
  'evil.example:3000',
  'localhost.evil.example',
  'localhost:3000.evil.example',
  'localhost.',
  'sub.localhost',
  '127.0.0.1.evil.example',
  '127.0.0.1@evil.example',
  'evil.example@127.0.0.1',
  '127.1',
  '0.0.0.0:3000',
  '10.0.0.1',
  '[::]',
  '[::ffff:127.0.0.1]',
  '::1',
  'localhost:',
  'localhost,evil.example',
])('the demo does not answer for %s', (host) => {
  expect(isForLoopback({ host })).toBe(false);
});

it('takes requests of its own pages, by whichever name of this machine', () => {
  const host = 'localhost:3000';
  for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
    expect(isForLoopback({ host, origin })).toBe(true);
});

it.each(['http://evil.example', 'http://localhost:8080', 'http://localhost', 'https://localhost:3000', 'null', ''])(
  'takes none of %s',
  (origin) => expect(isForLoopback({ host: 'localhost:3000', origin })).toBe(false),
);

import { afterEach, expect, it, vi } from 'vitest';
import { GET } from '@/app/.well-known/security.txt/route';

afterEach(() => vi.unstubAllEnvs());

it('names the contact that is set, for a year to come', async () => {
  vi.stubEnv('SECURITY_CONTACT', 'mailto:security@loom.example');
  const lines = (await GET().text()).split('\n');
  expect(lines[0]).toBe('Contact: mailto:security@loom.example');
  const expires = new Date(lines[1]?.replace('Expires: ', '') ?? '').getTime() - Date.now();
  expect(expires / 86_400_000).toBeCloseTo(365, 0);
});

it('is not there without one, nor with one that is no address', () => {
  vi.stubEnv('SECURITY_CONTACT', '');
  expect(GET().status).toBe(404);
  vi.stubEnv('SECURITY_CONTACT', 'somebody\nExpires: never');
  expect(GET().status).toBe(404);
});

import { afterAll, expect, it } from 'vitest';
import { config } from 'zod';
import '@/instrumentation-client';

afterAll(() => config({ jitless: false }));

it('keeps zod from trying to compile its schemas, which the policy of the pages forbids', () => {
  expect(config().jitless).toBe(true);
});

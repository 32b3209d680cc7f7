import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { otherMethods } from '@/lib/http/other-methods';

const request = (method: string) => new Request('http://loom.example/api/v1/things', { method });

describe('the methods that an address of the API does not have', () => {
  it('are refused with problem details that name those it has', async () => {
    const { POST, PUT, PATCH, DELETE } = otherMethods('GET');
    for (const [method, refuse] of Object.entries({ POST, PUT, PATCH, DELETE })) {
      const response = await refuse(request(method));
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
    }
  });

  it('are told to who asks', async () => {
    const response = await otherMethods('PATCH', 'DELETE').OPTIONS(request('OPTIONS'));
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'PATCH, DELETE, OPTIONS']);
  });

  it('leave those that it has to its handlers', () => {
    expect(Object.keys(otherMethods('GET')).sort()).toEqual(['DELETE', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
    expect(Object.keys(otherMethods('POST', 'PUT')).sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH']);
  });

  it('are answered by every address', () => {
    const routes = readdirSync('app/api', { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('route.ts') && !path.includes('[[...path]]'),
    );
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((path) => !readFileSync(`app/api/${path}`, 'utf8').includes('= otherMethods('))).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PATH_HEADER } from '@/lib/auth/return-path';
import { config, proxy } from '@/proxy';

afterEach(() => vi.unstubAllEnvs());

const visit = (path: string) => proxy(new NextRequest(`http://loom.example${path}`)).headers;
const policyOf = (headers: Headers) => headers.get('content-security-policy') ?? '';
const nonceOf = (policy: string) => /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1];

describe('the headers of a page', () => {
  it('allow scripts with a nonce of its own, and frames nowhere', () => {
    const [first, second] = [policyOf(visit('/')), policyOf(visit('/'))];
    expect(first).toContain("default-src 'self'");
    expect(first).toContain("frame-ancestors 'none'");
    expect(first).toContain("worker-src 'self' blob:");
    expect(first).not.toContain('unsafe-eval');
    expect(/script-src [^;]*/.exec(first)?.[0]).not.toContain('unsafe-inline');
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(nonceOf(first)).toHaveLength(24);
  });

  it('reach the page itself, with its path', () => {
    const headers = visit('/drafts?x=1');
    expect(headers.get('x-middleware-request-content-security-policy')).toBe(policyOf(headers));
    expect(headers.get(`x-middleware-request-${PATH_HEADER}`)).toBe('/drafts?x=1');
  });

  it('insist on HTTPS where the site has it, and only there', () => {
    expect(policyOf(visit('/'))).not.toContain('upgrade-insecure-requests');
    vi.stubEnv('NEXTAUTH_URL', 'https://loom.example');
    expect(policyOf(visit('/'))).toContain('upgrade-insecure-requests');
  });

  const matched = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));

  it('are not made for the files of `public/`, all of which the matcher knows', () => {
    const files = readdirSync('public').map((name) => `/${name}`);
    expect(files).toContain('/robots.txt');
    expect([...files, '/.well-known/security.txt'].filter(matched)).toEqual([]);
  });

  it('leave routes with large bodies alone', () => {
    const pages = ['/', '/drafts/7', '/apiary', '/api-docs', '/healthz/x'];
    expect(pages.filter(matched)).toEqual(pages);
    expect(['/healthz', '/readyz'].filter(matched)).toEqual([]);
    expect(['/api/v1/drafts', '/api/auth/csrf', '/_next/static/x.js'].map(matched)).toEqual([false, false, false]);
  });
});

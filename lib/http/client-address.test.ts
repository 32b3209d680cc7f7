import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientAddress } from '@/lib/http/client-address';
import { writeSocketAddress } from '@/lib/http/write-socket-address';

const of = (forwarded?: string) => clientAddress(new Headers(forwarded ? { 'x-forwarded-for': forwarded } : {}));

describe('the address that a request came from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['6.6.6.6, 203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    [undefined, 'unknown'],
    ['203.0.113.7:50123', '203.0.113.7'],
    ['[2001:db8:1:2::1]:50123', '2001:db8:1:2::/64'],
    ['6.6.6.6,', 'unknown'],
    ['x'.repeat(300), 'unknown'],
    ['1'.repeat(300), 'unknown'],
    [`2001:db8::${':1'.repeat(100)}`, 'unknown'],
    ["'; DROP TABLE rate_limit; --", 'unknown'],
  ])('%j is %s', (header, address) => expect(of(header)).toBe(address));

  it('is the network of 64 bits for IPv6', () => {
    expect(of('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64');
    expect(of('2001:DB8:0001:0002::1')).toBe('2001:db8:1:2::/64');
    expect(of('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(of('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(of('::1')).toBe('0:0:0:0::/64');
  });
});

describe('a made-up X-Forwarded-For', () => {
  let server: Server | undefined;
  afterEach(async () => {
    vi.unstubAllEnvs();
    await new Promise((closed) => server?.close(closed));
  });

  async function seen(): Promise<string> {
    const started = createServer((request, response) => response.end(String(request.headers['x-forwarded-for'])));
    server = started;
    await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
    const { port } = started.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-forwarded-for': '6.6.6.6' } });
    return response.text();
  }

  it('is kept behind a trusted proxy, and overwritten with the socket otherwise', async () => {
    vi.stubEnv('TRUST_PROXY', '1');
    writeSocketAddress();
    expect(await seen()).toBe('6.6.6.6');
    await new Promise((closed) => server?.close(closed));
    vi.stubEnv('TRUST_PROXY', '');
    writeSocketAddress();
    expect(await seen()).toBe('127.0.0.1');
  });
});

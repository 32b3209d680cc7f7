import { isIP } from 'node:net';
import { ADDRESS_HEADER } from '@/lib/http/write-socket-address';

/**
 * The address a request came from, as the key of a limit: the socket's, or behind a proxy (`TRUST_PROXY=1`) the one the
 * proxy appended. An IPv6 address counts by its /64 network, of which one household has all addresses. What is no address
 * counts as one and the same.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const hops = (headers.get(ADDRESS_HEADER) ?? '').split(',').map((hop) => hop.trim());
  return network(hops.at(-1) ?? '');
}

/** `203.0.113.7:1234` and `[2001:db8::1]:1234`, as some proxies write an address. */
const WITH_PORT = /^(?:([\d.]+)|\[([^\]]+)\])(?::\d{1,5})?$/;

function network(given: string): string {
  const [, v4, v6] = WITH_PORT.exec(given) ?? [];
  const plain = (v4 ?? v6 ?? given)
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase();
  if (isIP(plain) === 0) return 'unknown';
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === '' ? [] : tail.split(':');
  const zeros: string[] = plain.includes('::') ? Array(Math.max(0, 8 - start.length - end.length)).fill('0') : [];
  const groups = [...start, ...zeros, ...end].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}

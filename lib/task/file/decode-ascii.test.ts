import { expect, it } from 'vitest';
import { decodeAscii } from '@/lib/task/file/decode-ascii';

it('gives the text of ASCII, also of a part of longer bytes and of many', () => {
  const all = Uint8Array.from({ length: 128 }, (_, unit) => unit);
  expect(decodeAscii(all)).toBe(new TextDecoder().decode(all));
  expect(decodeAscii(all.subarray(65, 68))).toBe('ABC');
  expect(decodeAscii(new Uint8Array(0))).toBe('');
  const many = new Uint8Array(3_000_000).fill(0x61);
  expect(decodeAscii(many)).toBe('a'.repeat(3_000_000));
});

it('gives a text that does not change with its bytes', () => {
  const bytes = new Uint8Array(3_000_000).fill(0x61);
  const text = decodeAscii(bytes);
  bytes.fill(0x62);
  expect(text).toBe('a'.repeat(3_000_000));
});

it.each([0x80, 0xa0, 0xff])('leaves bytes with %i among them to others', (byte) => {
  const bytes = new Uint8Array(100).fill(0x61);
  bytes[99] = byte;
  expect(decodeAscii(bytes)).toBeNull();
});

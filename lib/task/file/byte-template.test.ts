import { expect, it } from 'vitest';
import { ByteTemplate } from '@/lib/task/file/byte-template';

const text = '{"id": "x"}';
const view = new DataView(new TextEncoder().encode(text).buffer);

it.each(['"id"', '"id":', '"id": ', '"id": "', '"id": "x', '"id": "x"', '"id": "x"}'])(
  'finds %s where it stands',
  (part) => {
    const template = new ByteTemplate(part);
    const places = [...text].flatMap((_, offset) => (template.standsAt(view, offset) ? [offset] : []));
    expect(places).toEqual([1]);
    expect(template.length).toBe(part.length);
  },
);

it('finds nothing that differs in a character, or that goes beyond the end', () => {
  for (let at = 0; at < text.length; at++) {
    const other = `${text.slice(0, at)}?${text.slice(at + 1)}`;
    expect(new ByteTemplate(other).standsAt(view, 0), other).toBe(false);
  }
  expect(new ByteTemplate(`${text}}`).standsAt(view, 0)).toBe(false);
  expect(new ByteTemplate('"x"}').standsAt(view, 8)).toBe(false);
});

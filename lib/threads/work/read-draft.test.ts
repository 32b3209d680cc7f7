import { describe, expect, it } from 'vitest';
import { readDraft } from '@/lib/threads/work/read-draft';

const fileOf = (value: unknown) => ({ fileName: 'task001_a_b.json', file: Buffer.from(JSON.stringify(value)) });
const long = 'x'.repeat(8 * 1024 * 1024);

describe('a file that is read into a draft', () => {
  it('gives its rows as JSON texts of about a megabyte', () => {
    const instances = Array.from({ length: 30 }, (_, index) => ({
      id: `task001-${index}`,
      input: `${index}${'é'.repeat(100_000)}`,
      output: ['yes'],
    }));
    const { value, transfer } = readDraft(fileOf({ Definition: ['Count.'], Instances: instances }));
    expect(value.head.Definition).toEqual(['Count.']);
    expect(value.rowCount).toBe(30);
    expect(value.rowTexts).toHaveLength(4);
    const rows = value.rowTexts.flatMap((text): unknown[] => JSON.parse(new TextDecoder().decode(text)));
    expect(rows).toMatchObject(
      instances.map(({ input, output }, place) => ({ input, outputs: output, position: place + 1 })),
    );
    expect(transfer).toEqual(value.rowTexts.map(({ buffer }) => buffer));
  });

  it('is refused when one part alone would keep the server busy', () => {
    const refusal = { code: 'too-large', message: expect.stringContaining('8 MB') };
    expect(() => readDraft(fileOf({ Definition: [long] }))).toThrow(expect.objectContaining(refusal));
    expect(() => readDraft(fileOf({ more: Array.from({ length: 90 }, () => 'x'.repeat(100_000)) }))).toThrow(
      expect.objectContaining(refusal),
    );
    expect(() => readDraft(fileOf({ Instances: [{ id: 'a', input: long, output: [] }] }))).toThrow(
      expect.objectContaining(refusal),
    );
  });
});

import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it, vi } from 'vitest';
import { readParquet } from '@/lib/records/read-parquet';
import { PARQUET_FILES, PARQUET_TEXTS } from '@/lib/testing/parquet-files';

const valuesOf = async (bytes: Uint8Array) => (await readParquet(bytes)).records.map(({ values }) => values);

describe('a Parquet file', () => {
  it.each(PARQUET_FILES)('is read when it is compressed with %s', async (_name, base64) => {
    expect(await valuesOf(Buffer.from(base64, 'base64'))).toEqual(PARQUET_TEXTS.map((text) => ({ text })));
  });

  it('is read with its types', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'text', data: ['One', 'Zwölf', null], type: 'STRING' },
        { name: 'label', data: [1n, 9007199254740993n, 3n], type: 'INT64' },
        { name: 'share', data: [0.5, 1, Number.NaN], type: 'DOUBLE' },
        { name: 'yes', data: [true, false, true], type: 'BOOLEAN' },
        { name: 'answers', data: [['a', 'b'], [], null], type: 'JSON' },
      ],
    });
    expect(await valuesOf(new Uint8Array(buffer))).toEqual([
      { text: 'One', label: 1, share: 0.5, yes: true, answers: ['a', 'b'] },
      { text: 'Zwölf', label: '9007199254740993', share: 1, yes: false, answers: [] },
      { text: null, label: 3, share: null, yes: true, answers: null },
    ]);
  });

  it('has dates without a time, and times in ISO', async () => {
    const columnData = [
      { name: 'day', data: [new Date('2020-01-02T00:00:00Z'), null] },
      { name: 'time', data: [new Date('2020-01-02T03:04:05Z'), null] },
    ];
    const schema = [
      { name: 'root', num_children: 2 },
      { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
      { name: 'time', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' },
    ] as const;
    expect(await valuesOf(new Uint8Array(parquetWriteBuffer({ columnData, schema: [...schema] })))).toEqual([
      { day: '2020-01-02', time: '2020-01-02T03:04:05.000Z' },
      { day: null, time: null },
    ]);
  });

  it('has numbers of 32 bits in their shortest form, and others as they are', async () => {
    const numbers = [0.1, 1 / 3, 1e-7, 16_777_216, -2.5, Number.NaN];
    const columnData = [
      { name: 'small', data: numbers, type: 'FLOAT' as const },
      { name: 'large', data: numbers.map(Math.fround), type: 'DOUBLE' as const },
    ];
    const read = await valuesOf(new Uint8Array(parquetWriteBuffer({ columnData })));
    expect(read.map(({ small }) => small)).toEqual([0.1, 0.33333334, 1e-7, 16_777_216, -2.5, null]);
    expect(read[0]?.large).toBe(0.10000000149011612);
  });

  it('has conversations, and questions with choices, as other files have them', async () => {
    const messages = [
      [
        { role: 'user', content: 'A?' },
        { role: 'assistant', content: 'B' },
      ],
    ];
    const bytes = parquetWriteBuffer({ columnData: [{ name: 'messages', data: messages, type: 'JSON' }] });
    const { format, records } = await readParquet(new Uint8Array(bytes));
    expect([format, records[0]?.values]).toEqual(['chat', { input: 'A?', output: 'B' }]);
  });

  it('with pages that cannot be unpacked here is refused in words, and leaves no error behind', async () => {
    const left: unknown[] = [];
    const hear = (error: unknown) => left.push(error);
    process.on('unhandledRejection', hear);
    const columnData = ['a', 'b', 'c'].map((name) => ({
      name,
      data: Array.from({ length: 40 }, () => 'text'),
      type: 'STRING' as const,
    }));
    const compressors = { LZO: (bytes: Uint8Array) => bytes };
    const bytes = parquetWriteBuffer({ columnData, codec: 'LZO', compressors, rowGroupSize: 10 });
    await expect(readParquet(new Uint8Array(bytes))).rejects.toThrow(/cannot be read here .*LZO/);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', hear);
    expect(left).toEqual([]);
  });

  it('with two columns of one name is refused: which is which cannot be told', async () => {
    const columnData = ['1', '2'].map((text) => ({ name: 'x', data: [text], type: 'STRING' as const }));
    await expect(readParquet(new Uint8Array(parquetWriteBuffer({ columnData })))).rejects.toThrow('called “x”');
  });

  it('may have columns that are called __proto__ and constructor', async () => {
    const columnData = ['__proto__', 'constructor'].map((name) => ({ name, data: [name], type: 'STRING' as const }));
    const [record] = await valuesOf(new Uint8Array(parquetWriteBuffer({ columnData })));
    expect(Object.entries(record ?? {})).toEqual([
      ['__proto__', '__proto__'],
      ['constructor', 'constructor'],
    ]);
  });

  it.each([
    ['that is damaged', 'PAR1 and no more of it PAR1', 'damaged'],
    ['that was cut off', 'PAR1\0\0\0\0\0\0\0\0', 'damaged'],
  ])('%s is refused', async (_name, text, reason) => {
    await expect(readParquet(new TextEncoder().encode(text))).rejects.toThrow(reason);
  });

  it('with more columns than anyone maps is refused', async () => {
    const columnData = Array.from({ length: 501 }, (_, index) => ({
      name: `c${index}`,
      data: [1],
      type: 'INT32' as const,
    }));
    await expect(readParquet(new Uint8Array(parquetWriteBuffer({ columnData })))).rejects.toThrow('501 columns');
  });

  it('is not called damaged where what unpacks it cannot be loaded', async () => {
    vi.resetModules();
    vi.doMock('fzstd', () => {
      throw new Error('There is no connection.');
    });
    const alone = await import('@/lib/records/read-parquet');
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: ['a'], type: 'STRING' }] }));
    await expect(alone.readParquet(bytes)).rejects.toThrow('could not be loaded');
    vi.doUnmock('fzstd');
  });
});

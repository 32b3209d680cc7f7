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

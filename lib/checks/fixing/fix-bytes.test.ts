import { describe, expect, it } from 'vitest';
import { type FixBytesOptions, type FixedBytes, fixBytes } from '@/lib/checks/fixing/fix-bytes';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes, encodeUtf8 } from '@/lib/task/file/canonical';
import { writeTask } from '@/lib/task/file/write-task';
import type { JsonObject } from '@/lib/task/schema';

const BOM = '\ufeff';

/** The result, with its bytes as text. */
function fix(text: string, options: FixBytesOptions = {}): FixedBytes & { text?: string } {
  const fixed = fixBytes(encodeUtf8(text), SOUND_NAME, options);
  if ('refused' in fixed) return fixed;
  return { ...fixed, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixed.bytes) };
}

function withFields(fields: JsonObject): string {
  return writeTask({ ...soundTask(), ...fields });
}

describe('fixBytes', () => {
  it('leaves the bytes of a sound file as they are', () => {
    const bytes = canonicalBytes(soundTask());
    expect(fixBytes(bytes, SOUND_NAME)).toMatchObject({ bytes, steps: [], after: { totals: {} } });
  });

  it('writes what is not canonical in canonical bytes', () => {
    expect(fix(`${JSON.stringify(soundTask())}\n`)).toMatchObject({ text: writeTask(soundTask()), steps: [] });
  });

  it('takes the byte-order mark away and makes the safe fixes', () => {
    const { text, before, after, steps } = fix(
      BOM + withFields({ Source: ['synthetic '], Domains: ['MUSIC'] }),
    ) as never;
    expect(text).toBe(withFields({ Domains: ['Music'] }));
    expect(steps).toMatchObject([
      { rule: 'reading', message: 'byte-order-mark' },
      { rule: 'known-domains', repairs: 1 },
      { rule: 'surrounding-space', repairs: 1 },
    ]);
    expect({ before, after }).toMatchObject({
      before: { upstream: 'fail' },
      after: { upstream: 'pass', findings: [] },
    });
  });

  it('writes bare NaN and infinities as texts, and other numbers of texts as the file has them', () => {
    const text = withFields({ Source: ['S1', 'S2'], URL: ['U1', 'https://example.org'], Reasoning: ['R1'] })
      .replace('"S1"', 'NaN')
      .replace('"S2"', '1.50')
      .replace('"U1"', '-Infinity');
    expect(fix(text)).toMatchObject({ text: expect.stringMatching(/"NaN",\s*"1.5"[\s\S]*"-Infinity",/) });
    const huge = '9'.repeat(400);
    expect(fix(withFields({ Source: ['S'] }).replace('"S"', huge))).toMatchObject({
      text: withFields({ Source: [huge] }),
    });
  });

  it('keeps unknown keys, index-like keys and 1.0 byte for byte when an instance before them goes', () => {
    const sound = soundInstances(120);
    const noted = { id: `task001-${'e'.repeat(32)}`, input: 'Two apples.', output: ['2'], note: 'NOTE' };
    const note = ['{', '    "2021": 1.0,', '    "b": [', '        2e+16,', '        -0.0', '    ],', '    "1": 3', '}'];
    const written = (...instances: JsonObject[]) =>
      withFields({ Instances: [...sound, ...instances] }).replace('"NOTE"', note.join(`\n${' '.repeat(12)}`));
    const text = written({ ...sound[0], id: `task001-${'f'.repeat(32)}` }, noted);
    expect(fix(text.replace('Instance License', 'instance_license'))).toMatchObject({
      text: written(noted),
      steps: [
        { rule: 'unique-inputs', edits: [{ op: 'remove', path: ['Instances', 120] }] },
        { rule: 'unknown-fields' },
      ],
    });
  });

  it('makes the chosen fixes only, also those that are not safe', () => {
    const text = withFields({ Source: ['synthetic '], Domains: ['Musik'] });
    const choices = [{ rule: 'known-domains', message: 'unknown' }];
    expect(fix(text, { choices })).toMatchObject({ text: withFields({ Source: ['synthetic '], Domains: ['Music'] }) });
    expect(fix(text)).toMatchObject({ text: withFields({ Domains: ['Musik'] }) });
  });

  it('draws the same sample for the same seed, and another for another', () => {
    const Instances = soundInstances(200, (index) => (index % 10 ? 'many' : 'few'));
    const sample = (seed: number) => fix(withFields({ Instances }), { seed, choices: [{ rule: 'balanced-labels' }] });
    expect(sample(1)).toEqual(sample(1));
    expect(sample(1).text).not.toBe(sample(2).text);
  });

  it.each([
    ['one key twice', '{"Source": ["a"],\n"Source": ["b"]}', 'Line 2, column 1: The key “Source” stands twice'],
    ['no JSON', '{"Source": ["a"', 'Line 1, column 16: Not valid JSON'],
    ['a list', '[1]', 'Line 1, column 1: A task is one object'],
    ['deep nesting', `{"a": ${'['.repeat(40)}${']'.repeat(40)}}`, 'Line 1, column 38: Brackets are nested'],
  ])('refuses a file with %s', (_fault, text, reason) => {
    expect(fix(text)).toEqual({ refused: expect.stringContaining(reason) });
  });

  it('refuses bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from([...encodeUtf8('{"Source": ["caf'), 0xe9, ...encodeUtf8('"]}')]);
    expect(fixBytes(bytes, SOUND_NAME)).toEqual({ refused: expect.stringContaining('0xE9') });
  });
});

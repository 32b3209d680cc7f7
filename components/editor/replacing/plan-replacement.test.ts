import { describe, expect, it } from 'vitest';
import { planReplacement } from '@/components/editor/replacing/plan-replacement';

const ROWS = [
  { id: 'a', input: 'red or red', outputs: ['red', 'blue'] },
  { id: 'b', input: 'green', outputs: ['green'] },
  { id: 'c', input: 'blue', outputs: ['red'] },
];

const HEAD = {
  Definition: ['Name the colour.', 'It may be red.'],
  'Positive Examples': [{ input: 'a red house', output: 'red', explanation: 'It is red.', extra: '{"note":1}' }],
  'Negative Examples': [{ input: 'a house', output: 'blue', explanation: '' }],
};

describe('planReplacement', () => {
  it('counts matches, texts and rows, and gives the new texts', () => {
    expect(planReplacement({ rows: ROWS, head: HEAD }, { pattern: /red/gu, replacement: 'pink' }, 'both')).toEqual({
      matches: 4,
      texts: 3,
      head: {},
      emptied: { inputs: 0, outputs: 0, others: 0 },
      rows: [
        { id: 'a', input: 'pink or pink', outputs: ['pink', 'blue'] },
        { id: 'c', input: 'blue', outputs: ['pink'] },
      ],
      first: [
        { place: { kind: 'row', id: 'a', column: 'input' }, before: 'red or red', after: 'pink or pink' },
        { place: { kind: 'row', id: 'a', column: 'outputs' }, before: 'red', after: 'pink' },
        { place: { kind: 'row', id: 'c', column: 'outputs' }, before: 'red', after: 'pink' },
      ],
    });
  });

  it('looks only where it is told to', () => {
    const inputs = planReplacement({ rows: ROWS, head: HEAD }, { pattern: /red/gu, replacement: 'pink' }, 'input');
    expect(inputs.rows).toEqual([{ id: 'a', input: 'pink or pink', outputs: ['red', 'blue'] }]);
    const outputs = planReplacement({ rows: ROWS, head: HEAD }, { pattern: /green/gu, replacement: 'pink' }, 'outputs');
    expect(outputs.rows).toEqual([{ id: 'b', input: 'green', outputs: ['pink'] }]);
  });

  it('drops an output that becomes empty, and no other', () => {
    const rows = [{ id: 'a', input: '', outputs: ['red', '', 'blue'] }];
    expect(planReplacement({ rows, head: HEAD }, { pattern: /red/gu, replacement: '' }, 'both').rows).toEqual([
      { id: 'a', input: '', outputs: ['', 'blue'] },
    ]);
  });

  it('counts the texts that it leaves with nothing', () => {
    const { emptied } = planReplacement(
      { rows: ROWS, head: HEAD },
      { pattern: /^(red|green)$/gu, replacement: '' },
      'both',
    );
    expect(emptied).toEqual({ inputs: 1, outputs: 3, others: 0 });
  });

  it('leaves out what the replacement does not change', () => {
    const plan = planReplacement({ rows: ROWS, head: HEAD }, { pattern: /red/gu, replacement: 'red' }, 'both');
    expect(plan).toEqual({
      matches: 4,
      texts: 0,
      head: {},
      emptied: { inputs: 0, outputs: 0, others: 0 },
      rows: [],
      first: [],
    });
  });

  it('looks into the definition and the examples when it is told to, and nowhere else then', () => {
    const pink = { pattern: /red/gu, replacement: 'pink' };
    const { head, rows, texts, first } = planReplacement({ rows: ROWS, head: HEAD }, pink, 'head');
    expect(head).toEqual({
      Definition: ['Name the colour.', 'It may be pink.'],
      'Positive Examples': [{ input: 'a pink house', output: 'pink', explanation: 'It is pink.', extra: '{"note":1}' }],
    });
    expect({ rows, texts }).toEqual({ rows: [], texts: 4 });
    expect(first[3]).toEqual({
      place: { kind: 'field', field: 'Positive Examples', index: 0, part: 'explanation' },
      before: 'It is red.',
      after: 'It is pink.',
    });
    expect(planReplacement({ rows: ROWS, head: HEAD }, pink, 'all')).toMatchObject({ texts: 7, matches: 8, head });
  });
});

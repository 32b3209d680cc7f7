import { describe, expect, it } from 'vitest';
import { planReplacement } from '@/components/replacing/plan-replacement';

const ROWS = [
  { id: 'a', input: 'red or red', outputs: ['red', 'blue'] },
  { id: 'b', input: 'green', outputs: ['green'] },
  { id: 'c', input: 'blue', outputs: ['red'] },
];

describe('planReplacement', () => {
  it('counts matches, texts and rows, and gives the new texts', () => {
    expect(planReplacement(ROWS, { pattern: /red/gu, replacement: 'pink' }, 'both')).toEqual({
      matches: 4,
      texts: 3,
      rows: [
        { id: 'a', input: 'pink or pink', outputs: ['pink', 'blue'] },
        { id: 'c', input: 'blue', outputs: ['pink'] },
      ],
      first: [
        { id: 'a', column: 'input', before: 'red or red', after: 'pink or pink' },
        { id: 'a', column: 'outputs', before: 'red', after: 'pink' },
        { id: 'c', column: 'outputs', before: 'red', after: 'pink' },
      ],
    });
  });

  it('looks only where it is told to', () => {
    const inputs = planReplacement(ROWS, { pattern: /red/gu, replacement: 'pink' }, 'input');
    expect(inputs.rows).toEqual([{ id: 'a', input: 'pink or pink', outputs: ['red', 'blue'] }]);
    const outputs = planReplacement(ROWS, { pattern: /green/gu, replacement: 'pink' }, 'outputs');
    expect(outputs.rows).toEqual([{ id: 'b', input: 'green', outputs: ['pink'] }]);
  });

  it('drops an output that becomes empty, and no other', () => {
    const rows = [{ id: 'a', input: '', outputs: ['red', '', 'blue'] }];
    expect(planReplacement(rows, { pattern: /red/gu, replacement: '' }, 'both').rows).toEqual([
      { id: 'a', input: '', outputs: ['', 'blue'] },
    ]);
  });

  it('leaves out what the replacement does not change', () => {
    const plan = planReplacement(ROWS, { pattern: /red/gu, replacement: 'red' }, 'both');
    expect(plan).toEqual({ matches: 4, texts: 0, rows: [], first: [] });
  });
});

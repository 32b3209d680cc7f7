import { describe, expect, it } from 'vitest';
import { exampleMade } from '@/components/drafts/example-made';

describe('exampleMade', () => {
  const row = { id: 'a', position: 1, input: 'x', extra: null };

  it('names the row and the example', () => {
    const made = exampleMade({ ...row, outputs: ['y'] }, 1_200, 3);
    expect(made).toBe('Row 1,200 became positive example 3. Write why its output is right.');
  });

  it('tells of outputs that an example has no place for', () => {
    expect(exampleMade({ ...row, outputs: ['y', 'z'] }, 1, 1)).toContain('example 1 without its second output.');
    expect(exampleMade({ ...row, outputs: ['y', 'z', 'w'] }, 1, 1)).toContain('without its 2 other outputs.');
  });
});

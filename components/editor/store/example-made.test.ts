import { describe, expect, it } from 'vitest';
import { exampleMade, instanceMade } from '@/components/editor/store/example-made';

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

  it('tells of fields that the format does not know, but not of the places of those that it knows', () => {
    const extra = '{"id": null, "note": "x", "input": null, "output": null}';
    expect(exampleMade({ ...row, outputs: ['y', 'z'], extra }, 1, 1)).toContain(
      'without its second output and its unknown fields.',
    );
    const places = '{"input": null, "output": null, "id": null}';
    expect(exampleMade({ ...row, outputs: ['y'], extra: places }, 1, 1)).not.toContain('without');
  });
});

describe('instanceMade', () => {
  const example = { input: 'x', output: 'y', explanation: 'z' };

  it('names the row, and what an instance has no place for', () => {
    expect(instanceMade(example, 1_200)).toBe('Moved to row 1,200 of the instances, without its explanation.');
    expect(instanceMade({ ...example, extra: '{"note": 1}' }, 2)).toContain('its explanation and its unknown fields.');
  });
});

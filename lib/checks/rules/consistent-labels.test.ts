import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';

function variants(labels: string[], count = 60): unknown[] {
  const Instances = soundInstances(count, (index) => labels[index % labels.length] ?? '');
  const { findings } = checkTask({ ...soundTask(), Instances }, { name: SOUND_NAME });
  return findings.filter((finding) => finding.rule === 'consistent-labels').map((finding) => finding.params.label);
}

describe('consistent-labels', () => {
  it('takes case, full stop, space and zeros after the point for ways of writing', () => {
    expect(variants(['yes', 'no', 'Yes'])).toEqual(['Yes']);
    expect(variants(['yes', 'no', 'no.'])).toEqual(['no.']);
    expect(variants(['はい', 'いいえ', 'はい。'])).toEqual(['はい。']);
    expect(variants(['not  so', 'so', 'not so'])).toEqual(['not so']);
    expect(variants(['1', '2', '1.0', '2.50', '2.5'])).toEqual(['1.0', '2.5']);
  });

  it('takes other signs, and other numbers, for other labels', () => {
    expect(variants(['yes', 'yes!', '10', '100', '1', '.', '1.5', '15'])).toEqual([]);
  });

  it('names the rarer way of writing', () => {
    expect(variants(['Yes', 'yes', 'no', 'yes'])).toEqual(['Yes']);
  });

  it('says nothing of outputs that are no closed set', () => {
    expect(variants(['yes', 'Yes', ...Array.from({ length: 13 }, (_, index) => `label ${index}`)])).toEqual([]);
    expect(variants(['a', 'A', 'b', 'c', 'd', 'e', 'f', 'g'], 31)).toEqual([]);
  });
});

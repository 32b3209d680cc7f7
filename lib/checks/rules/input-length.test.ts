import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import type { JsonObject } from '@/lib/task/schema';

const { count } = await loadGpt2Tokenizer();

function found(fields: JsonObject) {
  const { findings } = checkTask({ ...soundTask(), ...fields }, { name: SOUND_NAME, countTokens: count });
  return findings
    .filter(({ rule }) => rule === 'input-length')
    .map(({ message, path, params }) => ({ message, path, params }));
}

/** Sound instances; the inputs of some have so many more words. */
function instances(lengths: Record<number, number>): JsonObject[] {
  return soundInstances(100).map((instance, index) => {
    const more = ' and one more apple'.repeat((lengths[index] ?? 0) / 4);
    return { ...instance, input: `${instance.input}${more}` };
  });
}

describe('the rule on the length of inputs', () => {
  it('finds each input whose end would be cut off, with the tokens of its prompt', () => {
    const findings = found({ Instances: instances({ 3: 1_200, 70: 2_000 }) });
    expect(findings).toMatchObject([
      { message: 'cut-off', path: '/Instances/3/input', params: { limit: 1_024 } },
      { message: 'cut-off', path: '/Instances/70/input' },
    ]);
    expect(findings[0]?.params.tokens).toBeGreaterThan(1_200);
    expect(findings[0]?.params.tokens).toBeLessThan(1_300);
  });

  it('says once how many prompts lose examples', () => {
    expect(found({ Instances: instances({ 1: 960, 2: 960, 50: 960 }) })).toEqual([
      { message: 'examples-left-out', path: '/Positive Examples', params: { count: 3 } },
    ]);
  });

  it('speaks of the definition, and not of every input, when it leaves no room', () => {
    const findings = found({ Definition: [`Count the apples${' and pears'.repeat(600)}.`] });
    expect(findings).toMatchObject([{ message: 'long-definition', path: '/Definition/0' }]);
  });

  it('counts tokens and not letters: these Chinese characters take three each', () => {
    const [first = {}, ...rest] = soundInstances(100);
    expect(found({ Instances: [{ ...first, input: '苹果'.repeat(100) }, ...rest] })).toEqual([]);
    const findings = found({ Instances: [{ ...first, input: '苹果'.repeat(200) }, ...rest] });
    expect(findings).toMatchObject([{ message: 'cut-off', path: '/Instances/0/input' }]);
  });

  it('has nothing to say of a task without a definition, or with broken examples and instances', () => {
    expect(found({ Definition: [] })).toEqual([]);
    expect(found({ 'Positive Examples': [null, { input: 1 }], Instances: [7, { input: [] }] })).toEqual([]);
  });
});

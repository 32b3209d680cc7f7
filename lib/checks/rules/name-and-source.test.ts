import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { soundTask } from '@/lib/checks/sound-task';

function differs(slug: string, ...Source: string[]): boolean {
  const { totals } = checkTask({ ...soundTask(), Source }, { name: `task001_${slug}` });
  return totals['name-and-source/differ'] !== undefined;
}

describe('name-and-source', () => {
  it.each([
    ['winogrande_answer_generation', 'winogrande'],
    ['squad2_question_answering', 'SQuAD 2.0'],
    ['squad1.1_question_answering', 'squad_v1.1'],
    ['race-c_title_generation', 'RACE_C'],
    ['eqasc-perturbed_question_generation', 'eQASC'],
    ['country_capital', 'country_capital_city_dataset'],
    ['multinli_entailment', 'Multi-NLI'],
    ['sst_sentiment', 'Stanford Sentiment Treebank'],
    ['pokemon_naming', 'Pokémon'],
    ['alt_translation', 'Asian Language Treebank'],
    ['baike_naming', '百科'],
  ])('takes task001_%s for one from “%s”', (slug, source) => {
    expect(differs(slug, source)).toBe(false);
  });

  it.each([
    ['alt_translation', 'market survey'],
    ['squad_answering', 'synthetic'],
    ['the_data_naming', 'the other data'],
  ])('finds that task001_%s is not from “%s”', (slug, source) => {
    expect(differs(slug, source)).toBe(true);
  });

  it('asks for one source of several, and for none where none is stated', () => {
    expect(differs('squad_answering', 'newsqa', 'squad')).toBe(false);
    expect(differs('squad_answering', 'newsqa', 'race')).toBe(true);
    expect(differs('squad_answering')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { type Meaning, NOTHING } from '@/lib/task/meaning/meaning';
import { meantName, type NameList } from '@/lib/task/meaning/meant-name';
import { nameKey } from '@/lib/task/meaning/name-key';
import { CATEGORY_LIST, DOMAIN_LIST, REASONING_LIST } from '@/lib/task/meaning/taxonomy-lists';
import { CATEGORIES, DOMAINS, EVALUATION_CATEGORIES, METRIC, REASONING } from '@/lib/task/taxonomy';

const certain = (name: string): Meaning => ({ names: [name], choice: 'certain' });
const likely = (name: string): Meaning => ({ names: [name], choice: 'likely' });

describe('another spelling of a name', () => {
  it.each([
    [CATEGORY_LIST, 'question answering', 'Question Answering'],
    [CATEGORY_LIST, 'Title-Generation', 'Title Generation'],
    [CATEGORY_LIST, 'data_to_text', 'Data to Text'],
    [CATEGORY_LIST, 'DataToText', 'Data to Text'],
    [CATEGORY_LIST, 'Misc', 'Misc.'],
    [DOMAIN_LIST, 'commonsense->stories', 'Commonsense -> Stories'],
    [DOMAIN_LIST, 'Reviews/Movies', 'Reviews -> Movies'],
    [REASONING_LIST, 'Multi-hop reasoning', 'Multihop Reasoning'],
  ])('is certain: %#', (list, text, name) => expect(meantName(text, list)).toEqual(certain(name)));
});

describe('a slip', () => {
  it.each([
    [CATEGORY_LIST, 'Sentment Analysis', 'Sentiment Analysis'],
    [CATEGORY_LIST, 'Title Generaton', 'Title Generation'],
    [CATEGORY_LIST, 'Qestion Generaton', 'Question Generation'],
    [CATEGORY_LIST, 'Sumarization', 'Summarization'],
    [CATEGORY_LIST, 'Summarisation', 'Summarization'],
    [CATEGORY_LIST, 'Pso Tagging', 'Pos Tagging'],
    [CATEGORY_LIST, 'Sentimentanalisis', 'Sentiment Analysis'],
    [CATEGORY_LIST, 'Paper Reviews', 'Paper Review'],
    [CATEGORY_LIST, 'Dialog Generation', 'Dialogue Generation'],
    [CATEGORY_LIST, 'Fill the Blanks', 'Fill in The Blank'],
    [DOMAIN_LIST, 'Musik', 'Music'],
    [DOMAIN_LIST, 'Goverment & Politics', 'Government and Politics'],
    [DOMAIN_LIST, 'Commonsense -> Concepts & Relation', 'Commonsense -> Concepts and Relations'],
    [DOMAIN_LIST, 'Biology -> Anatomi', 'Biology -> Anatomy'],
    [REASONING_LIST, 'Casual Reasonning', 'Causal Reasoning'],
    [REASONING_LIST, 'Reasoning with Numbers', 'Reasoning on Numbers'],
  ])('within a word is likely: %#', (list, text, name) => expect(meantName(text, list)).toEqual(likely(name)));

  it('is none where a word is another word', () => {
    for (const text of ['Identity Generation', 'Answer Generation', 'Word Generation', 'Topic Tagging'])
      expect(meantName(text, CATEGORY_LIST).choice).toBe('open');
  });

  it('that is as near to two names chooses none', () => {
    expect(meantName('abcx', { names: ['abcd', 'abce'] })).toEqual({ names: ['abcd', 'abce'], choice: 'open' });
  });
});

describe('a name that says more, or less', () => {
  it.each([
    [CATEGORY_LIST, 'Basic Sentiment Analysis', 'Sentiment Analysis'],
    [CATEGORY_LIST, 'Text Summarization', 'Summarization'],
    [CATEGORY_LIST, 'Translation to French', 'Translation'],
    [DOMAIN_LIST, 'Concepts and Relations', 'Commonsense -> Concepts and Relations'],
    [DOMAIN_LIST, 'Python', 'Code -> Language -> Python'],
    [DOMAIN_LIST, 'Movie Reviews', 'Reviews -> Movies'],
    [REASONING_LIST, 'Algebra', 'Mathematics -> Algebra'],
  ])('is likely the one name in it, or that it is in: %#', (list, text, name) =>
    expect(meantName(text, list)).toEqual(likely(name)),
  );

  it.each([
    ['Textual Entailment Explanation', ['Textual Entailment', 'Explanation'], CATEGORY_LIST],
    ['Restaurants', ['Public Places -> Restaurants', 'Reviews -> Restaurants'], DOMAIN_LIST],
    ['Medicine -> Anatomy', ['Biology -> Anatomy', 'Medicine'], DOMAIN_LIST],
  ] as const)('chooses none of several: %s', (text, names, list) => {
    expect(meantName(text, list)).toEqual({ names, choice: 'open' });
  });
});

describe('a name that only shares words with others', () => {
  it('lists all that contain the word', () => {
    const { names, choice } = meantName('Classification', CATEGORY_LIST);
    expect(choice).toBe('open');
    expect(names).toEqual(
      expect.arrayContaining(
        CATEGORIES.filter((name) => name.endsWith('Classification')) as readonly string[] as string[],
      ),
    );
  });

  it('lists first what shares the rarer word', () => {
    expect(meantName('Stance Classification', CATEGORY_LIST).names[0]).toBe('Stance Detection');
    expect(meantName('Poem Composition', CATEGORY_LIST)).toEqual({
      names: expect.arrayContaining(['Poem Generation', 'Sentence Composition', 'Story Composition']),
      choice: 'open',
    });
  });

  it.each(['Cooking', '', '…', '->', 'Mus', 'x'.repeat(500), 'constructor'])('is none of the list: %j', (text) => {
    for (const list of [CATEGORY_LIST, DOMAIN_LIST, REASONING_LIST]) expect(meantName(text, list)).toEqual(NOTHING);
  });
});

describe('the names of the first version', () => {
  it.each([
    'Classification',
    'Answer Generation',
    'Text Modification',
    'Minimal Text Modification',
    'Verification',
    'Text Generation',
    'Long Text Generation',
  ])('%s stands for no one category', (text) => {
    const { names, choice } = meantName(text, CATEGORY_LIST);
    expect(choice).toBe('open');
    expect(names.length).toBeGreaterThan(1);
  });

  it.each([
    ['Incorrect Answer Generation', 'Wrong Candidate Generation'],
    ['NLI', 'Textual Entailment'],
    ['Reading Comprehension', 'Question Answering'],
    ['Fact Checking', 'Fact Verification'],
  ])('and other words: %s is likely %s', (text, name) => expect(meantName(text, CATEGORY_LIST)).toEqual(likely(name)));
});

describe('the lists', () => {
  const lists: [string, NameList][] = [
    ['categories', CATEGORY_LIST],
    ['domains', DOMAIN_LIST],
    ['reasoning types', REASONING_LIST],
  ];
  it.each(lists)(
    'of %s have each name once, in whatever spelling, and other words for names that they have',
    (_, list) => {
      expect(new Set(list.names.map(nameKey)).size).toBe(list.names.length);
      for (const [word, names] of list.aliases ?? []) {
        for (const name of names) expect(list.names, word).toContain(name);
        expect(list.names.map(nameKey), word).not.toContain(word);
      }
    },
  );
});

describe('the taxonomy', () => {
  it('has its names once', () => {
    expect(CATEGORIES).toHaveLength(76);
    expect(EVALUATION_CATEGORIES).toHaveLength(12);
    for (const names of [CATEGORIES, EVALUATION_CATEGORIES, REASONING, DOMAINS])
      expect(new Set(names).size).toBe(names.length);
    expect(EVALUATION_CATEGORIES.every((name) => (CATEGORIES as readonly string[]).includes(name))).toBe(true);
  });

  it('measures six evaluation categories by exact match', () => {
    expect(Object.keys(METRIC).sort()).toEqual([...EVALUATION_CATEGORIES].sort());
    expect(Object.values(METRIC).filter((metric) => metric === 'exact-match')).toHaveLength(6);
  });
});

import { expect, it } from 'vitest';
import { missingContributors } from '@/components/editor/authors/missing-contributors';

it('finds the authors who are not among the contributors, each once', () => {
  expect(missingContributors(['First Author'], ['First Author', 'Second Author', ' Second Author '])).toEqual([
    'Second Author',
  ]);
});

it('knows a name in another case, with space around it, or composed otherwise', () => {
  expect(missingContributors([' first AUTHOR', 'Auteur é'], ['First Author', 'Auteur e\u0301'])).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { hierarchyMarkdown } from '@/lib/task/hierarchy';
import { taskListMarkdown } from '@/lib/task/task-list';
import { CATEGORIES, DOMAINS, REASONING } from '@/lib/task/taxonomy';

const row = (number: number, name: string, summary = 'Do it.') => ({
  number,
  name,
  summary,
  categories: ['Misc.'],
  domains: ['Art', 'Code -> Language'],
  inputLanguages: ['English'],
  outputLanguages: [],
});

describe('the list of tasks', () => {
  it('is sorted by number, with each name once in back-quotes', () => {
    const list = taskListMarkdown([
      row(1000, 'task1000_a_b', 'Like task1000_a_b.'),
      row(2, 'task002_c_d'),
      row(33, 'task033_e_f'),
    ]);
    expect(list).toBe(`# Tasks

| Name | Summary | Category | Domain | Input Language | Output Language |
| --- | --- | --- | --- | --- | --- |
| \`task002_c_d\` | Do it. | Misc. | Art, Code -> Language | English |  |
| \`task033_e_f\` | Do it. | Misc. | Art, Code -> Language | English |  |
| \`task1000_a_b\` | Like a\\_b. | Misc. | Art, Code -> Language | English |  |
`);
  });

  it('keeps every text in its cell', () => {
    const list = taskListMarkdown([row(1, 'task001_a_b', 'Say `x` | y\\|z\r\nnext\u2028line\u0007')]);
    expect(list.split('\n')[4]).toBe(
      '| `task001_a_b` | Say \\`x\\` \\| y\\\\\\|z next line | Misc. | Art, Code -> Language | English |  |',
    );
  });
});

describe('the hierarchy', () => {
  it('names everything in back-quotes', () => {
    const names = [...hierarchyMarkdown().matchAll(/`(.*?)`/g)].map((match) => match[1]);
    expect(names).toEqual([...CATEGORIES, ...DOMAINS, ...REASONING]);
  });
});

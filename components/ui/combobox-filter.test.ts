import { expect, test } from 'vitest';
import { filterOptions, searchable } from '@/components/ui/combobox-filter';

const options = searchable([
  'Middle English',
  { value: 'English', label: 'English', hint: 'eng' },
  'Español',
  'Portuguese',
  'Guinea-Bissau Creole',
]);
const labels = (query: string, limit = 10) => filterOptions(options, query, limit).shown.map((option) => option.label);

test('a label that starts with the query comes before one that contains it', () => {
  expect(labels('engl')).toEqual(['English', 'Middle English']);
});

test('accents and case do not matter', () => {
  expect(labels('ESPANOL')).toEqual(['Español']);
});

test('every word must occur, in the label or its hint', () => {
  expect(labels('english eng')).toEqual(['English', 'Middle English']);
  expect(labels('english xyz')).toEqual([]);
});

test('the start of a word comes before its middle', () => {
  expect(labels('gu')).toEqual(['Guinea-Bissau Creole', 'Portuguese']);
});

test('at most `limit` are shown and all are counted', () => {
  const { shown, total } = filterOptions(options, '', 2);
  expect([shown.length, total]).toEqual([2, 5]);
});

test('what is meant comes first, also where it does not contain the query', () => {
  const meant = filterOptions(options, 'engl', 10, ['Portuguese', 'Middle English']).shown.map(({ label }) => label);
  expect(meant).toEqual(['Portuguese', 'Middle English', 'English']);
});

test('the start of another word for an option is as good as that of its label', () => {
  const described = searchable([
    { value: 'Bangala', label: 'Zbangla' },
    { value: 'Bengali', label: 'Bengali', terms: ['banglabhasa'] },
  ]);
  expect(filterOptions(described, 'bang', 10).shown.map(({ label }) => label)).toEqual(['Bengali', 'Zbangla']);
});

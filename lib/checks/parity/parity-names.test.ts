import { describe, expect, it } from 'vitest';
import { judged, type ParityCase } from '@/lib/checks/parity/parity-case';

/**
 * A category must be a name of the hierarchy, of whatever list; a domain or reasoning type need only occur in a name. Each
 * letter of the file's name is asked whether it is upper case.
 */
const cases: ParityCase[] = [
  {
    what: 'a category outside the hierarchy',
    fields: { Categories: ['Juggling'] },
    upstream: 'fail',
    finds: 'known-categories/unknown /Categories/0',
  },
  { what: 'a second category outside the hierarchy', fields: { Categories: ['Mathematics', 'x'] }, upstream: 'fail' },
  { what: 'a category in lower case', fields: { Categories: ['mathematics'] }, upstream: 'fail' },
  { what: 'a category with a space at its end', fields: { Categories: ['Mathematics '] }, upstream: 'fail' },
  {
    what: 'a category that is a domain',
    fields: { Categories: ['Music'] },
    upstream: 'pass',
    finds: 'known-categories/not-its-own /Categories/0',
  },
  { what: 'a category that is a reasoning type', fields: { Categories: ['Causal Reasoning'] }, upstream: 'pass' },
  { what: 'a category that is part of a name', fields: { Categories: ['Question'] }, upstream: 'fail' },
  { what: 'an empty category', fields: { Categories: [''] }, upstream: 'fail' },
  { what: 'a category that is a number', fields: { Categories: [1] }, upstream: 'fail' },
  { what: 'a category that is null', fields: { Categories: [null] }, upstream: 'fail' },
  { what: 'a category in a list', fields: { Categories: [['Mathematics']] }, upstream: 'fail' },
  { what: 'the same category twice', fields: { Categories: ['Mathematics', 'Mathematics'] }, upstream: 'pass' },
  {
    what: 'no category',
    fields: { Categories: [] },
    upstream: 'pass',
    finds: 'known-categories/none /Categories',
  },
  {
    what: 'a domain outside the hierarchy',
    fields: { Domains: ['Musik'] },
    upstream: 'fail',
    finds: 'known-domains/unknown /Domains/0',
  },
  {
    what: 'domains that are parts of names',
    fields: { Domains: ['Mus', 'e -> L'] },
    upstream: 'pass',
    finds: 'known-domains/not-its-own /Domains/0',
  },
  { what: 'a domain that is a category', fields: { Domains: ['Question Answering'] }, upstream: 'pass' },
  { what: 'a domain in lower case', fields: { Domains: ['music'] }, upstream: 'fail' },
  { what: 'a domain that is an arrow', fields: { Domains: ['->'] }, upstream: 'pass' },
  { what: 'an arrow without spaces', fields: { Domains: ['Nature->Animals'] }, upstream: 'fail' },
  { what: 'an empty domain', fields: { Domains: [''] }, upstream: 'pass' },
  { what: 'two names in one domain', fields: { Domains: ['Music, Sports'] }, upstream: 'fail' },
  {
    what: 'a domain that is null',
    fields: { Domains: [null] },
    upstream: 'fail',
    finds: 'field-types/not-text /Domains/0',
  },
  { what: 'a domain that is a number', fields: { Domains: [1] }, upstream: 'fail' },
  { what: 'a domain that is an object', fields: { Domains: [{ Music: 1 }] }, upstream: 'fail' },
  { what: 'no domain', fields: { Domains: [] }, upstream: 'pass', finds: 'known-domains/none /Domains' },
  {
    what: 'a reasoning outside the hierarchy',
    fields: { Reasoning: ['Guessing'] },
    upstream: 'fail',
    finds: 'known-reasoning/unknown /Reasoning/0',
  },
  { what: 'a reasoning that is part of a name', fields: { Reasoning: ['Reasoning'] }, upstream: 'pass' },
  { what: 'a reasoning that is a category', fields: { Reasoning: ['Question Answering'] }, upstream: 'pass' },
  { what: 'a reasoning that is a list', fields: { Reasoning: [[]] }, upstream: 'fail' },
  { what: 'a reasoning that is false', fields: { Reasoning: [false] }, upstream: 'fail' },
  { what: 'no reasoning', fields: { Reasoning: [] }, upstream: 'pass', finds: 'known-reasoning/none /Reasoning' },

  {
    what: 'an upper-case letter in the name',
    name: 'task001_synthetic_Apple',
    upstream: 'fail',
    finds: 'name-format/upper-case',
  },
  { what: 'an upper-case letter of another script', name: 'task001_synthetic_Яблоко', upstream: 'fail' },
  { what: 'an upper-case roman number', name: 'task001_synthetic_Ⅷ', upstream: 'fail' },
  { what: 'an upper-case letter beyond the basic plane', name: 'task001_synthetic_𝐀', upstream: 'fail' },
  { what: 'a title-case letter, which is not upper case', name: 'task001_synthetic_ǅ', upstream: 'pass' },
  {
    what: 'a letter without case',
    name: 'task001_synthetic_苹果',
    upstream: 'pass',
    finds: 'name-format/not-the-pattern',
  },
  {
    what: 'a name that does not follow the pattern',
    name: 'task001',
    upstream: 'pass',
    finds: 'name-format/not-the-pattern',
  },
  { what: 'an empty name', name: '', upstream: 'pass' },
];

describe('parity with the upstream script on names', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});

import { nearestNames } from '@/lib/checks/repairs/nearest-names';
import { defineRule } from '@/lib/checks/rule';
import { checkNames, isPartOfHierarchyName } from '@/lib/checks/texts/known-names';
import { MAY_BE_MEANT } from '@/lib/checks/texts/meaning-params';
import { meantName } from '@/lib/task/meaning/meant-name';
import { DOMAIN_LIST } from '@/lib/task/meaning/taxonomy-lists';

export const knownDomains = defineRule({
  id: 'known-domains',
  title: 'Domains are from the list',
  topic: 'metadata',
  why: 'Domains say what the texts are about, and people filter by them. A misspelt domain hides the task from everybody who looks for it.',
  since: '1',
  messages: {
    unknown: {
      severity: 'error',
      upstream: true,
      text: `“{name}” is no domain. ${MAY_BE_MEANT}Choose one from the list.`,
    },
    'not-its-own': {
      severity: 'error',
      upstream: false,
      text: `“{name}” is only part of a name, or a name of another list. ${MAY_BE_MEANT}Choose a whole name from the list.`,
    },
    none: {
      severity: 'warning',
      upstream: false,
      text: 'No domain is given. Choose the one that fits best.',
    },
  },
  fixes: {
    unknown: {
      title: 'Write the nearest domain of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => meantName(name, DOMAIN_LIST)),
    },
    'not-its-own': {
      title: 'Write the nearest domain of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => meantName(name, DOMAIN_LIST)),
    },
  },
  good: { caption: 'A domain of the list', fields: { Domains: ['Music'] } },
  bad: { caption: 'A misspelt domain', fields: { Domains: ['Musik'] }, message: 'unknown', path: '/Domains/0' },
  create: (context) => ({
    task: () => checkNames(context, { field: 'Domains', list: DOMAIN_LIST, passesUpstream: isPartOfHierarchyName }),
  }),
});

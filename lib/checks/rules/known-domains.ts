import { checkNames, isPartOfHierarchyName } from '@/lib/checks/known-names';
import { nearestNames } from '@/lib/checks/repairs/nearest-names';
import { defineRule } from '@/lib/checks/rule';
import { nearestName } from '@/lib/task/nearest-name';
import { DOMAINS } from '@/lib/task/taxonomy';

const names: ReadonlySet<string> = new Set(DOMAINS);

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
      text: '“{name}” is no domain. [Did you mean “{nearest}”? ]Choose one from the list.',
    },
    'not-its-own': {
      severity: 'error',
      upstream: false,
      text: '“{name}” is only part of a name, or a name of another list. [Did you mean “{nearest}”? ]Choose a whole name from the list.',
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
      repairs: (task, context) => nearestNames(task, context, (name) => nearestName(name, names)),
    },
    'not-its-own': {
      title: 'Write the nearest domain of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => nearestName(name, names)),
    },
  },
  good: { caption: 'A domain of the list', fields: { Domains: ['Music'] } },
  bad: { caption: 'A misspelt domain', fields: { Domains: ['Musik'] }, message: 'unknown', path: '/Domains/0' },
  create: (context) => ({
    task: () => checkNames(context, { field: 'Domains', names, passesUpstream: isPartOfHierarchyName }),
  }),
});

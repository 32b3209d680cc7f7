import { nearestNames } from '@/lib/checks/repairs/nearest-names';
import { defineRule } from '@/lib/checks/rule';
import { checkNames, isPartOfHierarchyName } from '@/lib/checks/texts/known-names';
import { MAY_BE_MEANT } from '@/lib/checks/texts/meaning-params';
import { meantName } from '@/lib/task/meaning/meant-name';
import { REASONING_LIST } from '@/lib/task/meaning/taxonomy-lists';

export const knownReasoning = defineRule({
  id: 'known-reasoning',
  title: 'Reasoning types are from the list',
  topic: 'metadata',
  why: 'Reasoning types say what a model must be able to do, and results are broken down by them. A misspelt one is counted nowhere.',
  since: '1',
  messages: {
    unknown: {
      severity: 'error',
      upstream: true,
      text: `“{name}” is no reasoning type. ${MAY_BE_MEANT}Choose one from the list.`,
    },
    'not-its-own': {
      severity: 'error',
      upstream: false,
      text: `“{name}” is only part of a name, or a name of another list. ${MAY_BE_MEANT}Choose a whole name from the list.`,
    },
    // Most released tasks state none, and need none: a warning on all of them would be read by nobody.
    none: {
      severity: 'info',
      upstream: false,
      text: 'No reasoning type is given. Choose one if the task needs any.',
    },
  },
  fixes: {
    unknown: {
      title: 'Write the nearest reasoning type of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => meantName(name, REASONING_LIST)),
    },
    'not-its-own': {
      title: 'Write the nearest reasoning type of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => meantName(name, REASONING_LIST)),
    },
  },
  good: { caption: 'A reasoning type of the list', fields: { Reasoning: ['Causal Reasoning'] } },
  bad: {
    caption: 'A misspelt reasoning type',
    fields: { Reasoning: ['Casual Reasonning'] },
    message: 'unknown',
    path: '/Reasoning/0',
  },
  create: (context) => ({
    task: () =>
      checkNames(context, { field: 'Reasoning', list: REASONING_LIST, passesUpstream: isPartOfHierarchyName }),
  }),
});

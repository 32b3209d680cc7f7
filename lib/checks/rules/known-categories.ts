import { nearestNames } from '@/lib/checks/repairs/nearest-names';
import { defineRule } from '@/lib/checks/rule';
import { checkNames, isHierarchyName } from '@/lib/checks/texts/known-names';
import { MAY_BE_MEANT } from '@/lib/checks/texts/meaning-params';
import { meantName } from '@/lib/task/meaning/meant-name';
import { CATEGORY_LIST } from '@/lib/task/meaning/taxonomy-lists';

export const knownCategories = defineRule({
  id: 'known-categories',
  title: 'Categories are from the list',
  topic: 'metadata',
  why: 'People find tasks by their category, and twelve of them decide what belongs to the test set. A misspelt category hides the task from both.',
  since: '1',
  messages: {
    unknown: {
      severity: 'error',
      upstream: true,
      text: `“{name}” is no category. ${MAY_BE_MEANT}Choose one from the list.`,
    },
    'not-its-own': {
      severity: 'error',
      upstream: false,
      text: `“{name}” is a domain or a reasoning type, but no category. ${MAY_BE_MEANT}Choose one from the list.`,
    },
    none: {
      severity: 'error',
      upstream: false,
      text: 'No category is given. Choose the one that fits best.',
    },
  },
  fixes: {
    unknown: {
      title: 'Write the nearest category of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => meantName(name, CATEGORY_LIST)),
    },
    'not-its-own': {
      title: 'Write the nearest category of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => meantName(name, CATEGORY_LIST)),
    },
  },
  good: { caption: 'A category of the list', fields: { Categories: ['Question Answering'] } },
  bad: {
    caption: 'A misspelt category',
    fields: { Categories: ['Question Answring'] },
    message: 'unknown',
    path: '/Categories/0',
  },
  create: (context) => ({
    task: () => checkNames(context, { field: 'Categories', list: CATEGORY_LIST, passesUpstream: isHierarchyName }),
  }),
});

import { checkNames, isHierarchyName } from '@/lib/checks/known-names';
import { nearestNames } from '@/lib/checks/repairs/nearest-names';
import { defineRule } from '@/lib/checks/rule';
import { nearestName } from '@/lib/task/nearest-name';
import { CATEGORIES } from '@/lib/task/taxonomy';

const names: ReadonlySet<string> = new Set(CATEGORIES);

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
      text: '“{name}” is no category. [Did you mean “{nearest}”? ]Choose one from the list.',
    },
    'not-its-own': {
      severity: 'error',
      upstream: false,
      text: '“{name}” is a domain or a reasoning type, but no category. [Did you mean “{nearest}”? ]Choose one from the list.',
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
      repairs: (task, context) => nearestNames(task, context, (name) => nearestName(name, names)),
    },
    'not-its-own': {
      title: 'Write the nearest category of the list',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, (name) => nearestName(name, names)),
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
    task: () => checkNames(context, { field: 'Categories', names, passesUpstream: isHierarchyName }),
  }),
});

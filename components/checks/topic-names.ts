import type { Topic } from '@/lib/checks/rule';

/** The groups of the list of rules, in its order, each with what its rules look at. */
export const TOPIC_NAMES: Readonly<Record<Topic, { title: string; about: string }>> = {
  file: { title: 'The file as a whole', about: 'Its name, its keys, and the kinds of their values.' },
  metadata: { title: 'Metadata', about: 'Who made the task from what, under which licence, and how it is classified.' },
  definition: { title: 'Definition', about: 'What a person, or a model, is told to do.' },
  examples: { title: 'Examples', about: 'The positive and negative examples, with their explanations.' },
  instances: { title: 'Instances', about: 'Every input with its accepted outputs.' },
  labels: { title: 'Labels', about: 'The outputs of tasks that have a closed set of answers.' },
  texts: { title: 'All texts', about: 'Whatever is written anywhere in the task.' },
  collection: { title: 'The collection', about: 'The task beside all other accepted tasks.' },
};

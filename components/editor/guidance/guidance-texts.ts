import type { HeadField } from '@/lib/task/draft/draft';

/** What there is guidance for: a field of the task, or its instances. */
export type GuidanceTopic = HeadField | 'Instances';

interface Guidance {
  /** What it is about, within a sentence: "the definition". */
  about: string;
  points: readonly string[];
}

/** What reviewers of SuperNI kept asking for, by the field that it concerns. */
const TEXTS: Partial<Record<GuidanceTopic, Guidance>> = {
  Definition: {
    about: 'the definition',
    points: [
      'Say what is given, what to do with it, and what the answer looks like.',
      'Name every label exactly as it stands in the outputs, and say when each is right.',
      'Settle the doubtful cases: ties, several right answers, no answer at all.',
      'Test it: hide the instances and solve a few from these words alone.',
    ],
  },
  'Positive Examples': {
    about: 'positive examples',
    points: [
      'Choose different kinds of input, and with labels more than one label.',
      'A good explanation names what in the input decides the output; it does not repeat the output or the definition.',
      'Write each explanation anew. Pasted ones are sent back.',
      'An example must not be among the instances.',
    ],
  },
  'Negative Examples': {
    about: 'negative examples',
    points: [
      'Show mistakes that people really make: the neighbouring label, a part of the answer, the wrong form.',
      'The output must be wrong by the definition, not only worse.',
      'A good explanation says what is wrong and what would have been right.',
    ],
  },
  Instances: {
    about: 'instances',
    points: [
      'One input, one row: further right answers are further outputs of the same row.',
      'Keep the labels about equally frequent. With one label there is nothing to learn.',
      'Keep one form throughout: not 1 here and 1.0 there, always the same separator.',
      'Leave out what nobody could solve from the input alone, noise, and very long texts.',
    ],
  },
  Categories: {
    about: 'categories',
    points: [
      'Choose from the list by what is to be done, not by what the text is about.',
      'Some categories make a task a test task: choose the one that fits best, not all that fit.',
    ],
  },
  Domains: {
    about: 'domains',
    points: ['Say where the texts come from: news, stories, reviews. Give all that apply, from the list.'],
  },
  Input_language: {
    about: 'the input language',
    points: [
      'Give every language that occurs in the inputs, for a translation both sides where they belong.',
      'If it is not English, the definition has to name it, too.',
    ],
  },
  Output_language: {
    about: 'the output language',
    points: ['The language of the answers, also where they are labels such as “yes” and “no”.'],
  },
  Instruction_language: {
    about: 'the instruction language',
    points: ['The language in which the definition is written, not that of the texts.'],
  },
  Source: {
    about: 'the source',
    points: [
      'Name the dataset, one name for each dataset that was used.',
      'Spell it exactly like the other tasks from it. A misspelt source once hid that test data was in the training set.',
    ],
  },
  URL: {
    about: 'the URL',
    points: ['The page where the dataset can be found, its paper or its repository. Open it once before you submit.'],
  },
  'Instance License': {
    about: 'the licence',
    points: [
      'The licence of the data, as its publisher states it, not that of the code beside it.',
      'Where none is stated, ask the publisher. A guess is worse than “Unknown”.',
    ],
  },
};

/** The guidance for a topic; null where the field explains itself. */
export function guidanceFor(topic: GuidanceTopic): Guidance | null {
  return TEXTS[topic] ?? null;
}

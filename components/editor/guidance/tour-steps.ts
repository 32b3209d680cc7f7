import type { Panel } from '@/components/editor/context/use-section';
import { elementId } from '@/components/editor/store/finding-place';

/** A step of the walk-through: what it opens, what it points at, and what it says about that. */
export interface TourStep {
  panel: Panel;
  /** A CSS selector of the element that is marked. */
  target: string;
  title: string;
  text: string;
}

export const TOUR_STEPS: readonly TourStep[] = [
  {
    panel: 'definition',
    target: 'nav[aria-label="Parts of the task"]',
    title: 'The parts of a task',
    text: 'A definition, examples, instances, and some facts about them. Write them in any order. A mark shows where something is still missing.',
  },
  {
    panel: 'definition',
    target: `#${elementId('Definition')}`,
    title: 'The definition',
    text: 'What is given, what to do, and what the answer looks like. Under each field you can unfold what reviewers look for.',
  },
  {
    panel: 'examples',
    target: `section[aria-labelledby="${elementId('Positive Examples')}-title"] > header`,
    title: 'Examples',
    text: 'Two right answers or more, and a wrong one, each with the reason. A right one can be made from an instance.',
  },
  {
    panel: 'instances',
    target: '[role=grid][aria-label=Instances]',
    title: 'Instances',
    text: 'Type, paste from a spreadsheet, or take a whole dataset in from a file. You can always undo.',
  },
  {
    panel: 'findings',
    target: '[data-tour=toolbar]',
    title: 'Save and submit',
    text: 'All is saved as you write. Findings lists what to mend; when no error is left, submit. Press ? for the keyboard shortcuts.',
  },
];

import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundTask } from '@/lib/checks/sound-task';

function asksForMore(definition: string): boolean {
  const { totals } = checkTask({ ...soundTask(), Definition: [definition] }, { name: SOUND_NAME });
  return totals['definition-needs-text-only/more-than-text'] === 1;
}

describe('definition-needs-text-only', () => {
  it.each([
    'Plot the graph of the function.',
    'Look at the picture and say what it shows.',
    'Generate an image that fits the caption.',
    'Download the attached file and count its lines.',
  ])('warns of “%s”', (definition) => {
    expect(asksForMore(definition)).toBe(true);
  });

  it.each([
    'Given the plot of a film, draw a conclusion.',
    'Map each number to its file name.',
    'You are given the caption of an image; generate a question about the image.',
    'Say what a graph with these nodes and edges is called.',
  ])('lets “%s” be', (definition) => {
    expect(asksForMore(definition)).toBe(false);
  });
});

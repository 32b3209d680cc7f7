import { createHash } from 'node:crypto';
import type { TaskFile } from '@/lib/task/schema';
import { generator } from '@/scripts/bench/generator';

const WORDS =
  'amber river lantern quiet window garden copper meadow signal velvet harbor pencil winter orchard silver thunder basket candle forest island market morning mirror needle ocean paper pillow ribbon saddle shadow'.split(
    ' ',
  );

/**
 * A sound task of the largest allowed size for measurements: 6,500 instances, about 3 MB, the same for the same seed.
 */
export function largeTask(seed: number, number: number, instances = 6_500): TaskFile {
  const next = generator(seed);
  const sentence = (length: number) => Array.from({ length }, () => WORDS[next() % WORDS.length]).join(' ');
  return {
    Contributors: ['Benchmark'],
    Source: [`synthetic_${seed}`],
    URL: ['https://example.org/benchmark'],
    Categories: ['Question Answering'],
    Reasoning: [],
    Definition: [
      `You are given a sequence of words with a marker, number ${seed}. Answer with the words after the marker.`,
    ],
    Input_language: ['English'],
    Output_language: ['English'],
    Instruction_language: ['English'],
    Domains: ['Miscellaneous'],
    'Positive Examples': [
      { input: 'river | copper amber', output: 'copper amber', explanation: 'Both words stand after the marker.' },
      { input: 'paper window | ocean', output: 'ocean', explanation: 'Only one word stands after the marker.' },
    ],
    'Negative Examples': [
      { input: 'quiet | pillow', output: 'quiet', explanation: 'This word stands before the marker.' },
    ],
    Instances: Array.from({ length: instances }, (_, index) => {
      const answer = `${sentence(6)} ${index}`;
      return {
        id: `task${String(number).padStart(3, '0')}-${createHash('md5').update(`${seed}/${index}`).digest('hex')}`,
        input: `${sentence(38)} | ${answer}`,
        output: [answer],
      };
    }),
    'Instance License': ['CC0 1.0'],
  };
}

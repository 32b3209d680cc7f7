import { EMPTY_POOL, type NearDefinition } from '@/lib/checks/pool-facts';
import { defineRule } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { listOf } from '@/lib/task/json-object';

/** Self-Instruct takes a new instruction only when its ROUGE-L with every other is below this. */
const TOO_NEAR = 0.7;

const definition = 'You are told how many apples two baskets hold. Answer with the number of all apples, in words.';

export const definitionIsNew = defineRule({
  id: 'definition-is-new',
  title: 'The definition is a new one',
  topic: 'collection',
  why: 'A collection teaches by its variety, so a task should ask for something that no other asks for. Definitions with most of their words in common often belong to the same task, or hide what differs.',
  since: '2',
  messages: {
    near: {
      severity: 'warning',
      upstream: false,
      text: 'This is {percent}% like the definition of {task} (ROUGE-L): “{definition}”. Say what is different here, or improve that task instead.',
    },
  },
  needs: 'pool',
  good: {
    caption: 'A definition that has words in common with another, but not most',
    pool: { ...EMPTY_POOL, nearDefinitions: [near(0.62)] },
  },
  bad: {
    caption: 'A definition that another task has, but for a word',
    pool: { ...EMPTY_POOL, nearDefinitions: [near(0.94)] },
    message: 'near',
    path: '/Definition/0',
  },
  create: ({ report, pool }) => ({
    task(task) {
      listOf(task, 'Definition').forEach((own, index) => {
        const nearest = pool?.nearDefinitions.find((other) => other.index === index);
        if (typeof own !== 'string' || nearest === undefined || nearest.score < TOO_NEAR) return;
        const percent = Math.floor(nearest.score * 100);
        report('near', ['Definition', index], {
          percent,
          task: nearest.task,
          definition: excerpt(nearest.definition),
        });
      });
    },
  }),
});

function near(score: number): NearDefinition {
  return { task: 'task002_synthetic_apple_counting_in_words', definition, index: 0, score };
}

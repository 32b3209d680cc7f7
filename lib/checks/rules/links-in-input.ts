import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import type { JsonValue } from '@/lib/task/schema';

const input = 'How many apples does https://example.org/basket show?';

export const linksInInput = defineRule({
  id: 'links-in-input',
  title: 'Inputs hold no links',
  topic: 'instances',
  why: 'A model sees only the text and cannot open a link. What the link shows may also change or vanish.',
  since: '1',
  messages: {
    link: {
      severity: 'warning',
      upstream: false,
      text: 'This input holds a web address. Put what is needed from there into the text, or remove the address.',
    },
  },
  good: { caption: 'Inputs that say all that is needed', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'An answer that only the linked page gives',
    fields: { Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input, output: ['3'] }] },
    message: 'link',
    path: '/Instances/100/input',
  },
  create: ({ report, traits }) => ({
    example({ input }, field, index) {
      if (hasLink(input)) report('link', [field, index, 'input']);
    },
    ...(traits.mayHold('//') && {
      instance({ input }, index) {
        if (hasLink(input)) report('link', ['Instances', index, 'input']);
      },
    }),
  }),
});

/** The search for `://` is quick and spares most texts the pattern. */
function hasLink(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && value.includes('://') && /\bhttps?:\/\/[^\s/]/i.test(value);
}

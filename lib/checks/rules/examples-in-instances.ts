import { dropInstances } from '@/lib/checks/repairs/drop-found';
import { comparisonKey } from '@/lib/checks/repeats/comparison-key';
import { inputKey } from '@/lib/checks/repeats/input-key';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { hasText } from '@/lib/checks/texts/has-text';
import type { ExampleField } from '@/lib/task/schema';

const input = 'One basket holds 200 apples and the other holds 1.';

export const examplesInInstances = defineRule({
  id: 'examples-in-instances',
  title: 'Examples are not among the instances',
  topic: 'examples',
  why: 'Examples are shown with the definition. An instance with the input of an example, also in another form, gives its answer away.',
  since: '1',
  messages: {
    positive: {
      severity: 'error',
      upstream: true,
      text: 'This is also the input of positive example number {example}. Remove the instance, or use another example.',
    },
    'positive-in-other-form': {
      severity: 'warning',
      upstream: false,
      text: 'This is the input of positive example number {example} but for {difference}. Remove the instance, or use another example.',
    },
    negative: {
      severity: 'warning',
      upstream: false,
      text: 'This is also the input of negative example number {example}. Remove the instance, or use another example.',
    },
    'negative-in-other-form': {
      severity: 'info',
      upstream: false,
      text: 'This is the input of negative example number {example} but for {difference}. Remove the instance, or use another example.',
    },
  },
  fixes: {
    positive: {
      title: 'Remove the instances that are positive examples',
      safe: false,
      repairs: (_task, context) => dropInstances(context),
    },
    negative: {
      title: 'Remove the instances that are negative examples',
      safe: false,
      repairs: (_task, context) => dropInstances(context),
    },
    'positive-in-other-form': {
      title: 'Remove the instances that are nearly positive examples',
      safe: false,
      repairs: (_task, context) => dropInstances(context),
    },
    'negative-in-other-form': {
      title: 'Remove the instances that are nearly negative examples',
      safe: false,
      repairs: (_task, context) => dropInstances(context),
    },
  },
  good: { caption: 'Inputs that no example has', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'The first positive example is an instance too',
    fields: { Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input, output: ['201'] }] },
    message: 'positive',
    path: '/Instances/100/input',
  },
  create: ({ report, inputsLike }) => {
    const kinds: readonly Kind[] = [
      { field: 'Positive Examples', message: 'positive', inputs: new ExampleInputs() },
      { field: 'Negative Examples', message: 'negative', inputs: new ExampleInputs() },
    ];
    return {
      example({ input }, field, index) {
        if (typeof input !== 'string') return;
        for (const kind of kinds) if (kind.field === field) kind.inputs.add(input, index);
      },
      finish() {
        const inputs = kinds.flatMap((kind) => kind.inputs.texts());
        for (const { instance, index } of inputs.length === 0 ? [] : inputsLike(inputs)) {
          const { input } = instance;
          if (typeof input !== 'string') continue;
          for (const { message, inputs: examples } of kinds) {
            const found = examples.find(input);
            if (found === undefined) continue;
            const { example, difference } = found;
            const path = ['Instances', index, 'input'];
            if (difference === undefined) report(message, path, { example: example + 1 });
            else report(`${message}-in-other-form`, path, { example: example + 1, difference });
          }
        }
      },
    };
  },
});

interface Kind {
  field: ExampleField;
  message: 'positive' | 'negative';
  inputs: ExampleInputs;
}

/** How far apart two inputs may be to count as one, nearest first, and what parts them then. */
const FORMS: readonly (readonly [keyOf: (input: string) => string, difference: string | undefined])[] = [
  [(input) => input, undefined],
  [inputKey, 'capital letters, white space or the form of characters'],
  [comparisonKey, 'quotation marks, the punctuation at the end or capital letters'],
];

/** The inputs of examples, by all that they may have in common with an instance's. */
class ExampleInputs {
  readonly #byForm = FORMS.map(() => new Map<string, number>());

  add(input: string, index: number): void {
    this.#byForm.forEach((examples, form) => {
      // Blank inputs have all the same form, and nothing that could be given away.
      if (form > 0 && !hasText(input)) return;
      const key = keyIn(form, input);
      if (!examples.has(key)) examples.set(key, index);
    });
  }

  texts(): string[] {
    return [...(this.#byForm[0]?.keys() ?? [])];
  }

  /** The example whose input is nearest to this one, and what parts the two; undefined when none is near. */
  find(input: string): { example: number; difference: string | undefined } | undefined {
    for (const [form, examples] of this.#byForm.entries()) {
      const example = examples.size === 0 ? undefined : examples.get(keyIn(form, input));
      if (example !== undefined) return { example, difference: FORMS[form]?.[1] };
    }
    return undefined;
  }
}

function keyIn(form: number, input: string): string {
  return FORMS[form]?.[0](input) ?? input;
}

import { addReasoning } from '@/lib/checks/repairs/add-reasoning';
import { renameTwins } from '@/lib/checks/repairs/rename-twins';
import { defineRule } from '@/lib/checks/rule';
import { type JsonObject, TASK_KEYS } from '@/lib/task/schema';

/** The keys that the upstream script asks for; `Instance License` is not among them. */
const REQUIRED = TASK_KEYS.filter((key) => key !== 'Instance License');

const TWINS = ['Input_language', 'Output_language', 'Instruction_language'].map((field) => ({
  field,
  twin: field.toLowerCase(),
}));

const EXAMPLE_KEYS = ['input', 'output', 'explanation'] as const;

const soundExample = {
  input: 'One basket holds 400 apples and the other holds 2.',
  output: '398',
  explanation: 'This is the difference.',
};

export const requiredFields = defineRule({
  id: 'required-fields',
  title: 'Every field is there',
  topic: 'file',
  why: 'Programs that read the collection expect the same fields in every task. One missing or misspelt field breaks them for everybody.',
  since: '1',
  seesShape: true,
  messages: {
    missing: {
      severity: 'error',
      upstream: true,
      text: 'The field “{field}” is missing. Add it; a field without content is an empty list.',
    },
    'lower-case-twin': {
      severity: 'error',
      upstream: true,
      text: 'The field “{twin}” must be called “{field}”, with a capital letter. Rename it.',
    },
    'missing-in-example': {
      severity: 'error',
      upstream: true,
      text: 'This example has no “{field}”. Every example needs an input, an output and an explanation.',
    },
  },
  fixes: {
    missing: {
      title: 'Add an empty list of reasoning types',
      safe: true,
      repairs: addReasoning,
    },
    'lower-case-twin': {
      title: 'Write the names of the language fields with a capital letter',
      safe: true,
      repairs: renameTwins,
    },
  },
  good: {
    caption: 'An example with its three fields',
    fields: { 'Negative Examples': [soundExample] },
  },
  bad: {
    caption: 'The language field is written in lower case',
    fields: { input_language: ['English'] },
    without: ['Input_language'],
    message: 'lower-case-twin',
    path: '/input_language',
  },
  create: ({ report }) => ({
    task(task) {
      for (const { field, twin } of TWINS) {
        if (Object.hasOwn(task, twin)) report('lower-case-twin', [twin], { field, twin });
      }
      for (const field of REQUIRED) {
        if (!Object.hasOwn(task, field) && !hasTwin(task, field)) report('missing', [], { field });
      }
    },
    example(example, list, index) {
      for (const field of EXAMPLE_KEYS) {
        if (!Object.hasOwn(example, field)) report('missing-in-example', [list, index], { field });
      }
    },
  }),
});

function hasTwin(task: JsonObject, field: string): boolean {
  return TWINS.some((pair) => pair.field === field && Object.hasOwn(task, pair.twin));
}

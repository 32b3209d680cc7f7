import { fieldsAsLists, itemsAsTexts } from '@/lib/checks/repairs/as-text';
import { defineRule } from '@/lib/checks/rule';
import { typeInWords } from '@/lib/checks/texts/type-in-words';
import { listOf } from '@/lib/task/json-object';
import { type JsonValue, LIST_FIELDS, type ListField, TASK_KEYS } from '@/lib/task/schema';

/** The lists in which the upstream script fails on a value that is no string. */
const TEXT_ONLY_UPSTREAM: ReadonlySet<ListField> = new Set<ListField>([
  'Categories',
  'Reasoning',
  'Definition',
  'Input_language',
  'Output_language',
  'Instruction_language',
  'Domains',
]);

export const fieldTypes = defineRule({
  id: 'field-types',
  title: 'Fields hold what they should',
  topic: 'file',
  why: 'Every field is a list of texts, and examples and instances are lists of objects. A number, a bare text or nothing where a list of texts belongs stops the programs that read the collection.',
  since: '1',
  seesShape: true,
  messages: {
    'not-a-list': {
      severity: 'error',
      upstream: true,
      text: '“{field}” must be a list, but it is {type}. Put it in square brackets.',
    },
    'licence-not-a-list': {
      severity: 'error',
      upstream: false,
      text: '“Instance License” must be a list, but it is {type}. Put it in square brackets.',
    },
    'not-text': {
      severity: 'error',
      upstream: true,
      text: 'This must be a text, but it is {type}. Put it in quotation marks, or remove it.',
    },
    'metadata-not-text': {
      severity: 'error',
      upstream: false,
      text: '“{field}” must hold texts only, but this is {type}. Put it in quotation marks, or remove it.',
    },
    'example-not-an-object': {
      severity: 'error',
      upstream: true,
      text: 'This example is {type}. An example is an object with an input, an output and an explanation.',
    },
  },
  fixes: {
    'not-a-list': {
      title: 'Put into a list what belongs into one',
      safe: true,
      repairs: fieldsAsLists,
    },
    'licence-not-a-list': {
      title: 'Put a single licence into a list',
      safe: true,
      repairs: fieldsAsLists,
    },
    'not-text': {
      title: 'Write numbers and lists of one text as texts, and take out empty values',
      safe: true,
      repairs: itemsAsTexts,
    },
    'metadata-not-text': {
      title: 'Write numbers and lists of one text as texts, and take out empty values',
      safe: true,
      repairs: itemsAsTexts,
    },
  },
  good: { caption: 'A list with one text', fields: { Source: ['synthetic'] } },
  bad: {
    caption: 'A text where a list belongs',
    fields: { Categories: 'Mathematics' },
    message: 'not-a-list',
    path: '/Categories',
  },
  create: ({ report }) => ({
    task(task) {
      for (const field of TASK_KEYS) {
        const value = task[field];
        if (value === undefined || Array.isArray(value)) continue;
        if (field === 'Instance License') report('licence-not-a-list', [field], { type: typeInWords(value) });
        else report('not-a-list', [field], { field, type: typeInWords(value) });
      }
      for (const field of LIST_FIELDS) {
        listOf(task, field).forEach((value, index) => {
          if (typeof value === 'string') return;
          const params = { field, type: typeInWords(value) };
          report(failsUpstream(field, value) ? 'not-text' : 'metadata-not-text', [field, index], params);
        });
      }
    },
    example(example, list, index) {
      for (const field of ['input', 'output', 'explanation'] as const) {
        const value = example[field];
        if (value === undefined || typeof value === 'string') continue;
        report('not-text', [list, index, field], { field, type: typeInWords(value) });
      }
    },
    stray(value, list, index) {
      if (list !== 'Instances') report('example-not-an-object', [list, index], { type: typeInWords(value) });
    },
  }),
});

/** Upstream counts the tasks of each contributor in a dictionary, whose keys cannot be lists or objects. */
function failsUpstream(field: ListField, value: JsonValue): boolean {
  if (field === 'Contributors') return typeof value === 'object' && value !== null;
  return TEXT_ONLY_UPSTREAM.has(field);
}

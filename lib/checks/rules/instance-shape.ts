import { asList, asText, itemsAsTexts } from '@/lib/checks/repairs/as-text';
import { dropBlankOutputs } from '@/lib/checks/repairs/drop-blank-outputs';
import { missingIds } from '@/lib/checks/repairs/new-ids';
import { defineRule, type RuleContext } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { typeInWords } from '@/lib/checks/texts/type-in-words';
import { isBlank } from '@/lib/checks/texts/white-space';
import type { JsonValue } from '@/lib/task/schema';

export const instanceShape = defineRule({
  id: 'instance-shape',
  title: 'Every instance has an id, an input and outputs',
  topic: 'instances',
  why: 'An instance is one input and the list of answers that count as right. Without either there is nothing to learn and nothing to measure.',
  since: '1',
  seesShape: true,
  messages: {
    'not-an-object': {
      severity: 'error',
      upstream: true,
      text: 'This is no instance. An instance is an object with an id, an input and a list of outputs.',
    },
    missing: {
      severity: 'error',
      upstream: true,
      text: 'This instance has no “{field}”. Every instance needs an id, an input and a list of outputs.',
    },
    'input-not-text': {
      severity: 'error',
      upstream: true,
      text: 'The input must be a text. Put it in quotation marks.',
    },
    'input-empty': {
      severity: 'error',
      upstream: true,
      text: 'The input is empty. Fill it in, or remove the instance.',
    },
    'output-not-a-list': {
      severity: 'error',
      upstream: true,
      text: 'The output must be a list of texts. Put it in square brackets, also when there is only one.',
    },
    'no-output': {
      severity: 'error',
      upstream: true,
      text: 'There is no output. Add at least one right answer, or remove the instance.',
    },
    'output-not-text': {
      severity: 'error',
      upstream: true,
      text: 'Every output must be a text, but this is {type}. Write it as the text that is to be answered, in quotation marks.',
    },
    'output-blank': {
      severity: 'error',
      upstream: false,
      text: 'This output is empty or only white space. Fill it in, or remove it.',
    },
    'id-not-text': {
      severity: 'error',
      upstream: false,
      text: 'The id must be a text: the task’s prefix, a dash and 32 hexadecimal digits.',
    },
    'id-not-a-value': {
      severity: 'error',
      upstream: true,
      text: 'The id is a list or an object. It must be a text: the task’s prefix, a dash and 32 hexadecimal digits.',
    },
  },
  fixes: {
    missing: {
      title: 'Give an id to instances without one',
      safe: true,
      repairs: missingIds,
    },
    'input-not-text': {
      title: 'Write numbers and lists of one text as texts',
      safe: true,
      repairs: asText,
    },
    'output-not-a-list': {
      title: 'Put single outputs into a list',
      safe: true,
      repairs: asList,
    },
    'output-not-text': {
      title: 'Write numbers and lists of one text as texts, and take out empty values',
      safe: true,
      repairs: itemsAsTexts,
    },
    'output-blank': {
      title: 'Remove empty outputs beside others',
      safe: true,
      repairs: dropBlankOutputs,
    },
    'id-not-text': {
      title: 'Write numbers as texts',
      safe: true,
      repairs: asText,
    },
  },
  good: { caption: 'Instances with all their parts', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'An instance without an output',
    fields: {
      Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input: 'Two apples.', output: [] }],
    },
    message: 'no-output',
    path: '/Instances/100/output',
  },
  create: ({ report }) => ({
    instance(instance, index) {
      const { id, input, output } = instance;
      if (typeof id !== 'string') checkId(report, id, index);
      if (input === undefined) report('missing', ['Instances', index], { field: 'input' });
      else if (typeof input !== 'string') report('input-not-text', ['Instances', index, 'input']);
      else if (input === '') report('input-empty', ['Instances', index, 'input']);
      if (output === undefined) report('missing', ['Instances', index], { field: 'output' });
      else if (!Array.isArray(output)) report('output-not-a-list', ['Instances', index, 'output']);
      else if (output.length === 0) report('no-output', ['Instances', index, 'output']);
      else checkOutputs(report, output, index);
    },
    rows: (texts) => texts.untidy(),
    stray(_value, list, index) {
      if (list === 'Instances') report('not-an-object', ['Instances', index]);
    },
  }),
});

type Report = RuleContext<'missing' | 'output-not-text' | 'output-blank' | 'id-not-text' | 'id-not-a-value'>['report'];

/** Upstream keeps the ids in a set: null, numbers and truth values can be in it, lists and objects cannot. */
function checkId(report: Report, id: JsonValue | undefined, index: number): void {
  if (id === undefined) report('missing', ['Instances', index], { field: 'id' });
  else if (typeof id === 'object' && id !== null) report('id-not-a-value', ['Instances', index, 'id']);
  else report('id-not-text', ['Instances', index, 'id']);
}

function checkOutputs(report: Report, outputs: readonly JsonValue[], index: number): void {
  for (let position = 0; position < outputs.length; position++) {
    const output = outputs[position];
    const path = ['Instances', index, 'output', position];
    if (typeof output !== 'string') report('output-not-text', path, () => ({ type: typeInWords(output ?? null) }));
    else if (isBlank(output)) report('output-blank', path);
  }
}

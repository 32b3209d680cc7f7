import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { planFix } from '@/lib/checks/fixing/plan-fix';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

const context = { name: SOUND_NAME, seed: 1 };
const RESIDUES = [
  'model-tokens',
  'unfilled-placeholders',
  'written-escapes',
  'program-values',
  'invisible-characters',
  'damaged-text',
];

function withInput(input: string, fields: JsonObject = {}): JsonObject {
  const one = { id: `task001-${'f'.repeat(32)}`, input, output: ['2'] };
  return { ...soundTask(), ...fields, Instances: [...soundInstances(100), one] };
}

/** What is left behind in an input, as `rule/message`. */
function foundIn(input: string, fields: JsonObject = {}): string[] {
  const { findings } = checkTask(withInput(input, fields), context);
  return findings.filter(({ rule }) => RESIDUES.includes(rule)).map(({ rule, message }) => `${rule}/${message}`);
}

/** The input after all safe fixes. */
function fixed(input: string): unknown {
  return (fixAll(withInput(input), context).task.Instances as JsonObject[])[100]?.input;
}

const { raw } = String;

describe('what tools leave behind', () => {
  it.each([
    ['Two pears.<|endoftext|>', 'model-tokens/token', 'Two pears.'],
    ['<s> Two pears.</s>', 'model-tokens/token', 'Two pears.'],
    ['[CLS] two pears [SEP]', 'model-tokens/token', 'two pears'],
    ['<bos>Two pears<end_of_turn>', 'model-tokens/token', 'Two pears'],
    ['How many: <pad><pad> two pears?', 'model-tokens/token', 'How many: two pears?'],
    ['<|im_start|>user\nTwo pears', 'model-tokens/token', null],
    ['Two</s> pears.', 'model-tokens/token', null],
    ['Two [UNK] pears.', 'model-tokens/token', null],
    ['[INST] Two pears? [/INST]', 'model-tokens/token', null],
    ['Two <extra_id_0> pears.', 'model-tokens/token', null],
    ['A caf<0xC3><0xA9>.', 'model-tokens/token', null],
    ['Two pears [SEP] three figs.', 'model-tokens/separator', null],
    ['Two app ##les.', 'model-tokens/piece', null],
    ['▁Two▁apples', 'model-tokens/piece', null],

    ['{{ count }} pears.', 'unfilled-placeholders/placeholder', null],
    ['{% if many %}Pears', 'unfilled-placeholders/placeholder', null],
    [`\${count} pears.`, 'unfilled-placeholders/placeholder', null],
    ['Answer: {question}', 'unfilled-placeholders/placeholder', null],
    ['Pears: <input>', 'unfilled-placeholders/placeholder', null],
    ['[INSERT NAME] has two pears.', 'unfilled-placeholders/placeholder', null],
    ['%s has two pears.', 'unfilled-placeholders/placeholder', null],

    [raw`Two pears.\nThree figs.`, 'written-escapes/line-break', null],
    [raw`Two\tpears.\nthree figs.`, 'written-escapes/line-break', null],
    [raw`Two \u00e9clairs.`, 'written-escapes/character', 'Two éclairs.'],
    [raw`Two \ud83c\udf50s.`, 'written-escapes/character', 'Two 🍐s.'],
    [raw`Two \U0001F350s.`, 'written-escapes/character', 'Two 🍐s.'],
    [raw`A caf\xc3\xa9.`, 'written-escapes/character', 'A café.'],
    [raw`A caf\xe9.`, 'written-escapes/character', null],
    [raw`A \u0000 pear.`, 'written-escapes/character', null],
    [raw`C:\pears\u00e9.`, 'written-escapes/character', null],
    [raw`The farmer\'s \"pears\".`, 'written-escapes/quotation-mark', `The farmer's "pears".`],
    [raw`\Two pears\".`, 'written-escapes/quotation-mark', null],
    [raw`G\"odel ate a pear.`, 'written-escapes/quotation-mark', null],
    [raw`A caf\'e with \'Emile.`, 'written-escapes/quotation-mark', null],
    [raw`Two \'ripe\' pears, it\'s said.`, 'written-escapes/quotation-mark', "Two 'ripe' pears, it's said."],
    ['Two pears.<br />Three figs.', 'written-escapes/break-tag', null],
    ['Two -LRB- ripe -RRB- pears.', 'written-escapes/bracket', 'Two ( ripe ) pears.'],

    ['nan', 'program-values/empty', null],
    ['None', 'program-values/empty', null],
    ['undefined', 'program-values/empty', null],
    ['<noinput>', 'program-values/empty', null],
    ['N/A', 'program-values/empty', null],
    ['[object Object] pears.', 'program-values/object', null],
    ['<fruit.Pear object at 0x7f3a>', 'program-values/object', null],
    ["['Two pears.']", 'program-values/list', null],
    ["b'Two pears.'", 'program-values/bytes', 'Two pears.'],
    [raw`b'Two caf\xc3\xa9s.'`, 'written-escapes/character', 'Two cafés.'],

    ['Two pe\u00ADars.', 'invisible-characters/invisible', 'Two pears.'],
    ['Two pe\u00AD ars.', 'invisible-characters/invisible', null],
    ['Two \uFEFFpears.', 'invisible-characters/invisible', 'Two pears.'],
    ['Two\u200Bpears.', 'invisible-characters/invisible', null],
    ['Two \u200Bpears.', 'invisible-characters/invisible', 'Two pears.'],
    ['Two\u2060 pe\u200Dars\u200E.', 'invisible-characters/invisible', 'Two pears.'],
    ['Two \u202Eraep\u202C.', 'invisible-characters/hidden', undefined],
    ['Two pears.\u{E0041}\u{E0042}', 'invisible-characters/hidden', null],

    ['Two ﬁgs and a raﬄe.', 'damaged-text/ligature', 'Two figs and a raffle.'],
  ])('is found in %j as %s, and mended only for certain', (input, message, expected) => {
    expect(foundIn(input)).toContain(message);
    if (expected !== undefined) expect(fixed(input)).toBe(expected ?? input);
  });

  it.each([
    ['Person1: May I rent a boat for <MASK>?'],
    ['It was <s>two</s> three pears.'],
    ['<s>Two</s> three, not <s>four</s>'],
    ['It was three, not <s>four</s>'],
    ['<title>Pears</title> <input>two</input>'],
    ['See [GS] and {θs} and [1, 2, 3].'],
    ['## Heading\n##2 and #two'],
    ['Water boils at 100%s mark, 5 % double.'],
    [raw`$\nu + \text{input} \neq \{answer\}$`],
    [raw`C:\new\table and a\b`],
    ['A nan bread and none other.'],
    ['none'],
    ["['a', 'b']"],
    ['میوه\u200Cها و \u200Fsalad\u200E'],
    ['क्\u200Dष'],
    ['👩\u200D🌾 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['ไทย\u200Bแลนด์'],
    ['2 < 3 and {a} > [b]'],
  ])('is not in %j', (input) => {
    expect(foundIn(input)).toEqual([]);
  });

  it.each([
    ['Two [SEP] pears', 'The parts of the input are parted by [SEP].'],
    ['Answer: {question}', 'Fill in {question}.'],
    ['nan', 'Answer nan where there is no number.'],
    [raw`Two\nPears`, 'Write the value of this string of Python.'],
    [`echo \${count} "%s" \\n`, 'Say what this bash line prints.'],
  ])('is meant in %j where the definition says so', (input, definition) => {
    expect(foundIn(input, { Definition: [definition] })).toEqual([]);
  });

  it('is meant where an answer stands often, or a task is full of lists', () => {
    const labels = ['None', 'one', 'two'];
    const ofLabels = { ...soundTask(), Instances: soundInstances(99, (index) => labels[index % 3] ?? '') };
    const lists = soundInstances(99).map((row, index) => ({ ...row, input: `['pear ${index}']` }));
    for (const task of [ofLabels, { ...soundTask(), Instances: lists }]) {
      const { findings } = checkTask(task, context);
      expect(findings.filter(({ rule }) => rule === 'program-values')).toEqual([]);
    }
  });

  it('is mended on demand where it takes someone who knows', () => {
    const mend = (input: string, rule: string, message: string) => {
      const task = withInput(input);
      const plan = planFix(task, { rule, message }, context, checkTask(task, context));
      return (plan.task.Instances as JsonObject[])[100]?.input;
    };
    expect(mend(raw`Two.\nThree\tfigs.`, 'written-escapes', 'line-break')).toBe(`Two.\nThree${raw`\tfigs.`}`);
    expect(mend('Two.<br/>Three.', 'written-escapes', 'break-tag')).toBe('Two.\nThree.');
    expect(mend("['Two pears.']", 'program-values', 'list')).toBe('Two pears.');
  });

  it('is looked for once in each place', () => {
    const hostile = [
      '<s>',
      '<pad> ',
      '</s> ',
      '{{',
      '<',
      '\\',
      '[',
      '\u200B',
      "b'",
      '## ',
      '\u00AD',
      '%(',
      ' ',
      '{input',
    ];
    for (const sign of hostile) {
      const start = process.cpuUsage();
      foundIn(sign.repeat(60_000 / sign.length));
      fixAll(withInput(sign.repeat(60_000 / sign.length)), context);
      const { user } = process.cpuUsage(start);
      expect(user / 1e6, JSON.stringify(sign)).toBeLessThan(20);
    }
  });
});

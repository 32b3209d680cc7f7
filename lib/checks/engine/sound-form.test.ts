import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTask, runRules } from '@/lib/checks/engine/engine';
import { RULES } from '@/lib/checks/engine/registry';
import { Tally } from '@/lib/checks/engine/tally';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { valueAt } from '@/lib/checks/json-pointer';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { type JsonObject, type JsonValue, TASK_KEYS } from '@/lib/task/schema';

const context = { name: SOUND_NAME, seed: 1 };

/** What is found in the sound task with these fields, as `rule/message path`. */
function found(fields: JsonObject, without: readonly string[] = []): string[] {
  return checkTask(taskWith(fields, without), context).findings.map((one) => `${one.rule}/${one.message} ${one.path}`);
}

function taskWith(fields: JsonObject, without: readonly string[] = []): JsonObject {
  const entries = Object.entries({ ...soundTask(), ...fields });
  return Object.fromEntries(entries.filter(([key]) => !without.includes(key)));
}

/** Instances with another value in place of each one's list of outputs. */
function answering(output: (index: number) => JsonValue): JsonObject[] {
  return soundInstances(120).map((instance, index) => ({ ...instance, output: output(index) }));
}

describe('one report', () => {
  it.each<[string, (label: string) => JsonValue]>([
    ['bare texts', (label) => label],
    ['lists in lists', (label) => [[label]]],
    ['lists with one bad item', (label) => [label, null]],
  ])('says of outputs that are %s what it says of them in lists', (_what, write) => {
    const label = (index: number) => (index % 10 ? 'many' : 'few');
    const ofLists = found({ Instances: answering((index) => [label(index)]) });
    const ofOthers = found({ Instances: answering((index) => write(label(index))) });
    expect(ofLists).toContain('balanced-labels/skewed /Instances');
    expect(ofOthers.filter((one) => !one.startsWith('instance-shape/'))).toEqual(ofLists);
    expect(ofOthers.filter((one) => one.startsWith('instance-shape/'))).toHaveLength(100);
  });

  it('counts numbers and truth values as the labels that they are', () => {
    expect(found({ Instances: answering(() => 5) })).toContain('label-variety/single /Instances');
    expect(found({ Instances: answering(() => [true]) })).toContain('label-variety/single /Instances');
  });

  it.each<[string, JsonObject, string[]]>([
    [
      'a bare category',
      { Categories: 'Maths 2' },
      ['field-types/not-a-list /Categories', 'known-categories/unknown /Categories'],
    ],
    [
      'no categories',
      { Categories: null },
      ['field-types/not-a-list /Categories', 'known-categories/none /Categories'],
    ],
    [
      'a bare definition',
      { Definition: 'Add. ' },
      ['field-types/not-a-list /Definition', 'surrounding-space/surrounded /Definition'],
    ],
    [
      'a list in a list',
      { Domains: [['Maths 2']] },
      ['field-types/not-text /Domains/0', 'known-domains/unknown /Domains/0'],
    ],
    ['a number', { Reasoning: [5] }, ['field-types/not-text /Reasoning/0', 'known-reasoning/unknown /Reasoning/0']],
  ])('tells of %s both its shape and its content', (_what, fields, expected) => {
    expect(found(fields)).toEqual(expect.arrayContaining(expected));
  });

  it('looks into fields whose names are written in another way', () => {
    expect(found({ domains: ['Maths 2'] }, ['Domains'])).toEqual(
      expect.arrayContaining(['required-fields/missing ', 'known-domains/unknown /domains/0']),
    );
    const Instances = soundInstances(120).map(({ output, ...others }) => ({ ...others, Output: output ?? null }));
    Instances[3] = { ...Instances[3], Output: ['x '] };
    expect(found({ Instances })).toContain('surrounding-space/surrounded /Instances/3/Output/0');
  });

  it('looks at examples with a field of the wrong kind', () => {
    const [first, ...others] = soundTask()['Positive Examples'] as JsonObject[];
    expect(
      found({ 'Positive Examples': [{ ...first, output: ['201'], explanation: 5, input: ' x' }, ...others] }),
    ).toEqual(
      expect.arrayContaining([
        'field-types/not-text /Positive Examples/0/output',
        'field-types/not-text /Positive Examples/0/explanation',
        'surrounding-space/surrounded /Positive Examples/0/input',
        'explanations/no-final-punctuation /Positive Examples/0/explanation',
      ]),
    );
  });

  it('looks into a map of instances, and at a single example', () => {
    const entries = answering(() => ['a ']).map((instance, index): [string, JsonObject] => [`row ${index}`, instance]);
    expect(found({ Instances: Object.fromEntries(entries) })).toEqual(
      expect.arrayContaining([
        'field-types/not-a-list /Instances',
        'label-variety/single /Instances',
        'surrounding-space/surrounded /Instances/row 7/output/0',
      ]),
    );
    expect(found({ 'Negative Examples': { input: 'a ', output: 'b', explanation: 'No.' } })).toEqual(
      expect.arrayContaining([
        'field-types/not-a-list /Negative Examples',
        'example-count/few /Negative Examples',
        'surrounding-space/surrounded /Negative Examples/input',
      ]),
    );
  });
});

describe('a safe fix', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['a bare text that is no category', { Categories: 'text' }, { Categories: ['text'] }],
    ['a text of several names', { Domains: 'Music, Sports' }, { Domains: ['Music, Sports'] }],
    ['what says nothing', { Reasoning: null, URL: ' ' }, { Reasoning: [], URL: [] }],
    ['a list in a list', { Source: [['synthetic']] }, { Source: ['synthetic'] }],
    [
      'outputs that are skewed',
      { Instances: answering((n) => (n % 10 ? 'x' : 'y')) },
      { Instances: answering((n) => [n % 10 ? 'x' : 'y']) },
    ],
    ['numbered instances', { Instances: { ...soundInstances(120) } }, { Instances: soundInstances(120) }],
  ])('lists %s', (_what, fields, expected) => {
    expect(fixAll(taskWith(fields), context).task).toEqual(taskWith(expected));
  });

  it('keeps the keys of a map as ids, or leaves the map alone', () => {
    const rows = soundInstances(120);
    const byId = Object.fromEntries(rows.map(({ id, ...others }) => [String(id), others]));
    expect(fixAll(taskWith({ Instances: byId }), context).task.Instances).toEqual(rows);
    const byWord = Object.fromEntries(rows.map((row, index) => [`row ${index}`, row]));
    expect(fixAll(taskWith({ Instances: byWord }), context).task.Instances).toEqual(byWord);
  });

  it('chooses nothing: several answers in one place, an object, a truth value stay', () => {
    const odd = answering((index) =>
      index === 0 ? [['a', 'b']] : index === 1 ? { text: 'a' } : index === 2 ? true : [`${index}`],
    );
    expect(fixAll(taskWith({ Instances: odd }), context).task.Instances).toEqual(odd);
  });
});

describe('the sound form', () => {
  const value = fc.oneof(
    fc.constantFrom<JsonValue>(
      '',
      ' ',
      'yes',
      'yes ',
      'English',
      null,
      0,
      1.5,
      true,
      [],
      {},
      ['a'],
      [['a']],
      [['a', 'b']],
    ),
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
  );
  const object = fc.dictionary(fc.constantFrom('id', 'input', 'output', 'Output', 'explanation', '__proto__'), value);
  const objects = fc.oneof(
    fc.array(object, { maxLength: 30 }),
    fc.dictionary(fc.constantFrom('0', 'a', 'input'), object),
    object,
  ) as fc.Arbitrary<JsonValue>;
  const field = fc.oneof(value, fc.array(value, { maxLength: 3 }), objects);
  const odd = fc
    .dictionary(fc.constantFrom(...TASK_KEYS, 'input_language', 'instances', 'Domain s'), field, { maxKeys: 5 })
    .chain((fields) =>
      fc.subarray([...TASK_KEYS], { maxLength: 4 }).map((gone) =>
        taskWith(
          fields,
          gone.filter((key) => !(key in fields)),
        ),
      ),
    );

  it('makes no file fail upstream that passes there, and hides no failure', () => {
    const asWritten = RULES.map((rule) => ({ ...rule, seesShape: true as const }));
    fc.assert(
      fc.property(odd, (task) => {
        const tally = new Tally();
        runRules(asWritten, task, context, tally);
        const report = checkTask(task, context);
        expect(report.upstream).toBe(tally.report().upstream);
        for (const { path } of report.findings) expect(valueAt(task, path), path).not.toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { planFix } from '@/lib/checks/fixing/plan-fix';
import { renameKeys } from '@/lib/checks/repairs/rename-keys';
import { unifyLabels } from '@/lib/checks/repairs/unify-labels';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { emptyLayout } from '@/lib/task/file/json-layout';
import type { JsonObject } from '@/lib/task/schema';

const context = { name: SOUND_NAME, seed: 1 };

function plan(task: JsonObject, rule: string, message: string) {
  return planFix(task, { rule, message }, context, checkTask(task, context)).task;
}

function safely(fields: JsonObject, without: string[] = []): JsonObject {
  const task = { ...soundTask(), ...fields };
  for (const key of without) delete (task as JsonObject)[key];
  return fixAll(task, context).task;
}

describe('names', () => {
  it('that differ by case and punctuation only are put right, others when asked to', () => {
    expect(
      safely({ Categories: ['question-answering'], Input_language: ['ENGLISH'], Domains: ['Musik'] }),
    ).toMatchObject({
      Categories: ['Question Answering'],
      Input_language: ['English'],
      Domains: ['Musik'],
    });
    expect(plan({ ...soundTask(), Domains: ['Musik'] }, 'known-domains', 'unknown').Domains).toEqual(['Music']);
  });

  it('of languages are safe where a code or word has one meaning, and never a code in another case', () => {
    const languages = (...Output_language: string[]) => safely({ Output_language }).Output_language;
    expect(languages('de', 'spa', 'Bangla')).toEqual(['German', 'Spanish', 'Bengali']);
    for (const text of [
      'en',
      'EN',
      'is',
      'as',
      'no',
      'kr',
      'aka',
      'ga',
      'en-US',
      'English (US)',
      'Flemish',
      'Frensh',
      'label',
    ])
      expect(languages(text)).toEqual([text]);
  });

  it('that have more than one meaning are not put right, even when asked to', () => {
    const asked = (fields: JsonObject, rule: string) => plan({ ...soundTask(), ...fields }, rule, 'unknown');
    const Categories = ['Classification', 'Answer Generation', 'Sentment Analysis'];
    expect(asked({ Categories }, 'known-categories').Categories).toEqual([
      ...Categories.slice(0, 2),
      'Sentiment Analysis',
    ]);
    const Output_language = ['Gaelic', 'English, Hindi', 'en'];
    expect(asked({ Output_language }, 'known-languages').Output_language).toEqual([
      'Gaelic',
      'English, Hindi',
      'English',
    ]);
  });

  it('of a language are put right though the definition lacks it, which is found then', () => {
    const task = { ...soundTask(), Input_language: ['fr'] };
    const kinds = (one: JsonObject) =>
      checkTask(one, context).findings.map(({ rule, message }) => `${rule}/${message}`);
    expect(kinds(task)).toEqual(['known-languages/unknown']);
    const fixed = fixAll(task, context).task;
    expect(fixed.Input_language).toEqual(['French']);
    expect(kinds(fixed)).toEqual(['definition-names-language/not-named']);
  });

  it('do not stand twice in a list afterwards', () => {
    expect(safely({ Domains: ['Music', 'music', 'Mathematics'] }).Domains).toEqual(['Music', 'Mathematics']);
    expect(safely({ Domains: ['MUSIC', 'music', 'Mathematics'] }).Domains).toEqual(['Music', 'Mathematics']);
  });

  it('of which there are thousands are put right as far as the first thousand', () => {
    const domains = plan({ ...soundTask(), Domains: Array(1_002).fill('Musik') }, 'known-domains', 'unknown').Domains;
    expect(domains).toEqual(['Music', 'Musik', 'Musik']);
  });
});

describe('keys', () => {
  const names = { names: ['Domains', 'Source'] };

  it('get a name only when it is free and no other key may have it', () => {
    const task = { Domain: [], domains: [], Sources: [], Source: [] };
    const found = Object.keys(task).map((key) => [key]);
    expect(renameKeys(task, { found: found.slice(0, 3) }, () => names)).toEqual([]);
    expect(renameKeys({ Domain: [] }, { found: found.slice(0, 1) }, () => names)).toEqual([
      { paths: [['Domain']], edits: [{ op: 'rename', path: ['Domain'], key: 'Domains' }], safe: false },
    ]);
  });

  it('in lower case are renamed, with a list around a single text, or dropped when they are copies', () => {
    expect(safely({ input_language: 'English' }, ['Input_language']).Input_language).toEqual(['English']);
    expect(safely({ input_language: ['English'] })).toEqual(soundTask());
    expect(safely({ input_language: ['French'] }).input_language).toEqual(['French']);
  });

  it('that are missing are added only where they may be empty', () => {
    const task = safely({}, ['Reasoning', 'Domains']);
    expect(task.Reasoning).toEqual([]);
    expect(Object.hasOwn(task, 'Domains')).toBe(false);
  });
});

describe('values of a wrong type', () => {
  it('become lists and texts where nothing else can be meant', () => {
    const instances = soundInstances(100).map((instance, index) =>
      index === 7 ? { ...instance, output: '7' } : instance,
    );
    const fields = { Categories: 'Mathematics', Source: ['synthetic', null, 5], Instances: instances };
    const task = safely({ ...fields, 'Instance License': 'CC BY 4.0', Domains: {} });
    expect(task).toMatchObject({ Categories: ['Mathematics'], Source: ['synthetic', '5'], Domains: {} });
    expect(task).toMatchObject({ 'Instance License': ['CC BY 4.0'], Instances: { 7: { output: ['7'] } } });
  });

  it('keep the text that the file has for a number', () => {
    const layout = { ...emptyLayout(), numbers: new Map([['/Source/0', '1.0']]) };
    const { task } = fixAll({ ...soundTask(), Source: [1] }, { ...context, layout });
    expect(task.Source).toEqual(['1.0']);
  });
});

describe('labels', () => {
  it('get their most frequent spelling, in positive examples too, and once in a list', () => {
    const outputs = ['yes', 'yes', 'yes', 'Yes.', 'no', 'no', 'no', 'no'];
    const instances = soundInstances(24, (index) => outputs[index % 8] ?? '');
    instances[3] = { ...instances[3], output: ['Yes.', 'yes'] };
    const example = { input: 'x', output: 'Yes.', explanation: 'y' };
    const task = { Instances: instances, 'Positive Examples': [example], 'Negative Examples': [example] };
    const keyOf = (label: string) => label.toLowerCase().replace('.', '');
    const found = [['Instances', 3, 'output', 0]];
    const edits = unifyLabels(task, { found }, keyOf).flatMap((repair) => repair.edits);
    expect(applyEdits(task, edits)).toMatchObject({
      Instances: { 3: { output: ['yes'] }, 11: { output: ['yes'] }, 12: { output: ['no'] } },
      'Positive Examples': [{ output: 'yes' }],
      'Negative Examples': [{ output: 'Yes.' }],
    });
  });
});

describe('web addresses', () => {
  it('get their scheme where they are addresses without doubt', () => {
    const URL = ['www.example.org', 'example.org/data', 'data.json', 'see the paper'];
    expect(plan({ ...soundTask(), URL }, 'source-stated', 'no-web-address').URL).toEqual([
      'https://www.example.org',
      'https://example.org/data',
      'data.json',
      'see the paper',
    ]);
  });
});

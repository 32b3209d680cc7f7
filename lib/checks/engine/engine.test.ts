import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { checkTask, runRules } from '@/lib/checks/engine/engine';
import { RULES } from '@/lib/checks/engine/registry';
import { reportFrom } from '@/lib/checks/engine/report';
import { KEPT_FINDINGS, Tally } from '@/lib/checks/engine/tally';
import { valueAt } from '@/lib/checks/json-pointer';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { type JsonObject, type JsonValue, TASK_KEYS } from '@/lib/task/schema';

const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) as fc.Arbitrary<JsonValue>;

/** Small values that make rules speak: repeated, empty, misspelt, of the wrong type. */
const oddValue: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>('', ' ', 'English', 'Klingon', 'Music', 'a', 'a ', null, 0, 1, true, [], {}, ['a'], ['']),
  anyJson,
);
const oddObject: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.dictionary(
    fc.constantFrom('id', 'input', 'output', 'explanation', '__proto__', 'a/b~c'),
    oddValue,
  ) as fc.Arbitrary<JsonObject>,
  oddValue,
);
const oddField: fc.Arbitrary<JsonValue> = fc.oneof(
  oddValue,
  fc.array(oddValue, { maxLength: 5 }),
  fc.array(oddObject, { maxLength: 40 }),
);
const oddTask: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...TASK_KEYS, 'input_language', 'Domain', '~/'), oddField),
    fc.subarray([...TASK_KEYS]),
  )
  .map(([fields, removed]) => {
    const task: JsonObject = { ...soundTask(), ...fields };
    for (const key of removed) if (!Object.hasOwn(fields, key)) delete task[key];
    return task;
  });
const name = fc.oneof(fc.constant(SOUND_NAME), fc.string({ unit: 'binary' }));

describe('the engine', () => {
  it('never throws, and gives a report that survives JSON', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, oddTask), name, (value, name) => {
        const report = checkTask(value, { name });
        expect(reportFrom(JSON.parse(JSON.stringify(report)))).toEqual(report);
        for (const finding of report.findings) expect(describeFinding(finding).length).toBeGreaterThan(20);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in whatever order the rules run', () => {
    fc.assert(
      fc.property(oddTask, fc.shuffledSubarray([...RULES], { minLength: RULES.length }), (task, rules) => {
        const tally = new Tally();
        runRules(rules, task, { name: SOUND_NAME }, tally);
        const report = tally.report();
        expect(report).toEqual(checkTask(task, { name: SOUND_NAME }));
      }),
      { numRuns: 200 },
    );
  });

  it('points at values that are there', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, oddTask), (value) => {
        for (const { path } of checkTask(value, { name: SOUND_NAME }).findings) {
          expect(valueAt(value, path), path).not.toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fails a file with an error, and passes one with warnings only', () => {
    expect(checkTask({ ...soundTask(), Domains: [] }, { name: SOUND_NAME })).toMatchObject({
      verdict: 'pass',
      counts: { error: 0, warning: 1, info: 0 },
    });
    expect(checkTask({ ...soundTask(), Contributors: [] }, { name: SOUND_NAME })).toMatchObject({
      verdict: 'fail',
      upstream: 'pass',
      counts: { error: 1, warning: 0, info: 0 },
    });
  });

  it('keeps the first hundred findings of a message and counts all', () => {
    const instances = soundInstances(300).map((instance) => ({ ...instance, output: [''] }));
    const report = checkTask({ ...soundTask(), Instances: instances }, { name: SOUND_NAME });
    const blank = report.findings.filter((finding) => finding.message === 'output-blank');
    expect(blank.map((finding) => finding.path)).toEqual(
      Array.from({ length: KEPT_FINDINGS }, (_, index) => `/Instances/${index}/output/0`),
    );
    expect(report.totals['instance-shape/output-blank']).toBe(300);
    expect(report.counts.error).toBe(301);
  });

  it('lists findings in the order of the file, lists by number', () => {
    const instances: JsonValue[] = soundInstances(30);
    instances[2] = 'two';
    instances[10] = 'ten';
    const report = checkTask({ ...soundTask(), Source: [], Instances: instances }, { name: 'Task' });
    expect(report.findings.map((finding) => finding.path)).toEqual([
      '',
      '/Source',
      '/Instances',
      '/Instances/2',
      '/Instances/10',
    ]);
  });
});

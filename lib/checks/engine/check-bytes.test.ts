import { describe, expect, it } from 'vitest';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes } from '@/lib/task/file/canonical';
import type { JsonObject } from '@/lib/task/schema';

const utf8 = new TextEncoder();

function check(text: string) {
  return checkBytes(utf8.encode(text), SOUND_NAME);
}

function written(task: JsonObject = soundTask()): string {
  return new TextDecoder().decode(canonicalBytes(task));
}

/** Two ids, written into the file as they stand. */
function checkIds(first: string, second: string) {
  const [one, two, ...others] = soundInstances(30);
  const task = { ...soundTask(), Instances: [{ ...one, id: 'FIRST' }, { ...two, id: 'SECOND' }, ...others] };
  return check(written(task).replace('"FIRST"', first).replace('"SECOND"', second));
}

describe('checkBytes', () => {
  it('finds nothing in the bytes of a sound task', () => {
    expect(check(written()).findings).toEqual([]);
  });

  it('puts line and column on a syntax error, and runs no rule', () => {
    const report = check('{\n  "Source": [,]\n}');
    expect(report).toMatchObject({ verdict: 'fail', upstream: 'fail', counts: { error: 1, warning: 0, info: 0 } });
    expect(report.findings).toMatchObject([{ rule: 'reading', message: 'not-json', line: 2, column: 14 }]);
  });

  it('warns of a byte-order mark, which upstream cannot read', () => {
    expect(check(`\uFEFF${written()}`)).toMatchObject({
      verdict: 'pass',
      upstream: 'fail',
      findings: [{ rule: 'reading', message: 'byte-order-mark', severity: 'warning', line: 1, column: 1 }],
    });
  });

  it('says that bytes are not UTF-8, and what the rules find besides', () => {
    const bytes = utf8.encode(written({ ...soundTask(), Contributors: [] }).replace('baskets', 'bask\u0001ets'));
    bytes[bytes.indexOf(1)] = 0xe9;
    const report = checkBytes(bytes, SOUND_NAME);
    expect(report.findings).toMatchObject([
      { message: 'not-utf8', upstream: true },
      { rule: 'contributors', upstream: false },
    ]);
  });

  it('runs the rules on the last of two equal keys', () => {
    const report = check(written().replace('{', '{ "Instances": [],'));
    expect(report.findings).toMatchObject([{ rule: 'reading', message: 'duplicate-key', upstream: false }]);
    const emptied = check(`${written().slice(0, -1)}, "Instances": []}`);
    expect(emptied.findings.map((finding) => finding.rule)).toEqual(['reading', 'instance-count']);
  });

  it('takes a bare NaN for a value, as Python does', () => {
    const report = check(written({ ...soundTask(), Source: ['NAN'] }).replace('"NAN"', 'NaN'));
    expect(report).toMatchObject({ verdict: 'fail', upstream: 'pass' });
    expect(report.findings.map(({ rule, message }) => `${rule}/${message}`)).toEqual([
      'reading/non-finite-number',
      'source-stated/no-source',
      'field-types/metadata-not-text',
    ]);
  });

  it('refuses what is no object', () => {
    expect(check('[]')).toMatchObject({
      upstream: 'fail',
      findings: [{ message: 'not-an-object', line: 1, column: 1 }],
    });
  });

  it.each([
    ['9007199254740992', '9007199254740993', 'pass'],
    ['9007199254740992', '9007199254740992.0', 'fail'],
    ['10000000000000000', '1e16', 'fail'],
    ['1', '1.0', 'fail'],
    ['1.5', '1.5', 'fail'],
    ['NaN', 'NaN', 'fail'],
    ['Infinity', '1e999', 'fail'],
    ['Infinity', '-Infinity', 'pass'],
    ['true', '1', 'fail'],
    ['-0', 'false', 'fail'],
    ['1', '"1"', 'pass'],
  ])('compares the ids %s and %s as Python would: %s', (first, second, upstream) => {
    expect(checkIds(first, second).upstream).toBe(upstream);
  });
});

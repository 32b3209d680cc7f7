import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RunTotals } from '@/cli/check/run-totals';
import { sarifWriter } from '@/cli/check/sarif-writer';
import { checkRead } from '@/lib/checks/engine/check-bytes';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes, encodeUtf8 } from '@/lib/task/file/canonical';
import { readTask } from '@/lib/task/file/read-task';
import type { JsonObject } from '@/lib/task/schema';

/** The part of SARIF 2.1.0 that is written here; strict, as its schema is. */
const level = z.enum(['error', 'warning', 'note']);
const text = z.strictObject({ text: z.string().min(1) });
const position = z.number().int().min(1);
const rule = z.strictObject({
  id: z.string(),
  shortDescription: text,
  fullDescription: text,
  help: text,
  helpUri: z.url().exactOptional(),
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({ tags: z.array(z.string()) }),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.number().int().min(0),
  level,
  message: text,
  locations: z.tuple([
    z.strictObject({
      physicalLocation: z.strictObject({
        artifactLocation: z.strictObject({ uri: z.string(), uriBaseId: z.literal('%SRCROOT%').exactOptional() }),
        region: z.strictObject({ startLine: position, startColumn: position }),
      }),
      logicalLocations: z.tuple([z.strictObject({ fullyQualifiedName: z.string().min(1) })]).exactOptional(),
    }),
  ]),
  partialFingerprints: z.strictObject({ 'taskloomFinding/v1': z.string().regex(/^[\da-f]{32}$/) }),
});
const notification = z.strictObject({ level: z.enum(['error', 'note']), message: text });
const invocation = z.strictObject({
  executionSuccessful: z.boolean(),
  toolExecutionNotifications: z.array(notification),
});
const driver = z.strictObject({
  name: z.literal('taskloom'),
  version: z.string(),
  informationUri: z.url().exactOptional(),
  rules: z.array(rule),
});
const run = z.strictObject({
  tool: z.strictObject({ driver }),
  columnKind: z.literal('unicodeCodePoints'),
  results: z.array(result),
  invocations: z.tuple([invocation]),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([run]),
});

interface Given {
  faults?: string[];
  site?: string;
}

/** The run that the format writes for some files. */
function runOf(files: Record<string, Uint8Array>, { faults = [], site }: Given = {}) {
  const writer = sarifWriter(site);
  const totals = new RunTotals();
  totals.faults.push(...faults);
  let written = writer.begin();
  for (const [file, bytes] of Object.entries(files)) {
    const read = readTask(bytes);
    const report = checkRead(read, SOUND_NAME);
    totals.add(report);
    written += writer.file({ file: join(process.cwd(), file), bytes, value: read.value, report, done: [] });
  }
  const [only] = sarif.parse(JSON.parse(written + writer.end(totals))).runs;
  return only;
}

const bytesOf = (fields: JsonObject) => canonicalBytes({ ...soundTask(), ...fields });

describe('the SARIF document', () => {
  it('is whole for no file, for sound files and for faulty ones', () => {
    expect(runOf({}).results).toEqual([]);
    expect(runOf({ 'a.json': bytesOf({}), 'b.json': bytesOf({}) }).results).toEqual([]);
    const faulty = bytesOf({ Contributors: [], Source: ['synthetic '] });
    expect(runOf({ 'a.json': faulty, 'b.json': bytesOf({}), 'c.json': faulty }).results).toHaveLength(4);
  });

  it('gives each result its rule, level, place and words', () => {
    const { results, tool } = runOf({ 'tasks/a b.json': bytesOf({ Source: ['synthetic '] }) });
    expect(results).toMatchObject([
      {
        ruleId: 'surrounding-space/surrounded',
        level: 'warning',
        message: { text: expect.stringContaining('white space') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'tasks/a%20b.json', uriBaseId: '%SRCROOT%' },
              region: { startLine: 6, startColumn: 9 },
            },
            logicalLocations: [{ fullyQualifiedName: '/Source/0' }],
          },
        ],
      },
    ]);
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.id).toBe('surrounding-space/surrounded');
  });

  it('takes what the reader found, at its own place', () => {
    const { results } = runOf({ 'a.json': encodeUtf8('{\n"a": }') });
    expect(results[0]).toMatchObject({
      ruleId: 'reading',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 6 } } }],
    });
  });

  it('knows a finding again after instances were put before it, and tells two findings apart', () => {
    const [first, ...others] = soundInstances(100);
    const blank = { ...first, output: ['0', ' '] };
    const fingerprints = (Instances: JsonObject[]) =>
      runOf({ 'a.json': bytesOf({ Instances }) }).results.map((each) => each.partialFingerprints['taskloomFinding/v1']);
    const [alone] = fingerprints([blank, ...others]);
    expect(fingerprints([...others, blank])).toEqual([alone]);
    const twice = fingerprints([{ ...first, output: [' ', ' x'] }, ...others]);
    expect(new Set(twice).size).toBe(twice.length);
  });

  it('links the rules to their pages where the site is known', () => {
    const { rules } = runOf({}, { site: 'https://tasks.example.org' }).tool.driver;
    expect(rules.find(({ id }) => id === 'unique-inputs/duplicate')?.helpUri).toBe(
      'https://tasks.example.org/checks/unique-inputs#duplicate',
    );
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('says when a list was cut short, and when a file could not be read', () => {
    const { invocations, results } = runOf(
      { 'a.json': bytesOf({ Source: Array.from({ length: 150 }, () => 'synthetic ') }) },
      { faults: ['b.json cannot be read: EACCES'] },
    );
    expect(results).toHaveLength(100);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      'b.json cannot be read: EACCES',
      expect.stringMatching(/^surrounding-space\/surrounded was found 150 times in .*; the first 100 are listed\.$/),
    ]);
  });
});

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { githubWriter } from '@/cli/check/github-writer';
import { RunTotals } from '@/cli/check/run-totals';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { SOUND_NAME, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes } from '@/lib/task/file/canonical';
import type { JsonObject } from '@/lib/task/schema';

/** What the format says of some files, line by line, without the summary. */
function linesOf(files: Record<string, JsonObject>, faults: string[] = []): string[] {
  const writer = githubWriter();
  const totals = new RunTotals();
  totals.faults.push(...faults);
  let text = writer.begin();
  for (const [file, fields] of Object.entries(files)) {
    const bytes = canonicalBytes({ ...soundTask(), ...fields });
    const report = checkBytes(bytes, SOUND_NAME);
    totals.add(report);
    text += writer.file({ file: join(process.cwd(), file), bytes, value: undefined, report, done: [] });
  }
  return (text + writer.end(totals)).trimEnd().split('\n').slice(0, -1);
}

it('writes one command for a kind of finding in a file, at the first place', () => {
  expect(linesOf({ 'tasks/a.json': { Source: ['synthetic ', 'b', ' c'] } })).toEqual([
    '::warning file=tasks/a.json,line=6,col=9,title=surrounding-space%3A No white space around texts::This text begins or ends with white space. Remove the white space there. (and 1 more like this in this file)',
  ]);
});

it('escapes what would end a property or the command', () => {
  const [line] = linesOf({ 'a,b:c%\n::error::.json': { Domains: ['100%\nMusik'] } });
  expect(line).toMatch(/^::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A\.json,line=\d+,col=\d+,title=/);
  expect(line).toContain('::“100%25 Musik” is no domain.');
});

it('writes errors first, and the first finding of every file before the second of any', () => {
  const faulty = { Contributors: [], Domains: ['Musik'], Source: ['synthetic '] };
  const lines = linesOf({ 'a.json': faulty, 'b.json': faulty });
  expect(lines.map((line) => /^::(\w+) file=(\w)\.json.*title=([\w-]+)/.exec(line)?.slice(1).join(' '))).toEqual([
    'error a contributors',
    'error b contributors',
    'error a known-domains',
    'error b known-domains',
    'warning a surrounding-space',
    'warning b surrounding-space',
  ]);
});

it('says so when there are more than GitHub shows', () => {
  const files = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.json`, { Contributors: [] }]));
  const lines = linesOf(files);
  expect(lines.at(-1)).toBe(
    'Annotated: 11 errors, 0 warnings and 0 notices. GitHub shows the first 10 of each; all of them are in this log.',
  );
});

it('tells of files that could not be checked first of all', () => {
  expect(linesOf({ 'a.json': { Contributors: [] } }, ['b.json cannot be read: EACCES'])[0]).toBe(
    '::error title=Not checked::b.json cannot be read: EACCES',
  );
});

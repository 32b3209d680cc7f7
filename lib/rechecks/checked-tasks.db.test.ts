import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import type { Finding, Report, Severity } from '@/lib/checks/finding';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { type CheckedTaskFilter, checkedTaskFilter, listCheckedTasks } from '@/lib/rechecks/checked-tasks';
import { recheckStatus, rulesInCollection } from '@/lib/rechecks/queries';
import { recordCheck } from '@/lib/rechecks/record-check';
import { reportFile } from '@/lib/rechecks/report-file';
import { anActor } from '@/lib/testing/factory';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

const BLANK = 'explanations/blank';
const FEW = 'instance-count/few';
const SEVERITIES: Record<string, Severity> = { [BLANK]: 'error', [FEW]: 'warning' };

beforeEach(async () => {
  await db().taskCheck.deleteMany();
  await db().task.updateMany({ where: { state: 'ACCEPTED' }, data: { state: 'RETIRED' } });
});

describe('the tasks in which the current rules find something', () => {
  it('are listed by severity and rule, with what the accepted report did not have first', async () => {
    const maintainer = await anActor('MAINTAINER');
    const known = await aCheckedTask({ [BLANK]: 3, [FEW]: 1 }, { known: [BLANK] });
    const fine = await aCheckedTask({});
    const outgrown = await aCheckedTask({ [BLANK]: 2 });
    const unreadable = await aCheckedTask({ fault: 'The file is "gone",\nit seems.' });

    const { items, next } = await listCheckedTasks(maintainer, errors);
    expect(items.map(({ submissionId }) => submissionId)).toEqual([outgrown, unreadable, known]);
    expect(items.map(({ fault, messages }) => [fault !== null, messages])).toEqual([
      [false, [{ key: BLANK, rule: 'explanations', severity: 'error', findings: 2, isNew: true }]],
      [true, []],
      [false, [{ key: BLANK, rule: 'explanations', severity: 'error', findings: 3, isNew: false }]],
    ]);
    expect(next).toBeNull();
    const ids = async (filter: Partial<CheckedTaskFilter>) =>
      (await listCheckedTasks(maintainer, { ...errors, ...filter })).items.map(({ submissionId }) => submissionId);
    expect(await ids({ severity: 'warning' })).toEqual([known]);
    expect(await ids({ rule: 'explanations' })).toEqual([outgrown, known]);
    expect(await ids({ rule: 'instance-count' })).toEqual([]);
    expect(await ids({ severity: 'info' })).toEqual([]);
    expect([fine]).toHaveLength(1);
  });

  it('come in pages that neither repeat nor leave out a task', async () => {
    const maintainer = await anActor('MAINTAINER');
    const all: string[] = [];
    for (const known of [[BLANK], [], [BLANK], [], []]) all.push(await aCheckedTask({ [BLANK]: 1 }, { known }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listCheckedTasks(maintainer, { ...errors, after }, 2);
      seen.push(...page.items.map(({ submissionId }) => submissionId));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([all[1], all[3], all[4], all[0], all[2]]);
  });

  it('are those of the accepted revision under the current rules only', async () => {
    const maintainer = await anActor('MAINTAINER');
    await aCheckedTask({ [BLANK]: 1 });
    await db().taskCheck.updateMany({ data: { engineVersion: 'before' } });
    await aCheckedTask({ [BLANK]: 1 });
    await db().task.updateMany({ where: { check: { engineVersion: ENGINE_VERSION } }, data: { state: 'RETIRED' } });
    expect((await listCheckedTasks(maintainer, errors)).items).toEqual([]);
    expect(await rulesInCollection()).toEqual({ checkedTasks: 0, byMessage: new Map() });
    expect(await recheckStatus(maintainer)).toMatchObject({ accepted: 1, checked: 0, failing: 0 });
  });

  it('are told to maintainers only', async () => {
    for (const role of ['CONTRIBUTOR', 'REVIEWER'] as const) {
      const actor = await anActor(role);
      await expect(listCheckedTasks(actor, errors)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(recheckStatus(actor)).rejects.toMatchObject({ code: 'forbidden' });
      expect(() => reportFile(actor, errors, 'csv')).toThrow(expect.objectContaining({ code: 'forbidden' }));
    }
    await expect(listCheckedTasks(null, errors)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('can be downloaded as CSV and as JSON', async () => {
    const maintainer = await anActor('MAINTAINER');
    const submissionId = await aCheckedTask({ [BLANK]: 2 });
    const { name } = await db().submission.findUniqueOrThrow({ where: { id: submissionId } });
    await aCheckedTask({ fault: 'The file is "gone",\nit seems.' });
    const lines = (await textOf(reportFile(maintainer, errors, 'csv'))).split('\r\n');
    expect(lines[0]).toBe('task,revision,accepted,checked,severity,rule,message,findings,new,fault');
    expect(lines[1]).toMatch(new RegExp(`^${name},1,[^,]+,[^,]+,error,explanations,blank,2,yes,$`));
    expect(lines[2]).toMatch(/,error,,,,,"The file is ""gone"",\nit seems\."$/);
    expect(lines).toHaveLength(4);
    const report = JSON.parse(await textOf(reportFile(maintainer, errors, 'json')));
    expect(report).toMatchObject({
      engineVersion: ENGINE_VERSION,
      severity: 'error',
      rule: null,
      tasks: [{ name, messages: [{ key: BLANK, findings: 2, isNew: true }] }, { messages: [] }],
    });
    const none = { ...errors, rule: 'label-variety' };
    expect(JSON.parse(await textOf(reportFile(maintainer, none, 'json')))).toMatchObject({ tasks: [] });
  });
});

it('counts in how many tasks, and how often, each message fires', async () => {
  await aCheckedTask({ [BLANK]: 3, [FEW]: 1 });
  await aCheckedTask({ [FEW]: 1 });
  await aCheckedTask({});
  await aCheckedTask({ fault: 'gone' });
  expect(await rulesInCollection()).toEqual({
    checkedTasks: 3,
    byMessage: new Map([
      [BLANK, { tasks: 1, findings: 3 }],
      [FEW, { tasks: 2, findings: 2 }],
    ]),
  });
});

it.each([
  [{}, { severity: 'error', rule: '' }],
  [
    { severity: 'x', rule: ['a', 'b'], after: 'y' },
    { severity: 'error', rule: '' },
  ],
  [
    { severity: 'info', rule: 'links-in-input', after: '1.17.00000000-0000-7000-8000-000000000000' },
    { severity: 'info', rule: 'links-in-input', after: '1.17.00000000-0000-7000-8000-000000000000' },
  ],
])('reads the filter %j from an address', (query, filter) => {
  expect(checkedTaskFilter.parse(query)).toEqual(filter);
});

const errors: CheckedTaskFilter = { severity: 'error', rule: '' };

/** An accepted task with this result of the current rules; `known`: what the report of its acceptance had already. */
async function aCheckedTask(
  found: Record<string, number> | { fault: string },
  { known = [] }: { known?: readonly string[] } = {},
): Promise<string> {
  const { id: submissionId, taskId } = await anAcceptedTask();
  const totals = 'fault' in found ? {} : found;
  const outcome = 'fault' in found ? { fault: String(found.fault) } : { report: reportOf(totals) };
  await transaction((tx) => recordCheck(tx, { taskId, submissionId }, outcome));
  const newMessages = Object.keys(totals).filter((key) => !known.includes(key));
  if (known.length > 0) await db().taskCheck.update({ where: { taskId }, data: { newMessages, newErrors: 0 } });
  return submissionId;
}

function reportOf(totals: Record<string, number>): Report {
  const counts = { error: 0, warning: 0, info: 0 };
  const findings: Finding[] = [];
  for (const [key, count] of Object.entries(totals)) {
    const [rule = '', message = ''] = key.split('/');
    const severity = SEVERITIES[key] ?? 'info';
    counts[severity] += count;
    findings.push({ rule, message, severity, path: '', params: {}, upstream: false });
  }
  const verdict = counts.error > 0 ? 'fail' : 'pass';
  return { engineVersion: ENGINE_VERSION, verdict, upstream: 'pass', counts, totals, skipped: [], findings };
}

async function textOf(file: { open(): AsyncGenerator<Uint8Array> }): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

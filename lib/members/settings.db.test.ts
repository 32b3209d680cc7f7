import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '@/lib/members/settings';
import { anActor } from '@/lib/testing/factory';

const changes = () =>
  db().auditEntry.findMany({
    where: { verb: 'settings.changed' },
    orderBy: { id: 'asc' },
    select: { actorId: true, before: true, after: true },
  });

describe('the settings', () => {
  it('have defaults, change one by one, and are audited with what changed only', async () => {
    const maintainer = await anActor('MAINTAINER');
    expect(await readSettings()).toEqual({
      approvalsNeeded: 2,
      leaseMinutes: 120,
      signUp: 'open',
      draftsPerAccount: 500,
      megabytesPerAccount: 2_000,
      uploadsPerMinute: 60,
      commentsPerMinute: 60,
      invitationsPerMinute: 30,
      firstTaskNumber: 2_000,
    });
    await changeSettings(maintainer, { approvalsNeeded: 3, signUp: 'open' });
    await changeSettings(maintainer, { signUp: 'invitation' });
    await changeSettings(maintainer, { signUp: 'invitation' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, approvalsNeeded: 3, signUp: 'invitation' });
    expect(await changes()).toEqual([
      { actorId: maintainer.id, before: { approvalsNeeded: 2 }, after: { approvalsNeeded: 3 } },
      { actorId: maintainer.id, before: { signUp: 'open' }, after: { signUp: 'invitation' } },
    ]);
  });

  it('keep an unbroken chain in the audit log when changed at the same time', async () => {
    const maintainer = await anActor('MAINTAINER');
    const start = (await changes()).length;
    const { leaseMinutes } = await readSettings();
    await Promise.all([30, 60, 90, 240].map((minutes) => changeSettings(maintainer, { leaseMinutes: minutes })));
    const rows = (await changes()).slice(start);
    expect(rows.map(({ before }) => before)).toEqual([
      { leaseMinutes },
      ...rows.slice(0, -1).map(({ after }) => after),
    ]);
  });

  it('refuse values that make no sense, and everybody but maintainers', async () => {
    const maintainer = await anActor('MAINTAINER');
    const before = await readSettings();
    await expect(changeSettings(maintainer, { approvalsNeeded: 0 })).rejects.toThrow('At least 1.');
    await expect(changeSettings(maintainer, { leaseMinutes: 1.5 })).rejects.toThrow();
    await expect(changeSettings(await anActor('REVIEWER'), { approvalsNeeded: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(changeSettings(null, { approvalsNeeded: 1 })).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(await readSettings()).toEqual(before);
  });
});

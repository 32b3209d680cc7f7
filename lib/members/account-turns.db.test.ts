import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { takeTurn } from '@/lib/members/account-turns';
import { changeSettings } from '@/lib/members/settings';
import { anActor } from '@/lib/testing/factory';

describe('what an account does within a minute', () => {
  it('is limited by the setting, also when all comes at once, each kind and each account for itself', async () => {
    const maintainer = await anActor('MAINTAINER');
    await changeSettings(maintainer, { uploadsPerMinute: 3 });
    const [author, other] = [await anActor(), await anActor()];
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => takeTurn(author, 'upload')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const [refusal] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusal).toMatchObject({ code: 'rate-limited', details: { retryAfterSeconds: expect.any(Number) } });
    expect(refusal.message).toMatch(
      /^An account can make 3 uploads a minute here\. Please go on in (\d+ seconds|a minute)\.$/,
    );
    await takeTurn(author, 'comment');
    await takeTurn(author, 'restore-point');
    await takeTurn(other, 'upload');
  });

  it('follows the setting at once, and is free again after the minute', async () => {
    const maintainer = await anActor('MAINTAINER');
    const author = await anActor();
    await changeSettings(maintainer, { commentsPerMinute: 1 });
    await takeTurn(author, 'comment');
    await expect(takeTurn(author, 'comment')).rejects.toMatchObject({ code: 'rate-limited' });
    await changeSettings(maintainer, { commentsPerMinute: 10 });
    await takeTurn(author, 'comment');
    await changeSettings(maintainer, { commentsPerMinute: 1 });
    await db().rateLimit.update({
      where: { key: `account-comment:${author.id}` },
      data: { expire: BigInt(Date.now() - 1) },
    });
    await takeTurn(author, 'comment');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '@/cli/command';
import { recheck } from '@/cli/commands/recheck';
import { MemoryIo } from '@/cli/testing/memory-io';
import { db } from '@/lib/db/client';
import { asOwnerUnguarded } from '@/lib/testing/owner';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

let io: MemoryIo;
beforeEach(() => {
  io = new MemoryIo();
});

describe('recheck', () => {
  it('checks what the current rules have not seen, once', async () => {
    await anAcceptedTask();
    await db().taskCheck.deleteMany();
    expect(await recheck.run([], io)).toBe(0);
    expect(io.written.out).toMatch(/^(\d+) of \1 accepted tasks checked: 0 fail/);
    const { checkedAt } = await db().taskCheck.findFirstOrThrow();
    expect(await recheck.run([], io)).toBe(0);
    expect((await db().taskCheck.findFirstOrThrow()).checkedAt).toEqual(checkedAt);
    expect(await recheck.run(['--all'], io)).toBe(0);
    expect((await db().taskCheck.findFirstOrThrow()).checkedAt).not.toEqual(checkedAt);
  });

  it('gives 1 while an accepted task fails', async () => {
    const { taskId } = await anAcceptedTask();
    const failing = await db().submission.findFirstOrThrow({ where: { taskId } });
    // As if it had been accepted under other rules: its name breaks the pattern.
    const rename = `UPDATE "Submission" SET name = 'task999_Loud' WHERE id = $1`;
    await asOwnerUnguarded('Submission', rename, [failing.id]);
    expect(await recheck.run(['--all'], io)).toBe(1);
    expect(io.written.out).toContain('1 fail');
  });

  it('takes no names', async () => {
    await expect(recheck.run(['task001'], io)).rejects.toThrow(UsageError);
  });
});

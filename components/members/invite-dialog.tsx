'use client';

import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ROLES } from '@/components/members/member';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FreshLink } from '@/components/ui/fresh-link';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';

export type InviteResult =
  | { ok: true; value: { email: string; link: string } }
  | { ok: false; message: string; fieldErrors: Readonly<Record<string, string>> };

interface InviteDialogProps {
  action: (form: FormData) => Promise<InviteResult>;
  days: number;
}

/** Makes an invitation and shows its link, this once. */
export function InviteDialog({ action, days }: InviteDialogProps) {
  const [open, setOpen] = useState(false);
  const [result, setResult] = useState<InviteResult | null>(null);
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const unreachable = { ok: false, message: 'The server could not be reached.', fieldErrors: {} } as const;
    setResult(await action(new FormData(event.currentTarget)).catch(() => unreachable));
    setSending(false);
  }

  function change(next: boolean) {
    setOpen(next);
    setResult(null);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title="Invite a member"
      description={`You get a link to pass on. It works once, for this address, for ${days} days.`}
      trigger={
        <Button variant="primary">
          <UserPlus aria-hidden /> Invite
        </Button>
      }
    >
      {result?.ok ? (
        <FreshLink link={result.value.link}>The invitation for {result.value.email} is ready.</FreshLink>
      ) : (
        <form onSubmit={send} className="grid gap-4" noValidate>
          {result && Object.keys(result.fieldErrors).length === 0 && <Notice kind="error">{result.message}</Notice>}
          <Field label="E-mail" error={result?.fieldErrors.email} required>
            {(control) => <Input {...control} name="email" type="email" autoComplete="off" inputMode="email" />}
          </Field>
          <Field label="Role">
            {(control) => (
              <Select {...control} name="role" defaultValue="CONTRIBUTOR">
                {ROLES.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div className="flex justify-end">
            <Button type="submit" variant="primary" pending={sending}>
              Make the link
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

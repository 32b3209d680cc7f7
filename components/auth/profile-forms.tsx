'use client';

import { AccountForm } from '@/components/auth/account-form';
import type { FormAction } from '@/components/auth/form-state';
import { PasswordInput } from '@/components/auth/password-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

export function NameForm({ action, name, email }: { action: FormAction; name: string; email: string }) {
  return (
    <AccountForm action={action} submit="Save name" done="Your name is saved.">
      {(errors) => (
        <>
          <Field label="Name" hint="It stands in the credits of your tasks." error={errors.name} required>
            {(control) => (
              <Input {...control} name="name" autoComplete="name" maxLength={100} defaultValue={name} key={name} />
            )}
          </Field>
          <Field label="E-mail" hint="With it you sign in. Only maintainers see it.">
            {(control) => <Input {...control} value={email} readOnly className="bg-sunken" />}
          </Field>
        </>
      )}
    </AccountForm>
  );
}

interface PasswordFormProps {
  action: FormAction;
  /** False for an account that signs in by a provider only. */
  hasPassword: boolean;
  email: string;
  hint: string;
}

export function PasswordForm({ action, hasPassword, email, hint }: PasswordFormProps) {
  const done = 'Your password is saved. All other sessions have ended.';
  return (
    <AccountForm action={action} submit={hasPassword ? 'Change password' : 'Set password'} done={done} clears>
      {(errors) => (
        <>
          {/* Password managers file the new password under this name. */}
          <input type="hidden" autoComplete="username" defaultValue={email} />
          {hasPassword && (
            <Field label="Current password" error={errors.current} required>
              {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" />}
            </Field>
          )}
          <Field label="New password" hint={hint} error={errors.next} required>
            {(control) => <PasswordInput {...control} name="next" autoComplete="new-password" />}
          </Field>
        </>
      )}
    </AccountForm>
  );
}

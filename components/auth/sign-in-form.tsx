'use client';

import { AccountForm } from '@/components/auth/account-form';
import type { FormAction } from '@/components/auth/form-state';
import { PasswordInput } from '@/components/auth/password-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface SignInFormProps {
  action: FormAction;
  /** Where to go afterwards, a path of this site. */
  back: string;
  /** The address to begin with, where it is known. */
  email?: string | undefined;
}

export function SignInForm({ action, back, email }: SignInFormProps) {
  return (
    <AccountForm action={action} submit="Sign in" main>
      {(errors) => (
        <>
          <input type="hidden" name="back" value={back} />
          <Field label="E-mail" error={errors.email} required>
            {(control) => (
              <Input
                {...control}
                name="email"
                type="email"
                autoComplete="username"
                inputMode="email"
                defaultValue={email}
              />
            )}
          </Field>
          <Field label="Password" error={errors.password} required>
            {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" />}
          </Field>
        </>
      )}
    </AccountForm>
  );
}

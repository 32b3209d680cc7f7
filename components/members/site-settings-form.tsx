'use client';

import { AccountForm } from '@/components/auth/account-form';
import type { FormAction } from '@/components/auth/form-state';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface NumberSettings {
  approvalsNeeded: number;
  leaseMinutes: number;
  draftsPerAccount: number;
  megabytesPerAccount: number;
  uploadsPerMinute: number;
  commentsPerMinute: number;
  invitationsPerMinute: number;
  firstTaskNumber: number;
}

interface SiteSettingsFormProps {
  action: FormAction;
  settings: NumberSettings & { signUp: 'open' | 'invitation' };
}

export function SiteSettingsForm({ action, settings }: SiteSettingsFormProps) {
  return (
    <AccountForm action={action} submit="Save settings" done="The settings are saved.">
      {(errors) => {
        const number = (name: keyof NumberSettings, label: string, hint: string) => (
          <NumberField name={name} label={label} hint={hint} value={settings[name]} error={errors[name]} />
        );
        return (
          <>
            {number(
              'approvalsNeeded',
              'Approvals a submission needs',
              'By different reviewers. Submissions that are in review already keep their number.',
            )}
            {number(
              'leaseMinutes',
              'Minutes a claimed review is kept',
              'Then it goes back to the queue. Claims that are open already keep their end.',
            )}
            {number(
              'firstTaskNumber',
              'Numbers of new tasks begin at',
              'Above those of a collection that is imported: SuperNI’s run to about 1731.',
            )}
            <SignUpChoice signUp={settings.signUp} />
            <fieldset className="grid gap-4">
              <legend className="mb-2 font-medium">What one account may use</legend>
              <p className="text-muted text-sm">
                Nobody comes near these by working. They keep one account from filling the site.
              </p>
              {number('draftsPerAccount', 'Drafts', 'That it has begun, of tasks that are not accepted.')}
              {number('megabytesPerAccount', 'Megabytes', 'Of all its drafts and their restore points.')}
              {number('uploadsPerMinute', 'Uploads a minute', 'As many restore points and submissions, too.')}
              {number('commentsPerMinute', 'Comments a minute', 'As many notes on warnings and claims, too.')}
              {number('invitationsPerMinute', 'Invitations a minute', 'Of members, and of authors to drafts.')}
            </fieldset>
          </>
        );
      }}
    </AccountForm>
  );
}

interface NumberFieldProps {
  name: string;
  label: string;
  hint: string;
  value: number;
  error: string | undefined;
}

function NumberField({ name, label, hint, value, error }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required>
      {(control) => (
        <Input
          {...control}
          name={name}
          inputMode="numeric"
          className="w-28 text-end tabular-nums"
          defaultValue={value}
        />
      )}
    </Field>
  );
}

function SignUpChoice({ signUp }: { signUp: 'open' | 'invitation' }) {
  return (
    <fieldset>
      <legend className="font-medium">Who may create an account</legend>
      <Checkbox
        type="radio"
        name="signUp"
        value="open"
        defaultChecked={signUp === 'open'}
        label="Anyone"
        hint="As a contributor."
      />
      <Checkbox
        type="radio"
        name="signUp"
        value="invitation"
        defaultChecked={signUp === 'invitation'}
        label="Who has been invited"
        hint="Invitations are made on the page of the members."
      />
    </fieldset>
  );
}

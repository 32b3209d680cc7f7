import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';

interface FreshLinkProps {
  link: string;
  /** One sentence: what is ready. */
  children: ReactNode;
}

/** A secret link that was just made and is shown this once, to be copied. */
export function FreshLink({ link, children }: FreshLinkProps) {
  return (
    <div className="grid gap-2">
      <Notice kind="success">{children} The link is not shown again: copy it now.</Notice>
      <Field label="Link" hideLabel>
        {(control) => (
          <span className="flex items-center gap-1">
            <Input
              {...control}
              readOnly
              dir="ltr"
              value={link}
              className="font-mono text-sm"
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton text={link} label="Copy the link" />
          </span>
        )}
      </Field>
    </div>
  );
}

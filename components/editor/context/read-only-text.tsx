import { cn } from '@/components/ui/cn';
import { UserText } from '@/components/ui/user-text';

interface ReadOnlyTextProps {
  /** Where a finding leads to. */
  id: string;
  mono?: boolean;
  className?: string | undefined;
  children: string;
}

/** A text of a draft that cannot be changed now. It takes the focus when a finding leads to it. */
export function ReadOnlyText({ id, mono = false, className, children }: ReadOnlyTextProps) {
  return (
    <div id={id} tabIndex={-1}>
      <UserText as="p" preserve mono={mono} className={cn(children === '' && 'text-muted', className)}>
        {children === '' ? 'Empty' : children}
      </UserText>
    </div>
  );
}

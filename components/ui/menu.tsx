'use client';

import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

const itemStyle =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-start outline-none select-none cursor-default data-[highlighted]:bg-hover data-[disabled]:text-muted data-[disabled]:opacity-70 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

interface MenuProps {
  /** The button that opens the menu. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  /** What gets the focus when the menu closes; the trigger where it gives nothing. */
  focusOnClose?: () => HTMLElement | null;
  children: ReactNode;
}

/** A menu of actions and links: arrow keys move, typing jumps, Escape closes. */
export function Menu({ trigger, align = 'end', focusOnClose, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            const element = focusOnClose?.();
            if (!element) return;
            event.preventDefault();
            element.focus();
          }}
          className="z-50 min-w-44 max-w-[calc(100vw-1rem)] animate-appear rounded-lg border bg-raised p-1 shadow-overlay"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  onSelect: (event: Event) => void;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

/** An action of a menu. */
export function MenuItem({ onSelect, icon, danger, disabled = false, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className={cn(itemStyle, danger && 'text-error [&_svg]:text-error')}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

/** A link of a menu. */
export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild className={itemStyle}>
      <Link href={href}>
        {icon}
        {children}
      </Link>
    </DropdownMenu.Item>
  );
}

interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string; icon?: ReactNode }[];
  onChange: (value: Value) => void;
}

/** One of several, within a menu; choosing keeps the menu open. */
export function MenuChoice<Value extends string>({ label, value, choices, onChange }: MenuChoiceProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          className={cn(itemStyle, 'data-[state=checked]:font-medium')}
          onSelect={(event) => {
            event.preventDefault();
            onChange(choice.value);
          }}
        >
          {choice.icon}
          {choice.label}
          <DropdownMenu.ItemIndicator className="ms-auto text-accent">✓</DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

interface MenuCheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** Something that is on or off, within a menu; changing it keeps the menu open. */
export function MenuCheck({ checked, onChange, children }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={itemStyle}
    >
      {children}
      <DropdownMenu.ItemIndicator className="ms-auto text-accent">✓</DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  );
}

/** A heading within a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 py-1 text-muted text-xs">{children}</DropdownMenu.Label>;
}

/** A line between the groups of a menu. */
export function MenuSeparator() {
  return <DropdownMenu.Separator className="-mx-1 my-1 border-t" />;
}

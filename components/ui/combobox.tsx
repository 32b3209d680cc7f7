'use client';

import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { type ComboboxOption, filterOptions, searchable } from '@/components/ui/combobox-filter';

const SHOWN_AT_MOST = 80;

interface ComboboxProps {
  options: readonly (ComboboxOption | string)[];
  /** The values that may be meant by what was typed, the likeliest first: they stand before those that contain it. */
  meant?: (query: string) => readonly string[];
  /** Whether the options are still on their way. */
  pending?: boolean;
  /** The chosen values in their order. One that is not among the options is shown as it stands. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** 1 makes a single choice, which a new one replaces. */
  max?: number;
  /** Whether what was typed can be added though it is not among the options. */
  allowOther?: boolean;
  placeholder?: string;
  disabled?: boolean;
  /** Adds a hidden input for every value, for a plain form. */
  name?: string;
  id?: string;
  required?: boolean;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  className?: string;
}

/**
 * Picks several of many options by search (ARIA combobox with a listbox). Arrow keys move, Enter picks, Escape closes,
 * Backspace in the empty field takes the last value away. Only the best 80 matches are rendered, so that 8,000
 * languages stay quick.
 */
export function Combobox({
  options,
  meant,
  pending,
  value,
  onChange,
  max,
  allowOther,
  disabled,
  className,
  ...props
}: ComboboxProps) {
  const { name, placeholder, required: _, id, ...aria } = props;
  const ownId = useId();
  const inputId = id ?? ownId;
  const listId = `${inputId}-list`;
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  const all = useMemo(() => searchable(options), [options]);
  const labels = useMemo(() => new Map(all.map((option) => [option.value, option.label])), [all]);
  const { shown, total } = useMemo(() => filterOptions(all, query, SHOWN_AT_MOST, meant?.(query)), [all, query, meant]);
  const other = query.trim();
  const offersOther = Boolean(allowOther && other && !labels.has(other) && !value.includes(other));
  const choices: ComboboxOption[] = offersOther ? [...shown, { value: other, label: `Add “${other}”` }] : shown;

  function toggle(picked: string) {
    if (value.includes(picked)) onChange(value.filter((chosen) => chosen !== picked));
    else if (max === 1) onChange([picked]);
    else if (max === undefined || value.length < max) onChange([...value, picked]);
    setQuery('');
    setActive(0);
    if (max === 1) setOpen(false);
    input.current?.focus();
  }

  function move(step: number) {
    if (!open) setOpen(true);
    else setActive((active + step + choices.length) % Math.max(choices.length, 1));
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const picked = choices[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && open && picked) toggle(picked.value);
    else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Backspace' && query === '' && value.length > 0) onChange(value.slice(0, -1));
    else return;
    event.preventDefault();
    // Within a dialog, the first Escape closes the list only.
    event.stopPropagation();
  }

  function handleQuery(text: string) {
    setQuery(text);
    setActive(0);
    setOpen(true);
  }

  return (
    <div className={cn('relative', className)}>
      <div
        aria-invalid={aria['aria-invalid']}
        className={cn('control flex min-h-8 flex-wrap items-center gap-1 px-1 py-0.5', disabled && 'bg-sunken')}
      >
        {value.map((chosen) => (
          <span key={chosen} className="flex h-6 max-w-full items-center rounded-sm bg-accent-soft ps-1.5 text-sm">
            <span dir="auto" className="truncate">
              {labels.get(chosen) ?? chosen}
            </span>
            <button
              type="button"
              disabled={disabled}
              aria-label={`Remove ${labels.get(chosen) ?? chosen}`}
              onClick={() => toggle(chosen)}
              className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </span>
        ))}
        <input
          {...aria}
          ref={input}
          id={inputId}
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && choices[active] ? `${listId}-${active}` : undefined}
          autoComplete="off"
          dir="auto"
          disabled={disabled}
          placeholder={value.length === 0 ? placeholder : undefined}
          value={query}
          onChange={(event) => handleQuery(event.target.value)}
          onKeyDown={handleKey}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          className="h-6 min-w-16 flex-1 bg-transparent px-1 outline-none"
        />
      </div>
      {open && (
        <ComboboxList
          id={listId}
          choices={choices}
          chosen={value}
          active={active}
          hidden={total - shown.length}
          several={max !== 1}
          pending={pending === true}
          onPick={toggle}
        />
      )}
      {name && value.map((chosen) => <input key={chosen} type="hidden" name={name} value={chosen} />)}
    </div>
  );
}

interface ListProps {
  id: string;
  choices: readonly ComboboxOption[];
  chosen: readonly string[];
  active: number;
  /** How many more matches there are than are shown. */
  hidden: number;
  several: boolean;
  pending: boolean;
  onPick: (value: string) => void;
}

function ComboboxList({ id, choices, chosen, active, hidden, several, pending, onPick }: ListProps) {
  return (
    <div className="absolute inset-x-0 top-full z-30 mt-1 rounded-lg border bg-raised shadow-overlay">
      <div
        id={id}
        role="listbox"
        aria-multiselectable={several}
        aria-label="Matches"
        className="max-h-64 overflow-y-auto p-1"
      >
        {choices.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which points at the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.includes(option.value)}
            ref={index === active ? scrollIntoView : null}
            // Keeps the focus in the field, so that the list does not close before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(option.value)}
            className={cn(
              'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 hover:bg-hover',
              index === active && 'bg-hover',
            )}
          >
            <Check
              aria-hidden
              className={cn('size-4 shrink-0 text-accent', !chosen.includes(option.value) && 'invisible')}
            />
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {option.label}
            </span>
            {option.hint && <span className="text-muted text-xs">{option.hint}</span>}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={cn(
          'px-3 py-1.5 text-muted text-sm',
          choices.length > 0 && hidden > 0 && 'border-t',
          choices.length > 0 && hidden === 0 && 'sr-only',
        )}
      >
        {choices.length === 0
          ? pending
            ? 'Loading the list'
            : 'No match'
          : hidden > 0
            ? `${hidden.toLocaleString('en')} more: keep typing`
            : `${choices.length} ${choices.length === 1 ? 'match' : 'matches'}`}
      </p>
    </div>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

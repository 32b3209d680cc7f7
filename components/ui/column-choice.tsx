'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type HiddenColumns, type TableChoice, withChoice } from '@/components/ui/hidden-columns';

interface ColumnChoice {
  choices: HiddenColumns;
  choose: (choice: TableChoice) => void;
}

const Choice = createContext<ColumnChoice>({ choices: [], choose: () => undefined });

interface ColumnChoicesProps {
  /** What this person has chosen before. */
  kept: HiddenColumns;
  /** Keeps the choice of one table. A choice that could not be kept holds until the page is left. */
  keep: (choice: TableChoice) => Promise<void>;
  children: ReactNode;
}

/** Lets every table on the page know which columns this person wants to see. */
export function ColumnChoices({ kept, keep, children }: ColumnChoicesProps) {
  const [choices, setChoices] = useState(kept);
  const value = useMemo(
    () => ({
      choices,
      choose(choice: TableChoice) {
        setChoices((now) => withChoice(now, choice));
        keep(choice).catch(() => undefined);
      },
    }),
    [choices, keep],
  );
  return <Choice value={value}>{children}</Choice>;
}

/** The hidden columns of a table, and what changes them. */
export function useHiddenColumns(table: string): [readonly string[], (hidden: string[]) => void] {
  const { choices, choose } = useContext(Choice);
  const hidden = choices.find((choice) => choice.table === table)?.hidden ?? [];
  return [hidden, (columns) => choose({ table, hidden: columns })];
}

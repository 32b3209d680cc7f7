'use client';

import { useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { countNotices, groupNotices, type NoticeGroup } from '@/components/editor/frame/group-notices';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { placeInWords } from '@/lib/task/place-in-words';

/** Kinds that are listed at once; more differ in every place, as the faults of a damaged file may. */
const SHOWN = 200;

/** What could not be taken over from the file that a draft was made of, one line a kind. */
export function FileNotices() {
  const { store } = useEditor();
  const { view } = useDraft(store);
  const groups = groupNotices(view.notices);
  const all = countNotices(groups);
  const hiddenKey = `taskloom-notices-${view.taskId}`;
  const [open, setOpen] = useState(() => recall(hiddenKey) !== String(all));
  if (all === 0) return null;

  function show(next: boolean) {
    setOpen(next);
    recall(hiddenKey, next ? '' : String(all));
  }

  const count = `${all.toLocaleString('en')} ${all === 1 ? 'thing' : 'things'}`;
  if (!open) {
    return (
      <Button variant="quiet" size="sm" className="justify-self-start" onClick={() => show(true)}>
        Show the {count} that could not be taken over from the file
      </Button>
    );
  }
  return (
    <Notice
      kind="warning"
      silent
      title={`${count} could not be taken over from the file as written`}
      action={
        <Button variant="quiet" size="sm" onClick={() => show(false)}>
          Hide
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1) */}
      <section aria-label="What could not be taken over" tabIndex={0} className="max-h-32 overflow-y-auto">
        <ul>
          {groups.slice(0, SHOWN).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several may say the same
            <li key={index} className="py-0.5">
              <GroupLine {...group} />
            </li>
          ))}
        </ul>
      </section>
      {groups.length > SHOWN && (
        <p className="text-muted">And {(groups.length - SHOWN).toLocaleString('en')} more kinds.</p>
      )}
    </Notice>
  );
}

function GroupLine({ first, text, count }: NoticeGroup) {
  const where = whereOf(first);
  if (count === 1) {
    return (
      <>
        <span className="tabular text-muted">{where.charAt(0).toUpperCase() + where.slice(1)}</span> {text}
      </>
    );
  }
  return (
    <>
      <span className="tabular font-medium">{count.toLocaleString('en')} ×</span> {text}
      {where && <span className="tabular text-muted"> First: {where}.</span>}
    </>
  );
}

function whereOf({ line, column, path }: NoticeGroup['first']): string {
  if (line === undefined) return placeInWords(path);
  const place = `line ${line.toLocaleString('en')}`;
  return column === undefined ? place : `${place}, column ${column.toLocaleString('en')}`;
}

/** What the browser has remembered under a key; with `value` it remembers that. Nothing where storage is forbidden. */
function recall(key: string, value?: string): string | null {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

'use client';

import { EllipsisVertical, FileJson, History, Keyboard, Trash2, Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type RefObject, useRef, useState } from 'react';
import { problemOfFile } from '@/components/drafts/upload-request';
import { AuthorsDialog } from '@/components/editor/authors/authors-dialog';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { RestoreDialog } from '@/components/editor/restore/restore-dialog';
import { draftUrl, readProblem } from '@/components/editor/store/draft-transport';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toaster';

type Open = 'authors' | 'restore' | 'replace' | 'delete' | null;

/** What is seldom done with a draft: its authors, another file in its place, its end. */
export function DraftMenu({ onHelp }: { onHelp: (returnFocus: HTMLElement | null) => void }) {
  const { store, mayWrite } = useEditor();
  const { view } = useDraft(store);
  const [open, setOpen] = useState<Open>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const router = useRouter();
  const toast = useToast();
  const close = () => setOpen(null);

  function choose(chosen: File | undefined) {
    const problem = chosen && problemOfFile(chosen);
    if (problem) toast({ kind: 'error', text: problem });
    else if (chosen) {
      setFile(chosen);
      setOpen('replace');
    }
  }

  async function replace() {
    if (!file) return;
    const { revision } = store;
    await store.flush();
    if (store.revision !== revision) {
      close();
      return toast({ kind: 'error', text: 'The draft was changed elsewhere meanwhile. Look at it, then replace it.' });
    }
    const query = new URLSearchParams({ file: file.name, baseVersion: String(store.snapshot().view.version) });
    const problem = await request(`${draftUrl(view.taskId)}/file?${query}`, { method: 'PUT', body: file });
    close();
    if (problem) toast({ kind: 'error', text: problem });
    await store.retryNow();
  }

  async function remove() {
    await store.flush();
    const problem = await request(draftUrl(view.taskId), { method: 'DELETE' });
    close();
    if (problem) toast({ kind: 'error', text: problem });
    else router.push('/drafts');
  }

  return (
    <>
      <Menu
        trigger={
          <Button ref={button} variant="quiet" size="icon" aria-label="More">
            <EllipsisVertical aria-hidden />
          </Button>
        }
      >
        <MenuItem icon={<Users aria-hidden />} onSelect={() => setOpen('authors')}>
          Authors
        </MenuItem>
        <MenuItem icon={<History aria-hidden />} onSelect={() => setOpen('restore')}>
          Restore points
        </MenuItem>
        <MenuItem icon={<Keyboard aria-hidden />} onSelect={() => onHelp(button.current)}>
          Keyboard shortcuts
        </MenuItem>
        {mayWrite && (
          <>
            <MenuItem icon={<FileJson aria-hidden />} onSelect={() => input.current?.click()}>
              Replace by a file
            </MenuItem>
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => setOpen('delete')}>
              Delete the draft
            </MenuItem>
          </>
        )}
      </Menu>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Task file"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <AuthorsDialog open={open === 'authors'} onClose={close} returnFocus={button} />
      <RestoreDialog open={open === 'restore'} onClose={close} returnFocus={button} />
      <Question
        open={open === 'replace'}
        title={`Replace everything by ${file?.name ?? 'the file'}?`}
        text="Definition, examples, instances and all other fields are replaced by those of the file. What is there now is kept as a restore point."
        deed="Replace"
        onConfirm={replace}
        onClose={close}
        returnFocus={button}
      />
      <Question
        open={open === 'delete'}
        title="Delete this draft?"
        text="The draft is gone for all of its authors. This cannot be undone."
        deed="Delete"
        onConfirm={remove}
        onClose={close}
        returnFocus={button}
      />
    </>
  );
}

interface QuestionProps {
  open: boolean;
  title: string;
  text: string;
  deed: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

function Question({ open, title, text, deed, onConfirm, onClose, returnFocus }: QuestionProps) {
  const footer = (
    <>
      <Button variant="quiet" onClick={onClose}>
        Cancel
      </Button>
      <Button variant="danger" onClick={onConfirm}>
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog
      title={title}
      description={text}
      open={open}
      returnFocus={returnFocus}
      onOpenChange={(next) => !next && onClose()}
      footer={footer}
    />
  );
}

/** Sends a request; gives what went wrong in words, or null. */
async function request(url: string, init: RequestInit): Promise<string | null> {
  try {
    const response = await fetch(url, init);
    return response.ok ? null : (await readProblem(response)).message;
  } catch {
    return 'The server cannot be reached. Nothing was changed.';
  }
}

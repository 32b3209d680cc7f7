'use client';

import { FileJson } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Way } from '@/components/drafts/new-draft';
import { problemOfFile, type Upload, uploadDraft } from '@/components/drafts/upload-request';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { useNoStrayDrop } from '@/components/ui/use-no-stray-drop';

type State =
  | { type: 'idle' }
  | { type: 'failed'; message: string }
  | { type: 'sending'; name: string; sent: number; size: number };

/** A task file by drag and drop or by choice, with its progress. */
export function UploadDraft() {
  const [state, setState] = useState<State>({ type: 'idle' });
  const upload = useRef<Upload | null>(null);
  const router = useRouter();
  useNoStrayDrop(true);

  async function send(file: File) {
    const problem = problemOfFile(file);
    if (problem) return setState({ type: 'failed', message: problem });
    const { name, size } = file;
    setState({ type: 'sending', name, sent: 0, size });
    upload.current = uploadDraft(file, (sent) => setState({ type: 'sending', name, sent, size }));
    const result = await upload.current.result;
    upload.current = null;
    if (result.type === 'created') router.push(`/drafts/${result.taskId}`);
    else setState(result.type === 'failed' ? result : { type: 'idle' });
  }

  return (
    <Way
      title="From a task file"
      text="A file in the format of SuperNI or of Natural Instructions v1. A file with faults opens too: what cannot be read is listed."
    >
      <FileDrop
        label="Task file"
        icon={<FileJson />}
        hint={
          <>
            Drop a <code className="font-mono text-sm">.json</code> file here, at most 50 MB.{' '}
            <a href="/example-task.json" download="task001_synthetic_apple_counting.json" className="link">
              An example
            </a>
          </>
        }
        accept=".json,application/json"
        several="Please drop one file at a time: each becomes a draft of its own."
        onFile={(file) => void send(file)}
        onRefuse={(message) => setState({ type: 'failed', message })}
      >
        {state.type === 'sending' && (
          <div className="grid w-72 max-w-full gap-3">
            <Progress
              label={state.sent < state.size ? `Sending ${state.name}` : `Reading ${state.name}`}
              done={Math.round(state.sent / 1024)}
              total={state.sent < state.size ? Math.round(state.size / 1024) : null}
            />
            <Button size="sm" className="justify-self-center" onClick={() => upload.current?.cancel()}>
              Cancel
            </Button>
          </div>
        )}
      </FileDrop>
      {state.type === 'failed' && <Notice kind="error">{state.message}</Notice>}
    </Way>
  );
}

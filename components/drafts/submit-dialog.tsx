'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import type { LiveReport } from '@/components/drafts/check-messages';
import { draftUrl, readProblem } from '@/components/drafts/draft-transport';
import { useEditor } from '@/components/drafts/editor-context';
import { FindingLinks } from '@/components/drafts/finding-links';
import { OpenWarnings } from '@/components/submitting/open-warnings';
import { SubmissionBrief } from '@/components/submitting/submission-brief';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toaster';

interface SubmitDialogProps {
  report: LiveReport | null;
  /** Whether reviewers have seen an earlier revision. */
  again: boolean;
}

/** Sends the draft to review: with errors it shows them instead, with warnings it asks for a word about them. */
export function SubmitDialog({ report, again }: SubmitDialogProps) {
  const { store } = useEditor();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const router = useRouter();
  const toast = useToast();
  const errors = report?.counts.error ?? 0;

  function change(next: boolean) {
    setOpen(next);
    setProblem(null);
    if (next) void store.flush();
  }

  async function submit() {
    setProblem(null);
    if (!(await store.flush())) {
      setProblem('Not everything is saved yet. Close this and look at the top of the page.');
      return;
    }
    const result = await sendSubmission(store.snapshot().view, note);
    if (result.type === 'failed') {
      setProblem(result.message);
      if (result.stale) void store.retryNow();
      return;
    }
    toast({ text: 'Submitted. Reviewers will take it from here.' });
    router.push(`/submissions/${result.submissionId}`);
  }

  const footer = (
    <>
      <Button variant="quiet" onClick={() => change(false)}>
        {errors > 0 ? 'Close' : 'Cancel'}
      </Button>
      {errors === 0 && (
        <Button variant="primary" onClick={submit}>
          {again ? 'Submit again' : 'Submit for review'}
        </Button>
      )}
    </>
  );

  return (
    <Dialog
      title={errors > 0 ? 'Not ready yet' : 'Submit for review'}
      trigger={<Button variant="primary">{again ? 'Submit again' : 'Submit'}</Button>}
      open={open}
      onOpenChange={change}
      footer={footer}
      wide={again && errors === 0}
    >
      <div className="grid gap-4">
        {problem && <Notice kind="error">{problem}</Notice>}
        {errors > 0 ? (
          <Blocking report={report} onFollow={() => setOpen(false)} />
        ) : (
          <>
            <p>
              The draft is frozen as a revision and queued. You can change it again when the reviewers have decided, or
              after withdrawing it.
            </p>
            {again && <SubmissionBrief />}
            <OpenWarnings report={report} onFollow={() => setOpen(false)} />
            <Field
              label="Note to the reviewers"
              hint={
                again
                  ? 'What changed, and what did not and why.'
                  : 'Optional: what they should know, why a warning is fine.'
              }
            >
              {(control) => (
                <Textarea
                  {...control}
                  value={note}
                  maxLength={20_000}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Blocking({ report, onFollow }: { report: LiveReport | null; onFollow: () => void }) {
  const errors = report?.findings.filter(({ severity }) => severity === 'error') ?? [];
  return (
    <div className="grid gap-2">
      <p>
        {report?.counts.error === 1 ? 'One error has' : `${report?.counts.error.toLocaleString('en')} errors have`} to
        be corrected first. Click one to go there.
      </p>
      <FindingLinks findings={errors.slice(0, 50)} onFollow={onFollow} />
      {errors.length > 50 && <p className="text-muted">The first 50 are listed.</p>}
    </div>
  );
}

const submittedBody = z.object({ submissionId: z.string() });

type Submitted = { type: 'submitted'; submissionId: string } | { type: 'failed'; message: string; stale: boolean };

async function sendSubmission(view: { taskId: string; version: number }, note: string): Promise<Submitted> {
  try {
    const response = await fetch(`${draftUrl(view.taskId)}/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ baseVersion: view.version, note }),
    });
    if (response.ok) {
      const { submissionId } = submittedBody.parse(await response.json());
      return { type: 'submitted', submissionId };
    }
    const { status, message } = await readProblem(response);
    return { type: 'failed', message, stale: status === 409 };
  } catch {
    return { type: 'failed', message: 'The server cannot be reached. Nothing was submitted.', stale: false };
  }
}

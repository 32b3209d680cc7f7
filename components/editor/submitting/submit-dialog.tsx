'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { LiveReport } from '@/components/editor/checking/check-messages';
import { useEditor } from '@/components/editor/context/editor-context';
import { FindingLinks } from '@/components/editor/findings/finding-links';
import { OpenWarnings } from '@/components/editor/submitting/open-warnings';
import { type Sent, sendDraft } from '@/components/editor/submitting/send-draft';
import { SubmissionBrief } from '@/components/editor/submitting/submission-brief';
import { useKeptText } from '@/components/reviews/use-kept-text';
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
  /** Whose note it is: who signs in after them in the same tab does not find it. */
  userId: string;
}

/** Sends the draft to review: with errors it shows them instead, with warnings it asks for a word about them. */
export function SubmitDialog({ report, again, userId }: SubmitDialogProps) {
  const { store, notes } = useEditor();
  const [open, setOpen] = useState(false);
  const [note, setNote, clearNote] = useKeptText(`submission-note/${userId}/${store.snapshot().view.taskId}`);
  const [problem, setProblem] = useState<Sent | null>(null);
  const router = useRouter();
  const toast = useToast();
  const errors = report?.counts.error ?? 0;

  function change(next: boolean) {
    setOpen(next);
    setProblem(null);
    if (!next) return;
    void store.flush();
    void notes.refresh();
  }

  async function submit() {
    setProblem(null);
    const sent = await sendDraft(store, notes, note);
    if (sent.type === 'submitted') {
      clearNote();
      toast({ text: 'Submitted. Reviewers will take it from here.' });
      router.push(`/submissions/${sent.submissionId}`);
    } else if (sent.type === 'in-review') {
      // The dialog is gone with the right to write.
      toast({ kind: 'error', text: 'This task is in review already. What you have written since is not part of it.' });
    } else setProblem(sent);
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
        {problem && <Problem problem={problem} />}
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

function Problem({ problem }: { problem: Sent }) {
  if (problem.type === 'failed') return <Notice kind="error">{problem.message}</Notice>;
  if (problem.type !== 'signed-out') return null;
  return (
    <Notice kind="error" title="You are signed out">
      <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
        Sign in again in a new tab
      </a>
      , then submit here.
    </Notice>
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

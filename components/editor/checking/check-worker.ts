import type { CheckAnswer, CheckRequest, PlannedFix } from '@/components/editor/checking/check-messages';
import type { CheckedDraft } from '@/components/editor/checking/draft-edits-of';
import { liveReport } from '@/components/editor/checking/live-report';
import { planDraftFix } from '@/components/editor/checking/plan-draft-fix';
import { type TriedFixes, triedFixes } from '@/components/editor/checking/tried-fixes';
import { DraftDocument } from '@/components/editor/store/draft-document';
import type { CheckFacts } from '@/lib/checks/check-facts';
import { checkTask } from '@/lib/checks/engine/engine';
import type { FixContext } from '@/lib/checks/fix';
import { taskValue } from '@/lib/task/draft/task-from-draft';
import { taskName } from '@/lib/task/name';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

/** Long enough to take a burst of keystrokes as one, short enough to seem immediate. */
const PAUSE_MS = 120;
/** How long nobody writes before fixes are tried, which takes several checks. */
const REST_MS = 300;
/** Where nothing is sampled for good: to tell what could be repaired. */
const ANY_SEED = 1;

let draft: DraftDocument | null = null;
let number: number | null = null;
let revision = 0;
const facts: CheckFacts = {};
/** What was told last, as text: what says the same again is not worth a rendering of the page. */
const told = { report: '', offers: '' };
let timer: ReturnType<typeof setTimeout> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  switch (data.type) {
    case 'load':
      draft = new DraftDocument(data.head, data.rows);
      ({ number, revision } = data);
      Object.assign(told, { report: '', offers: '' });
      return checkIn(0);
    case 'edits':
      draft?.apply(data.edits);
      ({ revision } = data);
      return checkIn(PAUSE_MS);
    case 'pool':
      if (data.pool) facts.pool = data.pool;
      else delete facts.pool;
      return checkIn(PAUSE_MS);
    case 'plan':
      return answerPlan(data);
  }
});

// The vocabulary comes after the first report; without a connection the rule on lengths waits for the server.
loadGpt2Tokenizer().then(
  ({ count }) => {
    facts.countTokens = count;
    checkIn(PAUSE_MS);
  },
  () => {},
);

function checkIn(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(check, delay);
}

function check(): void {
  if (!draft) return;
  const start = performance.now();
  const now = checked(draft);
  const found = checkTask(now.task, contextOf(draft));
  const report = liveReport(found, draft);
  const milliseconds = performance.now() - start;
  const text = JSON.stringify(report);
  if (text !== told.report) {
    // What was told of fixes was about another report.
    told.offers = '';
    answer({ type: 'report', report: { ...report, milliseconds } });
  }
  told.report = text;
  // Lengths, which take longest to count, bring no errors that a fix would have to avoid.
  const { countTokens: _, ...context } = contextOf(draft);
  tryIn(REST_MS, triedFixes(now, found, context));
}

/** Tries fixes step by step; the next edit that is read ends it. */
function tryIn(delay: number, trials: Generator<undefined, TriedFixes>): void {
  timer = setTimeout(() => {
    const { done, value } = trials.next();
    if (done) offer(value);
    else tryIn(0, trials);
  }, delay);
}

function offer({ offers, allSafe }: TriedFixes): void {
  const text = JSON.stringify([allSafe, ...Array.from(offers, ([key, { paths, ...rest }]) => [key, rest, [...paths]])]);
  if (text !== told.offers) answer({ type: 'offers', offers, allSafe });
  told.offers = text;
}

function answerPlan({ request, fix, seed }: Extract<CheckRequest, { type: 'plan' }>): void {
  if (!draft) return;
  const plan: PlannedFix = { ...planDraftFix(checked(draft), fix, contextOf(draft, seed)), revision };
  answer({ type: 'plan', request, plan });
}

function checked({ head, rows }: DraftDocument): CheckedDraft {
  return { head, rows, number, task: taskValue(head, rows, number) };
}

function contextOf({ head }: DraftDocument, seed = ANY_SEED): FixContext {
  return { ...facts, name: taskName(number, head.slug), seed };
}

function answer(message: CheckAnswer): void {
  self.postMessage(message);
}

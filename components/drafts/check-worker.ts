import type { CheckAnswer, CheckRequest, LiveReport, PlannedFix } from '@/components/drafts/check-messages';
import { DraftDocument } from '@/components/drafts/draft-document';
import type { CheckedDraft } from '@/components/drafts/draft-edits-of';
import { fixOffers, liveReport } from '@/components/drafts/live-report';
import { planDraftFix } from '@/components/drafts/plan-draft-fix';
import type { CheckFacts } from '@/lib/checks/check-facts';
import { checkTask } from '@/lib/checks/engine';
import type { FixContext } from '@/lib/checks/fix';
import { loadGpt2Tokenizer } from '@/lib/task/gpt2-tokens';
import { taskName } from '@/lib/task/name';
import type { JsonObject } from '@/lib/task/schema';
import { taskValue } from '@/lib/task/task-from-draft';

/** Long enough to take a burst of keystrokes as one, short enough to seem immediate. */
const PAUSE_MS = 120;
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
  const { task } = checked(draft);
  const report = liveReport(checkTask(task, contextOf(draft)), draft);
  const milliseconds = performance.now() - start;
  const text = JSON.stringify(report);
  if (text !== told.report) answer({ type: 'report', report: { ...report, milliseconds } });
  told.report = text;
  // What can be repaired may wait for the next edit to be read.
  timer = setTimeout(() => offer(report, task), 0);
}

function offer(report: Pick<LiveReport, 'findings' | 'totals'>, task: JsonObject): void {
  if (!draft) return;
  const offers = fixOffers(report, task, contextOf(draft));
  const text = JSON.stringify(Array.from(offers, ([key, { paths, ...rest }]) => [key, rest, [...paths]]));
  if (text !== told.offers) answer({ type: 'offers', offers });
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

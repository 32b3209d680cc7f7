import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ReadingPage } from '@/components/checks/reading-page';
import { RetiredPage } from '@/components/checks/retired-page';
import { retiredRule } from '@/components/checks/retired-rule';
import { RulePage } from '@/components/checks/rule-page';
import { ruleView } from '@/components/checks/rule-view';
import { can } from '@/lib/auth/policy';
import { currentActor } from '@/lib/auth/session';
import type { CountTokens } from '@/lib/checks/check-facts';
import { READING } from '@/lib/checks/engine/reading-finding';
import { ruleById } from '@/lib/checks/engine/registry';
import type { Rule } from '@/lib/checks/rule';
import { rulesInCollection } from '@/lib/rechecks/queries';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

interface CheckPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: CheckPageProps): Promise<Metadata> {
  const { id } = await params;
  if (id === READING) return { title: 'Reading the file', description: 'What makes a task file unreadable.' };
  const rule = ruleById(id);
  return rule ? { title: rule.title, description: rule.why } : { title: 'Not found' };
}

export default async function CheckPage({ params }: CheckPageProps) {
  const { id } = await params;
  const retired = retiredRule(id);
  if (retired && 'movedTo' in retired) permanentRedirect(retired.movedTo);
  if (retired) return <RetiredPage id={id} successors={retired.successors} />;
  const rule = ruleById(id);
  if (!rule && id !== READING) notFound();
  const [collection, actor] = await Promise.all([rulesInCollection(), currentActor()]);
  const common = { collection, mayRecheck: can(actor, 'recheck:run') };
  if (!rule) return <ReadingPage {...common} />;
  return <RulePage rule={rule} view={ruleView(rule, await tokenCounter(rule))} {...common} />;
}

/** The tokenizer's vocabulary is large: it is loaded only for the rule that counts. */
async function tokenCounter({ needs }: Rule): Promise<CountTokens> {
  return needs === 'countTokens' ? (await loadGpt2Tokenizer()).count : (text) => text.length;
}

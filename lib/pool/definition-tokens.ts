import { crosslingualRougeTokens, englishRougeTokens } from '@/lib/task/compare/rouge-tokens';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

/** A definition as it is compared with others; only those of the same tokenizer are. */
export interface DefinitionTokens {
  /** Its position in the task's list. */
  index: number;
  tokenizer: 'english' | 'crosslingual';
  /** A hash of 32 bits for each token of ROUGE. */
  tokens: readonly number[];
}

/** A definition as it is indexed. */
export interface IndexedDefinition extends DefinitionTokens {
  text: string;
}

/** A definition should have at most 150 words. What stands beyond so many characters is not compared. */
const MAX_CHARACTERS = 12_000;
/** Definitions of a task that are compared; nearly all tasks have one. */
const MAX_DEFINITIONS = 20;

/** The definitions of a task, ready to be compared: those that are texts. */
export async function tokenizeDefinitions(
  definitions: Iterable<readonly [number, string]>,
): Promise<IndexedDefinition[]> {
  const tokenized: IndexedDefinition[] = [];
  for (const [index, text] of definitions) {
    if (tokenized.length === MAX_DEFINITIONS) break;
    tokenized.push({ index, text, ...(await tokenize(text.slice(0, MAX_CHARACTERS))) });
  }
  return tokenized;
}

async function tokenize(text: string): Promise<Pick<DefinitionTokens, 'tokenizer' | 'tokens'>> {
  if (isLatin(text)) return { tokenizer: 'english', tokens: englishRougeTokens(text).map(hash32) };
  const tokens = crosslingualRougeTokens(text, await loadGpt2Tokenizer());
  return { tokenizer: 'crosslingual', tokens: tokens.map(hash32) };
}

/** Whether most letters are those that ROUGE's English tokenizer sees: of other texts it would compare a few words only. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return latin * 2 >= letters;
}

/** FNV-1a over the token's UTF-16 units. */
function hash32(token: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < token.length; place++) hash = Math.imul(hash ^ token.charCodeAt(place), 0x01000193);
  return hash | 0;
}

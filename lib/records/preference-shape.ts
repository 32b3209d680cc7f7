import { type ChatInstance, chatInstance, isConversation } from '@/lib/records/chat-shape';
import type { KnownRecords } from '@/lib/records/known-records';
import { RecordError, type RecordFault, type SourceRecord } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** How the turns of a conversation begin where it is one text, as in HH-RLHF. */
const ASSISTANT = '\n\nAssistant:';
const HUMAN = '\n\nHuman:';
/** Columns in which the prompt stands where the answers come without it. */
const PROMPTS = ['prompt', 'question', 'instruction', 'input', 'query'];

interface Preferred {
  input: string;
  output: string;
  rejected: string;
}

/**
 * Pairs of a chosen and a rejected answer: with the prompt beside them, as conversations, or as texts of a whole conversation
 * each. The chosen answer becomes the output; the rejected one stays a column.
 */
export function preferenceRecords(records: readonly SourceRecord[]): KnownRecords | null {
  if (!records.every(({ values }) => 'chosen' in values && 'rejected' in values)) return null;
  const prompt = PROMPTS.find((name) => records.every(({ values }) => name in values)) ?? null;
  if (prompt === null && !records.some(({ values }) => isWhole(values.chosen))) return null;
  const made: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  for (const { number, values } of records) {
    try {
      made.push({ number, values: recordOf(values, prompt, preferred(values, prompt)) });
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      faults.push({ number, text: error.message });
    }
  }
  const notes = ['The chosen answer becomes the output. “rejected” is no output: it may serve for a negative example.'];
  return { format: 'preferences', records: made, faults, notes };
}

/** Whether a value holds the prompt, too. */
function isWhole(value: JsonValue | undefined): boolean {
  return typeof value === 'string' ? value.includes(ASSISTANT) : isConversation(value) && value.length > 1;
}

function preferred({ chosen, rejected, ...values }: JsonObject, prompt: string | null): Preferred {
  const before = prompt === null ? undefined : values[prompt];
  if (Array.isArray(chosen)) {
    const turns = isConversation(before) && chosen.length < 2 ? before : [];
    const chat = chatInstance([...turns, ...chosen]);
    const input = asText(chat);
    return {
      input: input === '' && typeof before === 'string' ? before : input,
      output: chat.output,
      rejected: lastAnswer(rejected),
    };
  }
  if (typeof chosen !== 'string') throw new RecordError('“chosen” is neither a text nor a conversation.');
  if (!isWhole(chosen)) {
    const input = typeof before === 'string' ? before : isConversation(before) ? chatText(before) : '';
    if (input === '') throw new RecordError('There is no prompt: “chosen” holds the answer only.');
    return { input, output: chosen, rejected: lastAnswer(rejected) };
  }
  const at = chosen.lastIndexOf(ASSISTANT);
  return {
    input: withoutOneName(chosen.slice(0, at)),
    output: chosen.slice(at + ASSISTANT.length).trim(),
    rejected: lastAnswer(rejected),
  };
}

function asText({ system, input }: ChatInstance): string {
  return system === '' ? input : `${system}\n${input}`;
}

/** What was said before an answer, as a text. */
function chatText(turns: readonly JsonValue[]): string {
  return asText(chatInstance([...turns, { role: 'assistant', content: '-' }]));
}

/** A conversation of one question is that question; of several, who speaks must be told. */
function withoutOneName(text: string): string {
  const isOne = text.startsWith(HUMAN) && text.indexOf(HUMAN, 1) < 0 && !text.includes(ASSISTANT);
  return (isOne ? text.slice(HUMAN.length) : text).trim();
}

function lastAnswer(rejected: JsonValue | undefined): string {
  if (typeof rejected === 'string') {
    const at = rejected.lastIndexOf(ASSISTANT);
    return at < 0 ? rejected : rejected.slice(at + ASSISTANT.length).trim();
  }
  return isConversation(rejected) ? chatInstance([{ role: 'user', content: '-' }, ...rejected]).output : '';
}

function recordOf(values: JsonObject, prompt: string | null, found: Preferred): JsonObject {
  const record: JsonObject = { ...found };
  for (const [name, value] of Object.entries(values)) {
    if (name === 'chosen' || name === 'rejected' || name === prompt) continue;
    setKey(record, Object.hasOwn(record, name) ? `${name} (beside)` : name, value);
  }
  return record;
}

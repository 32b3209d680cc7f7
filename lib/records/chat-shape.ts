import { isObject } from '@/lib/records/json-kind';
import type { KnownRecords } from '@/lib/records/known-records';
import { RecordError, type RecordFault, type SourceRecord } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Keys under which conversations stand. */
const KEYS = ['messages', 'conversations', 'conversation', 'dialogue', 'dialog', 'turns'];

type Role = 'system' | 'user' | 'assistant' | 'tool';

/** What the makers of data call those who speak. */
const ROLES: Readonly<Record<string, Role>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  prompter: 'user',
  assistant: 'assistant',
  gpt: 'assistant',
  chatgpt: 'assistant',
  bot: 'assistant',
  model: 'assistant',
  ai: 'assistant',
  tool: 'tool',
  function: 'tool',
  ipython: 'tool',
  observation: 'tool',
  function_response: 'tool',
};
const NAMES: Readonly<Record<Role, string>> = { system: 'System', user: 'User', assistant: 'Assistant', tool: 'Tool' };

interface Turn {
  role: Role;
  text: string;
}

/** What is made of a conversation. */
export interface ChatInstance {
  system: string;
  input: string;
  output: string;
  /** Whether there are turns before the last question, and any after the last answer. */
  hasMore: boolean;
  hasRest: boolean;
}

/**
 * Conversations: `messages` with role and content, as the chat formats have them, or ShareGPT's `conversations` with from and
 * value. The last answer becomes the output, all before it the input, the system message a column of its own.
 */
export function chatRecords(records: readonly SourceRecord[]): KnownRecords | null {
  const key = KEYS.find(
    (name) =>
      records.every(({ values }) => Array.isArray(values[name])) &&
      records.some(({ values }) => isConversation(values[name])),
  );
  if (key === undefined) return null;
  const made: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  let [several, rest] = [0, 0];
  for (const { number, values } of records) {
    try {
      const chat = chatInstance(values[key], typeof values.system === 'string' ? values.system : '');
      if (chat.hasMore) several++;
      if (chat.hasRest) rest++;
      made.push({ number, values: recordOf(values, key, chat) });
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      faults.push({ number, text: error.message });
    }
  }
  const isShareGpt =
    made.length > 0 &&
    records.some(
      ({ values }) => Array.isArray(values[key]) && values[key].some((turn) => isObject(turn) && 'from' in turn),
    );
  return { format: isShareGpt ? 'sharegpt' : 'chat', records: made, faults, notes: notesOf(several, rest) };
}

/** Whether a value is a list of turns: who speaks, and what is said. */
export function isConversation(value: JsonValue | undefined): value is JsonValue[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (turn) =>
        isObject(turn) && typeof (turn.role ?? turn.from) === 'string' && ('content' in turn || 'value' in turn),
    )
  );
}

/**
 * What a conversation becomes.
 * @throws RecordError when there is no answer in it, or nothing before it
 */
export function chatInstance(conversation: JsonValue | undefined, system = ''): ChatInstance {
  if (!isConversation(conversation))
    throw new RecordError('This is no conversation: a list of turns is wanted, each with who speaks and what is said.');
  const turns = conversation.map(turnOf);
  const last = turns.findLastIndex(({ role }) => role === 'assistant');
  const answer = turns[last];
  if (answer === undefined) throw new RecordError('Nobody answers in this conversation.');
  if (answer.text.trim() === '') throw new RecordError('The last answer of this conversation holds no text.');
  const before = turns.slice(0, last);
  const first = before.findIndex(({ role }) => role !== 'system');
  const said = first < 0 ? [] : before.slice(first);
  const systems = [system, ...before.slice(0, first < 0 ? before.length : first).map(({ text }) => text)].filter(
    (text) => text.trim() !== '',
  );
  if (said.length === 0 && systems.length === 0)
    throw new RecordError('Nothing stands before the answer of this conversation.');
  const [question] = said;
  const isOne = said.length === 1 && question?.role === 'user';
  const input = isOne ? question.text : said.map(({ role, text }) => `${NAMES[role]}: ${text.trim()}`).join('\n');
  return {
    system: systems.join('\n'),
    input,
    output: answer.text,
    hasMore: said.length > 1,
    hasRest: last < turns.length - 1,
  };
}

function turnOf(turn: JsonValue): Turn {
  const { role, from, content, value } = isObject(turn) ? turn : {};
  const name = String(role ?? from).toLowerCase();
  const known = Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
  if (known === undefined) throw new RecordError(`Who “${name.slice(0, 60)}” is in this conversation is not known.`);
  return { role: known, text: textOf(content ?? value) };
}

/** The text of a turn: as it is, or in parts, as those have it that may also hold pictures. */
function textOf(content: JsonValue | undefined): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  const parts = content.map((part) =>
    isObject(part) && typeof part.text === 'string' ? part.text : typeof part === 'string' ? part : null,
  );
  if (parts.includes(null))
    throw new RecordError('This conversation holds something else than text, such as a picture.');
  return parts.join('\n');
}

/** The record with the conversation's parts in its place. What else is called like one of these keeps its value under another name. */
function recordOf(values: JsonObject, key: string, { system, input, output }: ChatInstance): JsonObject {
  const record: JsonObject = {};
  if (system !== '') setKey(record, 'system', system);
  setKey(record, 'input', input);
  setKey(record, 'output', output);
  for (const [name, value] of Object.entries(values)) {
    if (name === key || name === 'system') continue;
    setKey(record, Object.hasOwn(record, name) ? `${name} (beside)` : name, value);
  }
  return record;
}

function notesOf(several: number, rest: number): string[] {
  const notes: string[] = [];
  const conversations = (count: number) =>
    count === 1 ? 'One conversation' : `${count.toLocaleString('en')} conversations`;
  if (several > 0)
    notes.push(
      `${conversations(several)} ${several === 1 ? 'has' : 'have'} several turns: the last answer becomes the output, all before it stands in the input. The answers in between become no outputs.`,
    );
  if (rest > 0) notes.push(`In ${conversations(rest).toLowerCase()} what follows the last answer is not read.`);
  return notes;
}

import { normalizeText } from '@/lib/task/normalize-text';
import { lengthWithoutEnd } from '@/lib/task/text-end';

/** A task's full name, taken apart. */
export interface TaskName {
  number: number;
  /** The part after the number: `winogrande_answer_generation`. */
  slug: string;
}

const NAME = /^task(\d{3}|[1-9]\d{3,8})_(.+)$/s;
const SHORT_ID = /^[0-9a-f]{32}$/;
const FULL_ID = /^task(?:\d{3}|[1-9]\d{3,8})-[0-9a-f]{32}$/;
const PREFIXED_ID = /^(task\d+)-([0-9a-f]{32})$/;

/**
 * Number and slug of a task's name, which may be a path and may end in `.json`; null when it does not follow
 * `task<NNN>_<slug>` with the number padded to three digits. The slug is not judged: see `slugProblem`.
 */
export function parseTaskName(name: string): TaskName | null {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replace(/\.json$/, '');
  const match = NAME.exec(base);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { number: Number(match[1]), slug: match[2] };
}

/** `task033`; a task that has no number yet is called `task000`. */
export function taskPrefix(number: number | null): string {
  return `task${String(number ?? 0).padStart(3, '0')}`;
}

/** `task033_winogrande_answer_generation`; `task000_…` as long as there is no number. */
export function taskName(number: number | null, slug: string): string {
  return `${taskPrefix(number)}_${slug}`;
}

/** A slug to suggest: source and category in lower case, all but letters, digits, `.` and `-` as underscores. */
export function slugFrom(source: string, category: string): string {
  return [source, category].map(slugPart).filter(Boolean).join('_');
}

function slugPart(text: string): string {
  const slug = normalizeText(text, 'NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '_')
    .replace(/^[_.-]+/, '');
  return slug.slice(0, lengthWithoutEnd(slug, /[_.-]/));
}

/** What is wrong with a slug, as a sentence; null when it is fine: `<source>_<task type>` in lower case. */
export function slugProblem(slug: string): string | null {
  if (slug === '') return 'Choose a name: the source and the kind of task, such as winogrande_answer_generation.';
  if (slug.length > 120) return 'The name is too long: at most 120 characters.';
  if (/\p{Lu}|\p{Lt}/u.test(slug)) return 'The name must be all lower case.';
  if (/\s/u.test(slug)) return 'The name must have no spaces: join the words with underscores.';
  const odd = /[^a-z0-9_.-]/u.exec(slug)?.[0];
  if (odd !== undefined)
    return `The name must not contain “${odd}”: use a to z, 0 to 9, underscores, hyphens and full stops.`;
  if (/^task\d+_/.test(slug)) return 'Leave the number out: it is given when the task is submitted.';
  if (!/^[a-z0-9]/.test(slug) || !/[a-z0-9]$/.test(slug)) return 'The name must start and end with a letter or digit.';
  if (!slug.includes('_')) return 'The name needs two parts, the source and the kind of task, joined by an underscore.';
  return null;
}

/** Whether an instance id follows the format: a task's prefix, a dash and 32 hex digits in lower case. */
export function isFullInstanceId(id: string): boolean {
  return FULL_ID.test(id);
}

/**
 * The id as a draft keeps it: without the task's prefix when 32 hex digits follow it and the prefix is the task's own
 * (any prefix when `ownNumber` is null); every other id is kept as it is.
 */
export function shortInstanceId(id: string, ownNumber: number | null): string {
  const match = PREFIXED_ID.exec(id);
  if (match?.[2] === undefined) return id;
  return ownNumber === null || match[1] === taskPrefix(ownNumber) ? match[2] : id;
}

/** The id as the file states it: 32 hex digits get the task's prefix, every other id stays as it is. */
export function fullInstanceId(shortId: string, number: number | null): string {
  return SHORT_ID.test(shortId) ? `${taskPrefix(number)}-${shortId}` : shortId;
}

/** A new short id: 32 random hex digits. Works in browsers, also without a secure context, and in Node. */
export function newInstanceId(): string {
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) id += byte.toString(16).padStart(2, '0');
  return id;
}

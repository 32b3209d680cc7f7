import type { NoticeList } from '@/lib/task/draft/notice-list';
import type { JsonLayout } from '@/lib/task/file/json-layout';
import { pointerStep } from '@/lib/task/file/json-layout';
import { MAX_DRAFT_TEXTS } from '@/lib/task/limits';
import type { JsonObject, JsonValue } from '@/lib/task/schema';
import { isStorable, storableText } from '@/lib/task/storable-text';

/** Takes texts and lists of texts from values of any type, and tells what it changed or left out. */
export class TextTaker {
  readonly #notices: NoticeList;
  readonly #layout: JsonLayout;

  constructor(notices: NoticeList, layout: JsonLayout) {
    this.#notices = notices;
    this.#layout = layout;
  }

  /** A list of texts. One text alone becomes a list of one; what is beyond the most that a draft keeps is left out. */
  list(value: JsonValue, path: string): string[] {
    if (Array.isArray(value)) {
      return this.first(value, MAX_DRAFT_TEXTS, path).flatMap((item, index) => {
        const text = this.#text(item, path + pointerStep(index));
        return text === null ? [] : [text];
      });
    }
    const text = this.#text(value, path);
    if (text === null) return [];
    this.#note(path, 'A list was expected; the text that stands here was put into one.', 'texts were put into a list.');
    return [text];
  }

  /** The first `most` items of a list, telling of the others: a hostile file of 50 MB can hold many millions. */
  first(items: readonly JsonValue[], most: number, path: string): readonly JsonValue[] {
    if (items.length <= most) return items;
    const [found, taken] = [items.length, most].map((count) => count.toLocaleString('en'));
    this.#note(path, `This list has ${found} items; only the first ${taken} were taken over.`, 'lists were cut off.');
    return items.slice(0, most);
  }

  /** The text of a member; '' when it is missing or no text. */
  member(object: JsonObject, key: string, path: string): string {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (typeof value === 'string') return this.#storable(value, path + pointerStep(key));
    if (value === undefined) {
      this.#note(path, `The key ${quoted(key)} is missing in this object.`, `the key ${quoted(key)} is missing.`);
      return '';
    }
    const [only, ...others] = Array.isArray(value) ? value : [];
    if (typeof only === 'string') {
      const rest = others.length === 0 ? '' : ` The others were left out: ${clipped(others)}.`;
      this.#note(
        path + pointerStep(key),
        `A text was expected; the first of the list was taken.${rest}`,
        'lists stand for a text.',
      );
      return storableText(only);
    }
    return this.#text(value, path + pointerStep(key)) ?? '';
  }

  /** The text of a value; null when it has none. */
  #text(value: JsonValue, path: string): string | null {
    if (typeof value === 'string') return this.#storable(value, path);
    if (typeof value === 'number' || typeof value === 'boolean') {
      const text = typeof value === 'number' ? (this.#layout.numbers.get(path) ?? String(value)) : String(value);
      this.#note(path, `A text was expected; ${clipped(text)} was taken as one.`, 'numbers were taken as texts.');
      return text;
    }
    this.#note(
      path,
      `A text was expected; this was left out: ${clipped(value)}.`,
      'values that are no texts were left out.',
    );
    return null;
  }

  #storable(text: string, path: string): string {
    if (isStorable(text)) return text;
    const change = 'characters that cannot be stored were replaced by U+FFFD.';
    this.#note(path, `In this text, ${change}`, change);
    return storableText(text);
  }

  #note(path: string, text: string, kind: string): void {
    this.#notices.add(kind, { path, text });
  }
}

/** A value as JSON, short enough for a sentence. */
export function clipped(value: JsonValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const characters = Array.from(storableText(text.slice(0, 200)));
  return text.length > 200 || characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : characters.join('');
}

/** A name in quotation marks, short enough for a sentence. */
export function quoted(name: string): string {
  return `“${clipped(name)}”`;
}

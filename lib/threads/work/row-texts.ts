import type { DraftRow } from '@/lib/task/draft/draft';

/** Characters of one text, unless a single row has more: a moment's work for the thread that sends it on. */
const MOST = 1_000_000;

/** Rows as JSON texts (`rowList`) in UTF-8, each with some of them: the server never handles all in one go. */
export function rowTexts(rows: readonly DraftRow[]): Uint8Array<ArrayBuffer>[] {
  const texts: Uint8Array<ArrayBuffer>[] = [];
  let part: string[] = [];
  let length = 0;
  const end = () => {
    if (part.length > 0) texts.push(new TextEncoder().encode(`[${part.join(',')}]`));
    part = [];
    length = 0;
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (length + text.length > MOST) end();
    part.push(text);
    length += text.length;
  }
  end();
  return texts;
}

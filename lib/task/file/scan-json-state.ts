import { describeAt, FaultList } from '@/lib/task/file/fault-list';
import { JsonBuilder } from '@/lib/task/file/json-builder';
import type { ReadingEffort } from '@/lib/task/file/reading-effort';
import type { ReadingFault } from '@/lib/task/file/reading-fault';
import { COMMENT } from '@/lib/task/file/scan-messages';
import { scanForeignQuotes } from '@/lib/task/file/scan-word';

/** A scan of a JSON text under way: where it stands, what it has built, and what it has told. */
export class JsonScan {
  readonly text: string;
  readonly list: FaultList;
  readonly built: JsonBuilder;
  readonly effort: ReadingEffort;
  /** Behind it stands nothing but white space. */
  readonly solidEnd: number;
  /** The offset of what is read next. */
  at = 0;
  /** Whether the end of the file was told of already. */
  ended = false;
  /** The fault of brackets that lie too deep, which is told once. */
  deep: ReadingFault | null = null;
  /** Where the string that was read last stands, with its quotes. */
  stringStart = 0;
  stringEnd = -1;

  constructor(text: string, effort: ReadingEffort) {
    this.text = text;
    this.solidEnd = text.trimEnd().length;
    this.effort = effort;
    this.list = new FaultList(text);
    this.built = new JsonBuilder(this.list, effort);
  }

  /** The character that is read next; empty at the end. */
  peek(): string {
    return this.text.charAt(this.at);
  }

  /** Notes that something else was expected here. */
  expected(expected: string, hint?: string): void {
    if (this.list.isFull('not-json')) return;
    const found = describeAt(this.text, this.at);
    this.list.add('not-json', this.at, hint === undefined ? { expected, found } : { expected, found, hint });
  }

  /** Skips JSON's white space, and comments with a fault. */
  skipSpace(): void {
    for (;;) {
      while (isSpace(this.text.charCodeAt(this.at))) this.at++;
      if (this.text.charCodeAt(this.at) !== SLASH || this.effort.isOver) return;
      const isLine = this.text.startsWith('//', this.at);
      if (!isLine && !this.text.startsWith('/*', this.at)) return;
      this.effort.step();
      this.list.add('not-json', this.at, COMMENT);
      const end = this.text.indexOf(isLine ? '\n' : '*/', this.at);
      this.at = end < 0 ? this.text.length : end + (isLine ? 1 : 2);
    }
  }

  /** Notes what was expected here (unless `expected` is null) and skips a run of what cannot stand here. */
  skipJunk(expected: string | null): void {
    if (expected !== null) this.expected(expected);
    const stop = /[\s,:[\]{}"\p{L}\p{N}]/gu;
    stop.lastIndex = this.at + ((this.text.codePointAt(this.at) ?? 0) > 0xffff ? 2 : 1);
    this.at = stop.exec(this.text)?.index ?? this.text.length;
  }

  /** What stands here in quotes that are none in JSON, and its end; null if nothing does. */
  foreignQuotes(): { value: string; end: number } | null {
    const { value, end } = scanForeignQuotes(this.text, this.at);
    this.effort.look(end - this.at);
    return value === null ? null : { value, end };
  }
}

const SLASH = 0x2f;

/** Whether a UTF-16 unit is JSON's white space. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

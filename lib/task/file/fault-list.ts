import { type ReadingCode, type ReadingFault, readingFault } from '@/lib/task/file/reading-fault';
import { TextPositions } from '@/lib/task/file/text-position';
import { MAX_FAULTS_OF_A_KIND } from '@/lib/task/limits';

/** Gathers the faults of one text, with line and column made from offsets; at most 1,000 of a kind. */
export class FaultList {
  readonly faults: ReadingFault[] = [];
  readonly #positions: TextPositions;
  readonly #counts = new Map<ReadingCode, number>();

  constructor(text: string) {
    this.#positions = new TextPositions(text);
  }

  add(code: ReadingCode, offset: number, params: ReadingFault['params'] = {}, path = ''): ReadingFault | null {
    if (this.isFull(code)) return null;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    const fault = readingFault(code, { path, ...this.#positions.at(offset) }, params);
    this.faults.push(fault);
    return fault;
  }

  /** Whether no more faults of this kind are listed. */
  isFull(code: ReadingCode): boolean {
    return (this.#counts.get(code) ?? 0) >= MAX_FAULTS_OF_A_KIND;
  }

  lineAt(offset: number): number {
    return this.#positions.lineAt(offset);
  }
}

/** What stands at an offset, as a phrase for a message. */
export function describeAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  if (point === undefined) return 'the end of the file';
  const character = String.fromCodePoint(point);
  if (character === '"') return `the text ${clipped(text, offset)}`;
  if (character === '\n' || character === '\r') return 'the end of the line';
  if (/[\p{L}\p{N}]/u.test(character)) return `“${word(text, offset)}”`;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{Z}\p{C}]/u.test(character) ? `the character ${code}` : `“${character}”`;
}

function clipped(text: string, offset: number): string {
  const piece = text.slice(offset, offset + 25).split('\n', 1)[0] ?? '';
  const end = piece.indexOf('"', 1);
  return end > 0 ? piece.slice(0, end + 1) : `${piece.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function word(text: string, offset: number): string {
  return /^[^\s,:[\]{}"]+/.exec(text.slice(offset, offset + 25))?.[0].replace(/[\uD800-\uDBFF]$/, '') ?? '';
}

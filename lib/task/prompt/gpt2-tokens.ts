import { utf8Bytes, utf8Length } from '@/lib/task/file/utf8-bytes';
import { mergeBytePairs } from '@/lib/task/prompt/byte-pair-merge';

/** GPT-2's byte-level byte-pair encoding. No text is special: `<|endoftext|>` is seven tokens like any other text. */
export interface Gpt2Tokenizer {
  /** The ids of a text's tokens. */
  encode(text: string): number[];
  /** How many tokens a text has; never more than it has UTF-8 bytes. */
  count(text: string): number;
  /** How long the start of a text is, in UTF-16 units, that the first `tokens` tokens hold; half a character does not count. */
  lengthOf(text: string, tokens: number): number;
  /** The bytes of a token as a text of characters 0–255. Throws a RangeError for an id that there is not. */
  bytesOf(id: number): string;
}

/** A token as the vocabulary has it: a text, or bytes where they are no UTF-8. */
type Token = string | readonly number[];

/**
 * GPT-2 cuts a text into these pieces, and no token crosses their borders: English contractions, words, numbers and
 * signs with at most one space before them, and white space, of which the last goes to the word that follows.
 */
const PIECES =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** Pieces that are remembered: all words of a large task, in a few megabytes. */
const MAX_REMEMBERED = 50_000;
/** Longer pieces hardly come twice, and an engine may keep the whole text for the sake of one of its longer parts. */
const MAX_REMEMBERED_LENGTH = 12;

let loaded: Promise<Gpt2Tokenizer> | undefined;

/** Loads the vocabulary (0.6 MB) at the first call; later calls give the same tokenizer. A failed load can be tried again. */
export function loadGpt2Tokenizer(): Promise<Gpt2Tokenizer> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Gpt2Tokenizer> {
  const { default: vocabulary } = await import('gpt-tokenizer/bpeRanks/r50k_base');
  return createTokenizer(vocabulary);
}

function createTokenizer(vocabulary: readonly Token[]): Gpt2Tokenizer {
  const texts = new Map(vocabulary.flatMap((token, id) => (typeof token === 'string' ? [[token, [id]]] : [])));
  const tokens = vocabulary.map((token) =>
    typeof token === 'string' ? utf8Bytes(token) : String.fromCharCode(...token),
  );
  const ranks = new Map(tokens.map((bytes, id) => [bytes, id]));
  const remembered = new Map<string, readonly number[]>();

  function idsOf(piece: string): readonly number[] {
    const known = texts.get(piece) ?? remembered.get(piece);
    if (known !== undefined) return known;
    const ids = mergeBytePairs(utf8Bytes(piece), ranks);
    if (piece.length <= MAX_REMEMBERED_LENGTH) {
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      remembered.set(piece, ids);
    }
    return ids;
  }

  function bytesOf(id: number): string {
    const bytes = tokens[id];
    if (bytes === undefined) throw new RangeError(`GPT-2 has no token ${id}.`);
    return bytes;
  }

  return {
    encode: (text) => (text.match(PIECES) ?? []).flatMap(idsOf),
    count: (text) => (text.match(PIECES) ?? []).reduce((sum, piece) => sum + idsOf(piece).length, 0),
    lengthOf(text, count) {
      let length = 0;
      let left = count;
      for (const [piece] of text.matchAll(PIECES)) {
        const ids = idsOf(piece);
        if (ids.length > left) {
          const bytes = ids.slice(0, left).reduce((sum, id) => sum + bytesOf(id).length, 0);
          return length + lengthOfBytes(piece, bytes);
        }
        left -= ids.length;
        length += piece.length;
      }
      return length;
    },
    bytesOf,
  };
}

/** How many UTF-16 units of whole characters the first `bytes` UTF-8 bytes of a text hold. */
function lengthOfBytes(text: string, bytes: number): number {
  let length = 0;
  let left = bytes;
  for (const character of text) {
    left -= utf8Length(character);
    if (left < 0) break;
    length += character.length;
  }
  return length;
}

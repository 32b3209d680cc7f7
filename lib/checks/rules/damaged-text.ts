import type { Path } from '@/lib/checks/path';
import { repairTexts, surely } from '@/lib/checks/repair-texts';
import { decodeEntities } from '@/lib/checks/repairs/decode-entities';
import { mendMojibake } from '@/lib/checks/repairs/decode-mojibake';
import { dropControls } from '@/lib/checks/repairs/drop-controls';
import { defineRule } from '@/lib/checks/rule';
import { textVisitor } from '@/lib/checks/text-visitor';
import type { InstanceTraits } from '@/lib/task/file/instance-traits';
import { listOf } from '@/lib/task/json-object';

/** How Latin-1 and Windows-1252 show the bytes of a character in UTF-8 after its first. */
const REST = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';

/**
 * UTF-8 read as Western: every letter beyond ASCII is shown as two or more. Of an accented letter once is enough (but
 * “IRMÃ»” may close a quotation); of Greek, Cyrillic or Arabic it takes two letters, each of two signs; of Hindi, Thai or
 * Chinese two of three signs; of Vietnamese one. Besides: quotation marks and dashes, emoji, a byte-order mark.
 */
const MOJIBAKE = new RegExp(
  [
    '[ÃÂ][\\u00A1-\\u00BA\\u00BC-\\u00BF]',
    '(?<!\\p{Lu}{2})[ÃÂ][\\u00A0»]',
    `(?:[Â-ß]${REST}){2}`,
    `(?:[à-ï]${REST}{2}){2}`,
    'á[º»][\\u0080-\\u009F\\u00A1-\\u00BA\\u00BC-\\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]',
    'â€',
    'ðŸ',
    'ï»¿',
  ].join('|'),
  'u',
);

/** As fonts have them, and PDF files keep them: ﬁ, ﬂ, ﬀ, ﬃ, ﬄ and two of old prints. */
const LIGATURE = /[\uFB00-\uFB06]/;

const KINDS = [
  ['replaced', /\uFFFD/],
  ['control-character', /[^\P{Cc}\t\n\r]/u],
  ['mojibake', MOJIBAKE],
  ['ligature', LIGATURE],
  ['entity', /&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[\da-f]{2,5});/i],
] as const;

/** Anything but printable ASCII, its ampersand, and white space: most texts have none, and this is the quickest look. */
const UNUSUAL = /[^\t\n\r -%'-~]/;

/** A text without any of these is sound. */
const SUSPECT = new RegExp(`[^\\P{Cc}\\t\\n\\r]|[&\\uFFFD\\uFB00-\\uFB06]|[Â-ð]${REST}`, 'u');

export const damagedText = defineRule({
  id: 'damaged-text',
  title: 'Texts are not damaged',
  topic: 'texts',
  why: 'Texts that were read in a wrong encoding or taken from a web page or PDF file keep traces of it. Models would learn to read and write these traces.',
  since: '1',
  messages: {
    replaced: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds the sign U+FFFD, which stands where a character was lost. Put the right character there.',
    },
    'control-character': {
      severity: 'warning',
      upstream: false,
      text: 'This text holds a control character, which cannot be seen. Remove it.',
    },
    mojibake: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which looks like a character in a wrong encoding. Put the right character there.',
    },
    ligature: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, two or three letters as one sign of a font. Write them one by one.',
    },
    entity: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which is how HTML writes a character. Write the character itself.',
    },
  },
  fixes: {
    mojibake: {
      title: 'Put characters from a wrong encoding right',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, (text) => mendMojibake(text, MOJIBAKE)),
    },
    entity: {
      title: 'Write the characters for which HTML entities stand',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, decodeEntities),
    },
    ligature: {
      title: 'Write ligatures as their letters',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, surely(splitLigatures)),
    },
    'control-character': {
      title: 'Remove control characters',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, dropControls),
    },
  },
  good: { caption: 'Accents and signs as they should be', fields: { Source: ['Café Âme & Ñandú'] } },
  bad: { caption: 'A broken accent', fields: { Source: ['CafÃ©'] }, message: 'mojibake', path: '/Source/0' },
  create: ({ report, traits }) => {
    function look(text: string, path: Path) {
      for (const [kind, pattern] of KINDS) {
        const found = pattern.exec(text)?.[0];
        if (found !== undefined) report(kind, path, isShown(kind) ? { found } : {});
      }
    }
    const { example, instance } = textVisitor(isSuspect, look);
    return {
      task(task) {
        for (const field of ['Source', 'Definition']) {
          listOf(task, field).forEach((value, index) => {
            if (typeof value === 'string' && isSuspect(value)) look(value, [field, index]);
          });
        }
      },
      example,
      ...(mayBeDamaged(traits) && { instance }),
    };
  },
});

/** ASCII has neither U+FFFD nor mojibake. */
function mayBeDamaged(traits: InstanceTraits): boolean {
  return !traits.ascii || traits.mayHold('&') || traits.mayHoldControls();
}

function isSuspect(text: string): boolean {
  return UNUSUAL.test(text) && SUSPECT.test(text);
}

/** What cannot be seen is not quoted. */
function isShown(kind: (typeof KINDS)[number][0]): boolean {
  return kind === 'mojibake' || kind === 'entity' || kind === 'ligature';
}

function splitLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
}

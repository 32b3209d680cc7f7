import type { Path } from '@/lib/checks/path';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { textVisitor } from '@/lib/checks/text-visitor';
import { mayHoldLongNumber, mayHoldLongNumberAt } from '@/lib/checks/texts/long-number';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';

/** Of e-mail addresses, and of phone numbers with the country's code. */
const SIGNS = ['@', '+'] as const;

/** The names that are kept for examples (RFC 2606) are nobody's. */
const EMAIL =
  /[\p{L}\p{N}_.+-]@(?![\w.-]*\bexample\b)(?:[a-z\d-]{1,63}\.){1,4}(?!example\b|test\b|invalid\b)[a-z]{2,24}\b/iu;
/**
 * With the country's code, or as North America writes it (555-01 is kept for fiction); without either, too many other
 * numbers look the same.
 */
const PHONE =
  /(?<![\w.+-])(?:\+[1-9]\d{0,2}[ .-](?:\(\d{1,4}\) ?)?\d{2,4}(?:[ .-]\d{2,8}){1,3}|(?:\(\d{3}\) ?|\d{3}-)(?!555-01)\d{3}-\d{4})(?![\w-])/g;
/** As the large networks begin their numbers. */
const CARD =
  /(?<![\d.-])(?:(?:4\d{3}|5[1-5]\d\d|6011|65\d\d)([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d\d([ -]?)\d{6}\2\d{5})(?!-?\d|\.\d)/g;
/** Numbers of chapters and versions are mostly smaller than 20; private and reserved networks are nobody's. */
const IP_ADDRESS =
  /(?<![\w.])(?!1\d\.|127\.|192\.168\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)\d{2,3}(?:\.\d{1,3}){3}(?!\w|\.\d)/g;

export const personalData = defineRule({
  id: 'personal-data',
  title: 'No personal data in texts',
  topic: 'texts',
  why: 'Tasks are published, and what they hold about a person cannot be taken back. Models may also learn to repeat it.',
  since: '1',
  messages: {
    email: {
      severity: 'warning',
      upstream: false,
      text: 'This text seems to hold an e-mail address. Put a made-up one there, at example.org.',
    },
    phone: {
      severity: 'warning',
      upstream: false,
      text: 'This text seems to hold a phone number. Remove it, or put a made-up one there.',
    },
    card: {
      severity: 'warning',
      upstream: false,
      text: 'This text seems to hold the number of a payment card. Remove it.',
    },
    'ip-address': {
      severity: 'warning',
      upstream: false,
      text: 'This text seems to hold the IP address of a computer. Remove it, or put one for examples there, such as 192.0.2.1.',
    },
  },
  good: {
    caption: 'An address that is nobody’s',
    fields: { Instances: [...soundInstances(100), instance('Write to apples@example.org. How many dots?')] },
  },
  bad: {
    caption: 'An address that may be somebody’s',
    fields: { Instances: [...soundInstances(100), instance('Write to apples@baskets.org. How many dots?')] },
    message: 'email',
    path: '/Instances/100/input',
  },
  create: ({ report, traits }) => {
    function look(text: string, path: Path) {
      if (EMAIL.test(text)) report('email', path);
      if (text.match(PHONE)?.some(isLongEnough)) report('phone', path);
      if (text.match(CARD)?.some(passesLuhn)) report('card', path);
      if (text.match(IP_ADDRESS)?.some(hasFourBytes)) report('ip-address', path);
    }
    const signs = SIGNS.filter((sign) => traits.mayHold(sign));
    const { example } = textVisitor((text) => isSuspect(text, SIGNS), look);
    const { instance } = textVisitor((text) => isSuspect(text, signs), look);
    return { example, instance, ...(signs.length === 0 && { rows: rowsWithLongNumber }) };
  },
});

function instance(input: string) {
  return { id: `task001-${'f'.repeat(32)}`, input, output: ['1'] };
}

/** Most texts have nothing of what an address or a long number needs, and are spared the patterns. */
function isSuspect(text: string, signs: readonly string[]): boolean {
  return mayHoldLongNumber(text) || signs.some((sign) => text.includes(sign));
}

/** The rows of which a text may hold a long number. What stands between their texts cannot be part of one. */
function rowsWithLongNumber({ bytes, starts, ends, firsts, length }: InstanceTexts): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    const input = (firsts[row] ?? 0) + 1;
    const last = (firsts[row + 1] ?? 0) - 1;
    if (mayHoldLongNumberAt(bytes, starts[input] ?? 0, ends[last] ?? 0)) rows.push(row);
  }
  return rows;
}

/** Of national numbers with their country's code, nearly all have nine digits or more. */
function isLongEnough(phone: string): boolean {
  return phone.replace(/\D/g, '').length > 8;
}

/** The check digit of payment cards: every second digit from the right counts twice. */
function passesLuhn(card: string): boolean {
  const digits = Array.from(card.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce(
    (total, digit, place) => total + (place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum % 10 === 0;
}

function hasFourBytes(address: string): boolean {
  return address.split('.').every((part) => Number(part) < 256);
}

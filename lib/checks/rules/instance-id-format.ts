import { areHexDigits } from '@/lib/checks/hex-digits';
import { wellFormedIds } from '@/lib/checks/repairs/new-ids';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { ByteTemplate } from '@/lib/task/file/byte-template';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import { parseTaskName, taskPrefix } from '@/lib/task/name';

export const instanceIdFormat = defineRule({
  id: 'instance-id-format',
  title: 'Instance ids follow the format',
  topic: 'instances',
  why: 'An id is the task’s prefix, a dash and 32 hexadecimal digits. With it an instance can be found in the whole collection, and not only in its task.',
  since: '1',
  messages: {
    'other-format': {
      severity: 'warning',
      upstream: false,
      text: 'The id “{id}” is not {prefix}, a dash and 32 hexadecimal digits in lower case. Give the instance such an id.',
    },
  },
  fixes: {
    'other-format': {
      title: 'Give such instances an id of the format',
      safe: false,
      repairs: wellFormedIds,
    },
  },
  good: { caption: 'Prefix, dash and 32 digits', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'A number as id',
    fields: { Instances: [...soundInstances(100), { id: '101', input: 'Two apples in one basket.', output: ['2'] }] },
    message: 'other-format',
    path: '/Instances/100/id',
  },
  create: ({ name, report }) => {
    const number = parseTaskName(name)?.number;
    // A file whose name tells no number may have the ids of any task.
    const prefix = number === undefined ? undefined : taskPrefix(number);
    return {
      instance({ id }, index) {
        if (typeof id !== 'string' || isInstanceId(id, prefix)) return;
        report('other-format', ['Instances', index, 'id'], () => ({
          id: excerpt(id),
          prefix: prefix ?? 'the task’s prefix',
        }));
      },
      ...(prefix !== undefined && { rows: rowsOfOtherFormat(prefix) }),
    };
  },
});

const DIGITS = 32;

/** 0 for the hexadecimal digits in lower case, 1 for all other ASCII. */
const IS_NO_DIGIT = Uint8Array.from({ length: 128 }, (_, unit) => Number(!/[0-9a-f]/.test(String.fromCharCode(unit))));

function isInstanceId(id: string, prefix: string | undefined): boolean {
  const dash = id.length - DIGITS - 1;
  if (dash < 0 || id.charCodeAt(dash) !== 0x2d) return false;
  if (prefix === undefined ? !/^task\d+$/.test(id.slice(0, dash)) : dash !== prefix.length || !id.startsWith(prefix)) {
    return false;
  }
  // Without a branch for each digit, of which a processor would guess half wrong.
  let odd = 0;
  for (let at = dash + 1; at < id.length; at++) {
    const unit = id.charCodeAt(at);
    odd |= (IS_NO_DIGIT[unit & 127] ?? 1) | (unit >> 7);
  }
  return odd === 0;
}

/** The rows whose id is not the prefix, a dash and digits. */
function rowsOfOtherFormat(prefix: string) {
  const begin = new ByteTemplate(`${prefix}-`);
  return ({ view, firsts, starts, ends, length }: InstanceTexts) => {
    const rows: number[] = [];
    for (let row = 0; row < length; row++) {
      const id = firsts[row] ?? 0;
      const start = starts[id] ?? 0;
      const digits = start + begin.length;
      const isLong = (ends[id] ?? 0) === digits + DIGITS;
      if (!isLong || !begin.standsAt(view, start) || !areHexDigits(view, digits, DIGITS)) rows.push(row);
    }
    return rows;
  };
}

import { defineRule } from '@/lib/checks/rule';
import { SOUND_NAME } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { parseTaskName, slugProblem } from '@/lib/task/name';

/** What Python's `str.isupper` says of one character: the Unicode property, not only the letters A to Z. */
const UPPER_CASE = /\p{Uppercase}/u;

export const nameFormat = defineRule({
  id: 'name-format',
  title: 'The file name follows the pattern',
  topic: 'file',
  why: 'The name tells the task’s number, source and kind, and everything refers to the task by it. It is all lower case, so that it is the same on every system.',
  since: '1',
  messages: {
    'upper-case': {
      severity: 'error',
      upstream: true,
      text: 'The file name “{name}” has an upper-case letter, “{letter}”. Write it in lower case.',
    },
    'not-the-pattern': {
      severity: 'error',
      upstream: false,
      text: 'The file name “{name}” does not follow the pattern task<NNN>_<source>_<task type>, all in lower case. [{problem}]',
    },
  },
  good: { caption: 'Number, source and kind of task', name: SOUND_NAME },
  bad: {
    caption: 'An upper-case letter',
    name: 'task001_synthetic_Apple_counting',
    message: 'upper-case',
    path: '',
  },
  create: ({ name, report }) => ({
    task() {
      const letter = UPPER_CASE.exec(name)?.[0];
      if (letter !== undefined) {
        report('upper-case', [], { name: excerpt(name), letter });
        return;
      }
      const parsed = parseTaskName(name);
      const problem = parsed === null ? null : slugProblem(parsed.slug);
      if (parsed === null) report('not-the-pattern', [], { name: excerpt(name) });
      else if (problem !== null) report('not-the-pattern', [], { name: excerpt(name), problem });
    },
  }),
});

import type { LabelUse } from '@/lib/checks/label-use';
import { labelOf } from '@/lib/checks/labels/label-entropy';
import { repairTexts } from '@/lib/checks/repair-texts';
import { unwrapBytes, unwrapList } from '@/lib/checks/repairs/unwrap-values';
import { defineRule } from '@/lib/checks/rule';
import { isEmptyValue } from '@/lib/checks/signed-texts';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { isAboutCode, namedIn } from '@/lib/checks/texts/is-about-code';

const OBJECT = /\[object \w+\]|<[\w.]{1,60} object at 0x[\da-f]+>/i;
/** One text, as Python and JavaScript print a list of it. */
const LIST = /^\[(?:'[^'\\]*'|"[^"\\]*")\]$/;
const BYTES = /^b(?:'[^'\\]*'|"[^"\\]*")$/;
/** An answer that stands so often is a label: “None”. */
const USES = 4;
/** What people write for “not applicable” as well; as an answer it is one. */
const PLAIN_ANSWER = /^n\/a$/i;
/** Of so many texts that begin like a list, a task has lists in it. */
const LISTS = 5;

export const programValues = defineRule({
  id: 'program-values',
  title: 'No values of programs in place of texts',
  topic: 'texts',
  why: 'Programs print “nan” or “None” where a table has an empty cell, and marks around lists and bytes. In a task they stand where a text was meant.',
  since: '3',
  messages: {
    empty: {
      severity: 'warning',
      upstream: false,
      text: 'This text is “{found}”, which programs write for an empty cell. Put the text there, remove it, or name it in the definition if it is an answer.',
    },
    object: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which programs print in place of what an object holds. Put that there.',
    },
    list: {
      severity: 'warning',
      upstream: false,
      text: 'This text is one text in the brackets and quotation marks of a program’s list. Remove them if they are not meant.',
    },
    bytes: {
      severity: 'warning',
      upstream: false,
      text: 'This text stands in b and quotation marks, as Python prints bytes. Remove them.',
    },
  },
  fixes: {
    list: {
      title: 'Take single texts out of printed lists',
      safe: false,
      repairs: (task, context) => repairTexts(task, context, unwrapList),
    },
    bytes: {
      title: 'Take texts out of printed bytes',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, unwrapBytes),
    },
  },
  good: { caption: 'Texts in all places', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'An empty cell of a table',
    fields: {
      Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input: 'nan', output: ['2'] }],
    },
    message: 'empty',
    path: '/Instances/100/input',
  },
  create: ({ task, report, signedTexts, closedLabels }) => ({
    finish() {
      const isNamed = namedIn(task);
      const isCode = isAboutCode(task);
      const hasLists = isNamed('list') || signedTexts().filter(({ text }) => text.startsWith('[')).length >= LISTS;
      for (const { text, path } of signedTexts()) {
        const object = text.includes('object') ? OBJECT.exec(text)?.[0] : undefined;
        if (object !== undefined && !isNamed(object)) report('object', path, { found: excerpt(object) });
        if (isCode) continue;
        if (isEmptyValue(text) && !isNamed(text) && !isLabel(text, path.includes('output'), closedLabels))
          report('empty', path, { found: text });
        if (text.startsWith('b') && BYTES.test(text)) report('bytes', path);
        if (!hasLists && text.startsWith('[') && LIST.test(text)) report('list', path);
      }
    },
  }),
});

function isLabel(
  text: string,
  isOutput: boolean,
  closedLabels: () => ReadonlyMap<string, LabelUse> | undefined,
): boolean {
  if (!isOutput) return false;
  return PLAIN_ANSWER.test(text) || (closedLabels()?.get(labelOf(text))?.count ?? 0) >= USES;
}

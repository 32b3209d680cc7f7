import { defineRule } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { hasText } from '@/lib/checks/texts/has-text';
import { listOf } from '@/lib/task/json-object';
import { spdxOf } from '@/lib/task/licences';

const FIELD = 'Instance License';

export const licenceStated = defineRule({
  id: 'licence-stated',
  title: 'The instances have a licence',
  topic: 'metadata',
  why: 'Without a licence nobody may use the instances. An SPDX id says which one is meant without doubt.',
  since: '1',
  messages: {
    none: {
      severity: 'warning',
      upstream: false,
      text: 'No licence is given for the instances. Add the one under which their source allows their use.',
    },
    'not-spdx': {
      severity: 'info',
      upstream: false,
      text: '“{licence}” maps to no SPDX id. If it is a common licence, write its usual name, such as “CC BY 4.0”.',
    },
  },
  good: { caption: 'A common licence', fields: { [FIELD]: ['CC BY 4.0'] } },
  bad: { caption: 'No licence', fields: { [FIELD]: [] }, message: 'none', path: '/Instance License' },
  create: ({ report }) => ({
    task(task) {
      const value = task[FIELD];
      if (value === undefined) report('none', []);
      else if (Array.isArray(value) && !value.some(hasText)) report('none', [FIELD]);
      listOf(task, FIELD).forEach((licence, index) => {
        if (!hasText(licence) || spdxOf(licence) !== null) return;
        report('not-spdx', [FIELD, index], () => ({ licence: excerpt(licence) }));
      });
    },
  }),
});

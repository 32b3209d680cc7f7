import type { Path } from '@/lib/checks/path';
import { renameKeys } from '@/lib/checks/repairs/rename-keys';
import { defineRule } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { MAY_BE_MEANT, meaningParams } from '@/lib/checks/texts/meaning-params';
import { meantName, type NameList } from '@/lib/task/meaning/meant-name';
import { type JsonObject, TASK_KEYS } from '@/lib/task/schema';

const IN_TASK: NameList = { names: TASK_KEYS };
const IN_EXAMPLE: NameList = { names: ['input', 'output', 'explanation'] };
const IN_INSTANCE: NameList = { names: ['id', 'input', 'output'] };
/** Of these speaks `required-fields`. */
const TWINS: ReadonlySet<string> = new Set(['input_language', 'output_language', 'instruction_language']);

export const unknownFields = defineRule({
  id: 'unknown-fields',
  title: 'No unknown fields',
  topic: 'file',
  why: 'Programs that read the collection ignore fields that the format does not know. Often such a field is a misspelt one whose content is then missing.',
  since: '1',
  seesShape: true,
  messages: {
    unknown: {
      severity: 'warning',
      upstream: false,
      text: `The format has no field “{key}”. ${MAY_BE_MEANT}Rename or remove it.`,
    },
  },
  fixes: {
    unknown: {
      title: 'Rename fields to the nearest known name',
      safe: true,
      repairs: (task, context) => renameKeys(task, context, knownKeysAt),
    },
  },
  good: { caption: 'A field of the format', fields: { Source: ['synthetic'] } },
  bad: {
    caption: 'A field whose name is misspelt',
    fields: { instance_license: ['CC BY 4.0'] },
    without: ['Instance License'],
    message: 'unknown',
    path: '/instance_license',
  },
  create: ({ report }) => {
    function visit(object: JsonObject, known: NameList, path: Path): void {
      for (const key of Object.keys(object)) {
        if (known.names.includes(key) || (path.length === 0 && TWINS.has(key))) continue;
        report('unknown', [...path, key], () => ({ key: excerpt(key), ...meaningParams(meantName(key, known)) }));
      }
    }
    return {
      task: (task) => visit(task, IN_TASK, []),
      example: (example, field, index) => visit(example, IN_EXAMPLE, [field, index]),
      instance(instance, index) {
        for (const key in instance) {
          // Compared one by one, since a task has many thousands of them.
          if (key !== 'id' && key !== 'input' && key !== 'output') {
            visit(instance, IN_INSTANCE, ['Instances', index]);
            return;
          }
        }
      },
      // What has a row has no other keys.
      rows: () => [],
    };
  },
});

/** The keys that an object may have, by the path of one of its keys. */
function knownKeysAt(path: Path): NameList {
  if (path.length === 1) return IN_TASK;
  return path[0] === 'Instances' ? IN_INSTANCE : IN_EXAMPLE;
}

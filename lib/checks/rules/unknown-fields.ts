import { excerpt } from '@/lib/checks/excerpt';
import { renameKeys } from '@/lib/checks/repairs/rename-keys';
import { defineRule, type Params, type Path } from '@/lib/checks/rule';
import { nearestName } from '@/lib/task/nearest-name';
import { type JsonObject, TASK_KEYS } from '@/lib/task/schema';

const IN_TASK: ReadonlySet<string> = new Set(TASK_KEYS);
const IN_EXAMPLE: ReadonlySet<string> = new Set(['input', 'output', 'explanation']);
const IN_INSTANCE: ReadonlySet<string> = new Set(['id', 'input', 'output']);
/** Of these speaks `required-fields`. */
const TWINS: ReadonlySet<string> = new Set(['input_language', 'output_language', 'instruction_language']);

export const unknownFields = defineRule({
  id: 'unknown-fields',
  title: 'No unknown fields',
  topic: 'file',
  why: 'Programs that read the collection ignore fields that the format does not know. Often such a field is a misspelt one whose content is then missing.',
  since: '1',
  messages: {
    unknown: {
      severity: 'warning',
      upstream: false,
      text: 'The format has no field “{key}”. [Did you mean “{nearest}”? ]Rename or remove it.',
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
    function visit(object: JsonObject, known: ReadonlySet<string>, path: Path): void {
      for (const key of Object.keys(object)) {
        if (known.has(key) || (path.length === 0 && TWINS.has(key))) continue;
        report('unknown', [...path, key], () => keyParams(key, known));
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
function knownKeysAt(path: Path): ReadonlySet<string> {
  if (path.length === 1) return IN_TASK;
  return path[0] === 'Instances' ? IN_INSTANCE : IN_EXAMPLE;
}

function keyParams(key: string, known: ReadonlySet<string>): Params {
  const nearest = nearestName(key, known);
  return nearest === null ? { key: excerpt(key) } : { key: excerpt(key), nearest };
}

import type { Path } from '@/lib/checks/path';
import type { Visitor } from '@/lib/checks/rule';

/**
 * Looks at every text of the examples and instances that `isSuspect` picks; only for those is a path made, since a task
 * has many thousands. Values that are no texts are passed over.
 */
export function textVisitor(
  isSuspect: (text: string) => boolean,
  look: (text: string, path: Path) => void,
): Required<Pick<Visitor, 'example' | 'instance'>> {
  return {
    example(example, field, index) {
      for (const key of ['input', 'output', 'explanation'] as const) {
        const value = example[key];
        if (typeof value === 'string' && isSuspect(value)) look(value, [field, index, key]);
      }
    },
    instance({ input, output }, index) {
      if (typeof input === 'string' && isSuspect(input)) look(input, ['Instances', index, 'input']);
      if (!Array.isArray(output)) return;
      for (let position = 0; position < output.length; position++) {
        const value = output[position];
        if (typeof value === 'string' && isSuspect(value)) look(value, ['Instances', index, 'output', position]);
      }
    },
  };
}

import { canonicalBytes } from '@/lib/task/file/canonical';
import { largeTask } from '@/scripts/bench/large-task';

const MB = 1024 * 1024;
const SIZE = 49 * MB;

/** Files of the campaign by their kind. All but the small ones have 49 MB. */
export function campaignFiles(): { valid: Uint8Array; hostile: Record<string, Uint8Array> } {
  const valid = validFile();
  const whole = (text: string) => text.repeat(Math.floor(SIZE / text.length));
  return {
    valid,
    hostile: {
      'deep nesting': Buffer.from(whole('{"a":[')),
      '20 MB of 1e999': Buffer.from(`{"Instances":[${'1e999,'.repeat((20 * MB) / 6)}1]}`),
      'one key repeated': Buffer.from(`{${whole('"Instances":[],')}"a":1}`),
      'a definition of dots': Buffer.from(`{"Definition":["${'.'.repeat(SIZE)}"]}`),
      'lone surrogates': Buffer.from(`{"Definition":["${whole('\\ud800')}"]}`),
      'cut in half': valid.subarray(0, valid.length / 2),
    },
  };
}

/** A task of 6,500 instances with long inputs. */
function validFile(): Uint8Array {
  const task = largeTask(1, 1);
  const rest = Math.floor((SIZE - canonicalBytes(task).byteLength) / task.Instances.length);
  const more = 'A sentence that makes the input longer, as long passages do. '
    .repeat(Math.ceil(rest / 61))
    .slice(0, rest);
  const Instances = task.Instances.map((instance) => ({ ...instance, input: `${instance.input} ${more}` }));
  return canonicalBytes({ ...task, Instances });
}

import type { Path } from '@/lib/checks/path';
import { isSameKey } from '@/lib/checks/texts/is-same-key';
import { isSingle } from '@/lib/checks/texts/listed-objects';
import { isJsonObject } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Tells where in a task it is written what stands at a path of its sound form (`lib/checks/engine/sound-form.ts`). */
export class WrittenPaths {
  readonly #task: JsonObject;
  /** The keys of maps that stand in place of lists: there may be thousands, and each is asked for. */
  readonly #keys = new Map<JsonObject, readonly string[]>();
  /** By object, how it writes the names that it has in another way. */
  readonly #names = new Map<JsonObject, Map<string, string>>();

  constructor(task: JsonObject) {
    this.#task = task;
  }

  of(path: Path): Path {
    const written: (string | number)[] = [];
    let value: JsonValue | undefined = this.#task;
    for (const step of path) {
      const next = this.#stepIn(value, step);
      // A bare text, or a single object, is its list's only item: nothing lies between the two.
      if (next === undefined) continue;
      written.push(next);
      if (Array.isArray(value)) value = value[Number(next)];
      else value = isJsonObject(value) && Object.hasOwn(value, next) ? value[next] : undefined;
    }
    return written;
  }

  #stepIn(value: JsonValue | undefined, step: string | number): string | number | undefined {
    if (value === undefined || Array.isArray(value)) return step;
    if (!isJsonObject(value)) return undefined;
    if (typeof step === 'number') return isSingle(value) ? undefined : this.#keysOf(value)[step];
    return Object.hasOwn(value, step) ? step : this.#writtenName(value, step);
  }

  #writtenName(object: JsonObject, name: string): string {
    const names = this.#names.get(object) ?? new Map<string, string>();
    const written = names.get(name) ?? Object.keys(object).find((key) => isSameKey(key, name)) ?? name;
    this.#names.set(object, names.set(name, written));
    return written;
  }

  #keysOf(object: JsonObject): readonly string[] {
    const keys = this.#keys.get(object) ?? Object.keys(object);
    this.#keys.set(object, keys);
    return keys;
  }
}

import { type CheckContext, runRules } from '@/lib/checks/engine/engine';
import { type Found, Tally } from '@/lib/checks/engine/tally';
import type { Path } from '@/lib/checks/path';
import type { Rule } from '@/lib/checks/rule';
import type { JsonObject } from '@/lib/task/schema';

/** Every place at which a rule finds a message; none when the rule's facts are missing. */
export function findPlaces(rule: Rule, message: string, task: JsonObject, context: CheckContext): readonly Path[] {
  const places = new Places(message);
  runRules([rule], task, context, places);
  return places.paths;
}

/** Keeps the paths of one message, and nothing else. */
class Places extends Tally {
  readonly paths: Path[] = [];
  readonly #message: string;

  constructor(message: string) {
    super();
    this.#message = message;
  }

  override add({ message, path }: Found): void {
    if (message === this.#message) this.paths.push(path);
  }
}

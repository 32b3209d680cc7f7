import type { JsonObject } from '@/lib/task/schema';

/** An instance that is an object, and its place in the list. */
export interface PlacedInstance {
  instance: JsonObject;
  index: number;
}

import { z } from 'zod';

/** The place of a row in a sorted list: its sort value and its id. */
const place = z.tuple([z.union([z.string(), z.number()]), z.uuid()]);
export type TaskPlace = z.infer<typeof place>;

/** The place as a short text for an address. */
export function encodePlace(value: TaskPlace): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The place that `encodePlace` wrote; null for anything else. */
export function decodePlace(text: string): TaskPlace | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return place.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

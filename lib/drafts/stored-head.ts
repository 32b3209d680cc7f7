import { z } from 'zod';
import type { DraftHead, Notice } from '@/lib/task/draft/draft';

const list = z.array(z.string());
const examples = z.array(
  z.object({ input: z.string(), output: z.string(), explanation: z.string(), extra: z.string().exactOptional() }),
);

/** What zod's own record would take, but with the key `__proto__`, which that leaves out: a file may have it. */
function isTextRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

/** `Draft.head` as the database holds it. */
export const storedHead: z.ZodType<DraftHead> = z.object({
  Contributors: list,
  Source: list,
  URL: list,
  Categories: list,
  Reasoning: list,
  Definition: list,
  Input_language: list,
  Output_language: list,
  Instruction_language: list,
  Domains: list,
  'Instance License': list,
  'Positive Examples': examples,
  'Negative Examples': examples,
  slug: z.string(),
  summary: z.string(),
  order: list,
  unknown: z.custom<Record<string, string>>(isTextRecord),
});

/** `Draft.fieldVersions`: for every field that was changed alone the version that did it. */
export const storedFieldVersions = z.record(z.string(), z.number());

/** `Draft.notices`. */
export const storedNotices: z.ZodType<Notice[]> = z.array(
  z.object({
    path: z.string(),
    line: z.number().exactOptional(),
    column: z.number().exactOptional(),
    text: z.string(),
    kind: z.string().exactOptional(),
    count: z.number().exactOptional(),
  }),
);

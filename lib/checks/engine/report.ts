import { z } from 'zod';
import type { Report } from '@/lib/checks/finding';

const severity = z.enum(['error', 'warning', 'info']);
const count = z.number().int().min(0);

const finding = z.object({
  rule: z.string(),
  message: z.string(),
  severity,
  path: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  upstream: z.boolean(),
  line: z.number().int().min(1).exactOptional(),
  column: z.number().int().min(1).exactOptional(),
});

/** The shape of a stored report. */
export const reportSchema = z.object({
  engineVersion: z.string(),
  verdict: z.enum(['pass', 'fail']),
  upstream: z.enum(['pass', 'fail']),
  counts: z.object({ error: count, warning: count, info: count }),
  totals: z.record(z.string(), count),
  // The first version of the engine had no rule that may be skipped.
  skipped: z.array(z.string()).default([]),
  findings: z.array(finding),
});

/** A report as it was stored (in a JSON column, or in an answer of the API). Throws a `ZodError` if it is none. */
export function reportFrom(stored: unknown): Report {
  return reportSchema.parse(stored);
}

import { z } from 'zod';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import { TRACKS } from '@/lib/task/splits';

const index = z.number().int().min(0);

/** Facts about the collection as the HTTP interface gives them: JSON has no maps, so the sources are pairs. */
export const poolFactsSchema = z.object({
  nearDefinitions: z.array(
    z.object({ task: z.string(), definition: z.string(), index, score: z.number().min(0).max(1) }),
  ),
  sources: z.array(z.tuple([z.string(), z.number().int().min(1)])),
  sharedInputs: z.array(
    z.object({
      task: z.string(),
      instances: z.array(z.string()),
      butForMarks: z.array(z.string()).exactOptional(),
      leaks: z.array(z.enum(TRACKS)),
    }),
  ),
});
export type PoolFactsJson = z.infer<typeof poolFactsSchema>;

/** Writes facts for `poolFactsFrom`. */
export function poolFactsJson({ nearDefinitions, sources, sharedInputs }: PoolFacts): PoolFactsJson {
  return {
    nearDefinitions: nearDefinitions.map((near) => ({ ...near })),
    sources: [...sources],
    sharedInputs: sharedInputs.map(({ butForMarks, ...shared }) => ({
      ...shared,
      instances: [...shared.instances],
      ...(butForMarks && { butForMarks: [...butForMarks] }),
      leaks: [...shared.leaks],
    })),
  };
}

/** Reads facts from an answer of the HTTP interface. Throws a `ZodError` for anything else. */
export function poolFactsFrom(json: unknown): PoolFacts {
  const { sources, ...facts } = poolFactsSchema.parse(json);
  return { ...facts, sources: new Map(sources) };
}

import { expect, it } from 'vitest';
import { RULES } from '@/lib/checks/engine/registry';

/** Upstream refuses or takes a file. Of what it only warns of, or does not see, no warning or hint here may say that it fails. */
it('marks no warning and no hint as what the upstream script refuses', () => {
  const marked = RULES.flatMap(({ id, messages }) =>
    Object.entries(messages)
      .filter(([, { severity, upstream }]) => upstream && severity !== 'error')
      .map(([message]) => `${id}/${message}`),
  );
  expect(marked).toEqual([]);
});

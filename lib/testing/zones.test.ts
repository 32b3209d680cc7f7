import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoneOverrides } from '@/scripts/zones.mjs';

/** Where a file stands, what it may import, and what it may not: "Who may import whom" of the architecture. */
const ZONES: Record<string, { allowed: string[]; forbidden: string[] }> = {
  'lib/task': { allowed: ['@/lib/task/schema', 'node:crypto'], forbidden: ['@/lib/errors', '@/lib/checks/a', 'react'] },
  'lib/checks': { allowed: ['@/lib/task/a', '@/lib/checks/a'], forbidden: ['@/lib/db/client', '@/lib/errors', 'next'] },
  'lib/checks/rules': {
    allowed: ['@/lib/checks/rule'],
    forbidden: ['@/lib/drafts/a', '@/lib/checks/engine/a', '../rule'],
  },
  'lib/task/file': {
    allowed: ['@/lib/task/schema'],
    forbidden: ['@/lib/task/draft/draft', '@/lib/task/prompt/prompt'],
  },
  'lib/task/prompt': {
    allowed: ['@/lib/task/file/read-task'],
    forbidden: ['@/lib/task/compare/rouge', '@/lib/task/draft/draft', 'react'],
  },
  'lib/task/draft': { allowed: ['@/lib/task/compare/a'], forbidden: ['@/lib/checks/rule'] },
  'lib/checks/texts': { allowed: ['@/lib/checks/path'], forbidden: ['@/lib/checks/rules/a', '@/lib/checks/labels/a'] },
  'lib/checks/repairs': {
    allowed: ['@/lib/checks/texts/a'],
    forbidden: ['@/lib/checks/rules/a', '@/lib/checks/engine/a'],
  },
  'lib/checks/engine': { allowed: ['@/lib/checks/rules/a'], forbidden: ['@/lib/checks/fixing/a'] },
  'lib/checks/fixing': { allowed: ['@/lib/checks/engine/a'], forbidden: ['@/lib/drafts/a'] },
  'lib/records': { allowed: ['@/lib/task/a', 'papaparse'], forbidden: ['@/lib/checks/a', '@/lib/drafts/a', 'react'] },
  'lib/db': { allowed: ['@/prisma/generated/client', '@/lib/env'], forbidden: ['@/lib/drafts/a', '@/lib/task/a'] },
  'lib/audit': { allowed: ['@/lib/db/client'], forbidden: ['@/lib/drafts/a', '@/lib/members/a'] },
  'lib/blobs': { allowed: ['@/lib/db/client'], forbidden: ['@/lib/releases/a', '@/prisma/generated/client'] },
  'lib/auth': { allowed: ['@/lib/db/client', 'next-auth'], forbidden: ['@/lib/drafts/a', '@/components/ui/button'] },
  'lib/http': { allowed: ['@/lib/errors', 'next/server'], forbidden: ['@/lib/reviews/a', '@/app/fonts'] },
  'lib/members': { allowed: ['@/lib/auth/passwords'], forbidden: ['@/lib/drafts/a', 'next/headers'] },
  'lib/inbox': { allowed: ['@/lib/db/client'], forbidden: ['@/lib/reviews/a', 'next/cache'] },
  'lib/collection': { allowed: ['@/lib/db/client'], forbidden: ['@/lib/reviews/a', 'react'] },
  'lib/threads/work': {
    allowed: ['@/lib/checks/a', '@/lib/blobs/pack-blob', '@/lib/pool/pool-entry'],
    forbidden: ['@/lib/db/client', '@/lib/blobs/store', '@/lib/pool/load-pool-facts', 'next/server'],
  },
  'lib/drafts': {
    allowed: ['@/lib/records/a', '@/lib/auth/policy', '@/lib/audit/audit'],
    forbidden: ['@/lib/submissions/a', '@/lib/auth/session'],
  },
  'lib/pool': { allowed: ['@/lib/drafts/a', '@/lib/blobs/a'], forbidden: ['@/lib/submissions/a', 'next/headers'] },
  'lib/submissions': {
    allowed: ['@/lib/drafts/a', '@/lib/pool/a'],
    forbidden: ['@/lib/reviews/a', '@/prisma/generated/client'],
  },
  'lib/rechecks': {
    allowed: ['@/lib/blobs/a', '@/lib/checks/a'],
    forbidden: ['@/lib/reviews/a', '@/lib/jobs/wake-worker', 'react'],
  },
  'lib/reviews': {
    allowed: ['@/lib/submissions/a', '@/lib/rechecks/a'],
    forbidden: ['@/lib/releases/a', 'next/headers'],
  },
  'lib/releases': { allowed: ['@/lib/reviews/a'], forbidden: ['@/lib/exports/a', '@/components/tasks/a'] },
  'lib/exports': { allowed: ['@/lib/releases/a'], forbidden: ['@/lib/imports/a', 'next/server'] },
  'lib/imports': { allowed: ['@/lib/submissions/a'], forbidden: ['@/lib/exports/a', 'react'] },
  'lib/jobs/handlers': { allowed: ['@/lib/reviews/a'], forbidden: ['@/app/fonts', '@/lib/testing/factory'] },
  'components/tasks': {
    allowed: ['@/lib/checks/a', '@/lib/records/a', 'react'],
    forbidden: ['@/lib/drafts/a', '@/lib/db/client', '@/app/fonts', '@/prisma/generated/client', '@/lib/auth/policy'],
  },
  'components/editor/store': {
    allowed: ['@/components/editor/store/a', '@/lib/task/a'],
    forbidden: ['@/components/editor/checking/a', '@/components/editor/table/a', 'react'],
  },
  'components/editor/checking': {
    allowed: ['@/components/editor/store/a', 'react'],
    forbidden: ['@/components/editor/context/a', '@/components/editor/findings/a'],
  },
  'components/editor/context': {
    allowed: ['@/components/editor/checking/a', '@/components/ui/a'],
    forbidden: ['@/components/editor/authors/a', '@/components/editor/frame/a'],
  },
  'components/editor/table': {
    allowed: ['@/components/editor/findings/a', '@/components/editor/context/a'],
    forbidden: ['@/components/editor/frame/a', '@/components/editor/testing/a', '@/lib/drafts/a'],
  },
  'components/editor/frame': { allowed: ['@/components/editor/table/a'], forbidden: ['@/lib/drafts/a', '@/app/fonts'] },
  'components/drafts': { allowed: ['@/components/ui/a'], forbidden: ['@/components/editor/frame/a'] },
  'app/reviews': {
    allowed: ['@/lib/reviews/a', '@/components/ui/a'],
    forbidden: ['@/prisma/generated/client', '@/cli/command', '@/lib/testing/factory', 'pg'],
  },
  cli: {
    allowed: ['@/lib/reviews/a', '@/cli/command'],
    forbidden: ['@/app/fonts', '@/components/ui/a', 'next/headers'],
  },
  worker: { allowed: ['@/lib/jobs/queue'], forbidden: ['@/app/fonts', '@/components/ui/a'] },
};

const cases = Object.entries(ZONES).flatMap(([zone, { allowed, forbidden }]) => [
  ...allowed.map((source) => ({ zone, source, refused: false })),
  ...forbidden.map((source) => ({ zone, source, refused: true })),
]);
const fileOf = (index: number) => `${cases[index]?.zone}/case-${index}.ts`;

describe('the linter', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'taskloom-zones-')));
  let refused: Set<string>;
  beforeAll(() => {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(name, join(folder, name));
    for (const [index, { source }] of cases.entries()) {
      const file = join(folder, fileOf(index));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `import { something } from '${source}';\n\nconsole.log(something);\n`);
    }
    refused = refusedFiles(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases.map((entry, index) => ({ ...entry, index })).filter((entry) => entry.refused))(
    'refuses $source in $zone',
    ({ index }) => {
      expect(refused).toContain(fileOf(index));
    },
  );

  it.each(cases.map((entry, index) => ({ ...entry, index })).filter((entry) => !entry.refused))(
    'takes $source in $zone',
    ({ index }) => {
      expect(refused).not.toContain(fileOf(index));
    },
  );

  it('has its zones from `scripts/zones.mjs`: `node scripts/write-zones.mjs` writes them', () => {
    const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'));
    expect(overrides.slice(-zoneOverrides().length)).toEqual(zoneOverrides());
  });

  it('knows a zone for every folder of lib', () => {
    const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const without = folders
      .map(({ name }) => `lib/${name}`)
      .filter((path) => path !== 'lib/testing' && !Object.keys(ZONES).some((zone) => zone.startsWith(path)));
    expect(without).toEqual([]);
  });
});

/** The files in which the project's own Biome configuration finds a forbidden import. */
function refusedFiles(folder: string): Set<string> {
  const biome = join(process.cwd(), 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', '.'];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // Biome exits with 1 when it finds something.
    output = String((error as { stdout?: unknown }).stdout);
  }
  return new Set([...output.matchAll(/file=([^,]+),/g)].map((match) => relative(folder, match[1] ?? '')));
}

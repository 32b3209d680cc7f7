import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Imports, types included, that no file of the product may be reached by from itself. */
describe('imports', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /^(app|cli|components|lib|prisma|worker)\/.*\.tsx?$/.test(path) && existsSync(path))
    .filter((path) => !/\.test\.tsx?$/.test(path));
  const imports = new Map(files.map((path) => [path, importsOf(path, new Set(files))]));

  it('are found at all', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(imports.get('lib/checks/engine/registry.ts')).toContain('lib/checks/rule.ts');
  });

  it('lead nowhere back to where they came from', () => {
    expect(circlesOf(imports)).toEqual([]);
  });

  it('would be found if they did', () => {
    expect(
      circlesOf(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
          ['d', ['a']],
        ]),
      ),
    ).toEqual([['a', 'b', 'c', 'a']]);
  });
});

/** What a file imports of ours: by `import`, by `import()`, and as the entry of a worker. */
function importsOf(path: string, files: ReadonlySet<string>): string[] {
  const text = readFileSync(path, 'utf8');
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'@\/([^']+)'/g)].map(([, target = '']) => target);
  const workers = [...text.matchAll(/new URL\('(\.\/[^']+)'/g)].map(([, target = '']) => join(dirname(path), target));
  return [...named, ...workers].flatMap((target) =>
    [target, `${target}.ts`, `${target}.tsx`].filter((candidate) => files.has(candidate)).slice(0, 1),
  );
}

/** One circle for each file at which a walk comes upon its own way; none where there is none. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  function walk(path: string): void {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    way.push(path);
    for (const next of imports.get(path) ?? []) walk(next);
    way.pop();
    done.add(path);
  }
  for (const path of imports.keys()) walk(path);
  return circles;
}

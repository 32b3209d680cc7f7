import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.mjs';
import { zoneOverrides } from './zones.mjs';

// node scripts/write-zones.mjs: puts the zones of `zones.mjs` into `biome.json`, whose other overrides stay as they are.
const file = join(ROOT, 'biome.json');
const configuration = JSON.parse(readFileSync(file, 'utf8'));
const others = configuration.overrides.filter(({ linter }) => !linter?.rules?.style?.noRestrictedImports);
configuration.overrides = [...others, ...zoneOverrides()];
writeFileSync(file, JSON.stringify(configuration));
const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'inherit' });

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkBytes } from '@/lib/checks/engine/check-bytes';

const folder = fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const missing = !existsSync(folder);
if (missing) console.info(`Skipped: the sample tasks are not in ${folder}.`);

const files = missing ? [] : readdirSync(folder).filter((file) => file.endsWith('.json'));

describe.skipIf(missing)('the twelve sample tasks', () => {
  it.each(files)('%s passes upstream', (file) => {
    const report = checkBytes(readFileSync(join(folder, file)), file.replace(/\.json$/, ''));
    expect(report.findings.filter((finding) => finding.upstream)).toEqual([]);
    expect(report.upstream).toBe('pass');
  });

  it('has empty outputs in task388, which upstream does not see', () => {
    const name = 'task388_torque_token_classification';
    const report = checkBytes(readFileSync(join(folder, `${name}.json`)), name);
    expect(report.verdict).toBe('fail');
    expect(report.totals['instance-shape/output-blank']).toBeGreaterThan(0);
  });
});

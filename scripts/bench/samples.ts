import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { inTurn } from '@/scripts/bench/in-turn';
import { ms, type Row, times } from '@/scripts/bench/measure';

const FOLDER = fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const RUNS = 40;

/**
 * Reading and checking each of the sample tasks beside `JSON.parse` of the same bytes, the one that takes longest first.
 * Without the samples there are no rows, and a line says so.
 */
export function benchSamples(): Row[] {
  if (!existsSync(FOLDER)) {
    console.error(`Skipped: the sample tasks are not in ${FOLDER}.`);
    return [];
  }
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map(benchSample)
    .sort((a, b) => b.time - a.time)
    .map(({ row }) => row);
}

function benchSample(file: string): { time: number; row: Row } {
  const bytes = readFileSync(join(FOLDER, file));
  const name = file.replace(/\.json$/, '');
  const decoder = new TextDecoder();
  const [parse = Number.NaN, both = Number.NaN] = inTurn(RUNS, [
    () => JSON.parse(decoder.decode(bytes)),
    () => checkBytes(bytes, name),
  ]);
  const work = `read and check the sample ${name.split('_', 1)[0]} (${(bytes.byteLength / 1e6).toFixed(2)} MB)`;
  const baseline = `${ms(parse)} (decode and JSON.parse)`;
  return { time: both, row: { work, ours: ms(both), baseline, ratio: times(both / parse), target: '–' } };
}

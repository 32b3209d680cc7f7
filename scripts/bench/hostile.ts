import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import { hostileText, KINDS } from '@/scripts/bench/hostile/kinds';
import { LISTS, PLACES } from '@/scripts/bench/hostile/places';
import { processorTime } from '@/scripts/bench/hostile/processor-time';
import { ruleWorks } from '@/scripts/bench/hostile/task-works';
import { textWorks } from '@/scripts/bench/hostile/text-works';
import { ms } from '@/scripts/bench/measure';

/** The length at which the worst kind of text is looked for, and those at which it is measured, in UTF-16 units. */
const SEARCHED = 20_000;
const MEASURED = [100_000, 200_000, 400_000];
/** Of times below this, in milliseconds, no growth can be told. */
const LEAST = 5;

interface Case {
  kind: string;
  /** Makes the text or task of a length, and gives what is measured on it. */
  prepare: (length: number) => () => unknown;
}

/**
 * What each rule, repair, search, reader and difference takes on the kind of hostile text that costs it most, in the
 * place that costs it most, as lines of a table.
 */
export async function* benchHostile(): AsyncGenerator<string> {
  const tokenizer = await loadGpt2Tokenizer();
  yield '| function | its worst text | 100 kB | 200 kB | 400 kB | 4 times the text takes |';
  yield '|---|---|---|---|---|---|';
  for (const [name, work] of Object.entries(textWorks(tokenizer))) {
    yield await line(
      name,
      KINDS.map((kind) => ({ kind, prepare: (length) => prepared(work, hostileText(kind, length)) })),
    );
  }
  for (const [name, work] of Object.entries(ruleWorks(tokenizer.count))) {
    yield await line(
      `\`${name}\``,
      Object.entries({ ...PLACES, ...LISTS }).flatMap(([place, make]) =>
        KINDS.map((kind) => ({
          kind: `${kind}, ${place}`,
          prepare: (length) => prepared(work, make(hostileText(kind, length))),
        })),
      ),
    );
  }
}

function prepared<Given>(work: (given: Given) => unknown, given: Given): () => unknown {
  return () => work(given);
}

async function line(name: string, cases: readonly Case[]): Promise<string> {
  let worst: Case | undefined;
  let most = 0;
  for (const one of cases) {
    const took = await processorTime(one.prepare(SEARCHED));
    if (took <= most) continue;
    worst = one;
    most = took;
  }
  const times: number[] = [];
  for (const length of MEASURED) times.push(worst ? await processorTime(worst.prepare(length)) : 0);
  const [first = 0] = times;
  const growth = first < LEAST ? '–' : `${((times.at(-1) ?? 0) / first).toFixed(1)} ×`;
  return `| ${name} | ${worst?.kind ?? '–'} | ${times.map(ms).join(' | ')} | ${growth} |`;
}

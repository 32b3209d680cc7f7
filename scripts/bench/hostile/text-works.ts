import { labelName } from '@/components/charts/label-name';
import { nearestRules } from '@/components/checks/nearest-rules';
import { findInstance } from '@/components/editor/prompts/find-instance';
import { planReplacement } from '@/components/editor/replacing/plan-replacement';
import { BLANK_SEARCH, type Search, searchPattern } from '@/components/editor/replacing/search-pattern';
import { copiedCell } from '@/components/editor/table/copied-cells';
import { outputHistogram } from '@/components/editor/table/output-histogram';
import { parseCells } from '@/components/editor/table/pasted-cells';
import { withSpaces } from '@/components/editor/table/pasted-table';
import { NO_FILTER, rowFilterTest } from '@/components/editor/table/row-filter';
import { SORT_KEYS, sortRows } from '@/components/editor/table/sort-rows';
import { textLength } from '@/components/editor/table/text-length';
import { beginningOf } from '@/components/ui/beginning-of';
import { filterOptions, searchable } from '@/components/ui/combobox-filter';
import { visibleSpace } from '@/components/ui/visible-space';
import { emailAddress } from '@/lib/auth/email';
import { passwordProblem } from '@/lib/auth/password-rules';
import { returnPath } from '@/lib/auth/return-path';
import { inputFingerprint } from '@/lib/checks/repeats/input-fingerprint';
import { inputKey } from '@/lib/checks/repeats/input-key';
import { taskFilter } from '@/lib/collection/task-filter';
import { hasUnspacedScript, searchWords } from '@/lib/collection/task-search';
import { clientAddress } from '@/lib/http/client-address';
import { newAccount } from '@/lib/members/new-member';
import { tokenizeDefinitions } from '@/lib/pool/definition-tokens';
import { findNearDefinitions } from '@/lib/pool/near-definitions';
import { generatedInstances } from '@/lib/records/generated-instances';
import { recordMapper } from '@/lib/records/map-records';
import { readDelimited } from '@/lib/records/read-delimited';
import { readRecords, readText } from '@/lib/records/read-records';
import { RecordError } from '@/lib/records/record-table';
import { compileTemplate } from '@/lib/records/template';
import { listDifference } from '@/lib/task/compare/list-difference';
import { rougeL } from '@/lib/task/compare/rouge';
import { crosslingualRougeTokens, englishRougeTokens } from '@/lib/task/compare/rouge-tokens';
import { wordDifference } from '@/lib/task/compare/word-difference';
import { countWords } from '@/lib/task/count-words';
import type { DraftRow } from '@/lib/task/draft/draft';
import { draftDifference } from '@/lib/task/draft/draft-difference';
import { draftFromTask } from '@/lib/task/draft/draft-from-task';
import { taskText } from '@/lib/task/draft/task-from-draft';
import { isExactMatch } from '@/lib/task/exact-match';
import { taskFacts } from '@/lib/task/facts';
import { canonicalBytes, encodeUtf8 } from '@/lib/task/file/canonical';
import { locate } from '@/lib/task/file/locate';
import { readTask, recoverTask } from '@/lib/task/file/read-task';
import { holdsText } from '@/lib/task/holds-text';
import { spdxOf } from '@/lib/task/licences';
import { markdownCode, markdownText } from '@/lib/task/markdown-text';
import { meantLanguage } from '@/lib/task/meaning/meant-language';
import { nameKey } from '@/lib/task/meaning/name-key';
import { nameWords } from '@/lib/task/meaning/name-words';
import { parseTaskName, shortInstanceId, slugFrom, slugProblem } from '@/lib/task/name';
import type { Gpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import { PromptEncoder, USUAL_PROMPT } from '@/lib/task/prompt/prompt';
import { splitAsPython, stripAsPython } from '@/lib/task/python-space';

/** Something that is done with a text of others. What it says of the text does not matter here, unless it is a fault of ours. */
export type Work = (text: string) => unknown;

/** Everything but rules and fixes that is done with texts of others, one by one. */
export function textWorks({ count, encode, bytesOf, lengthOf }: Gpt2Tokenizer): Readonly<Record<string, Work>> {
  return {
    'read a file': (text) => readTask(encodeUtf8(text)),
    'recover a file': (text) => recoverTask(encodeUtf8(text)),
    'read a file with the text in it': (text) => readTask(encodeUtf8(`{"Definition": ["${text}"], "a": ${text}}`)),
    'recover a file with the text in it': (text) =>
      recoverTask(encodeUtf8(`{"Definition": ["${text}"], "a": ${text}}`)),
    'locate in a file': (text) =>
      locate(encodeUtf8(`{"Definition": ["${text}"], ${text} "a": 1}`), ['/Definition/0', '/a', '/b/c']),
    'write a file': (text) => canonicalBytes({ [text]: text }),
    'make a draft': (text) =>
      draftFromTask(
        recoverTask(
          encodeUtf8(
            JSON.stringify({
              Definition: text,
              [text]: text,
              Instances: [{ id: text, input: text, output: text, [text]: 1 }],
            }),
          ),
        ),
        text,
      ),
    'make a file of a draft': (text) => taskText(draftOf(text).head, draftOf(text).rows, 1),
    'facts of a task': (text) => taskFacts({ Definition: [text], Source: text }, text),
    'name of a task': (text) => [
      parseTaskName(text),
      parseTaskName(`task001_${text}`),
      slugProblem(text),
      slugFrom(text, text),
      shortInstanceId(text, 1),
    ],
    'meaning of a name': (text) => [
      meantLanguage(text),
      spdxOf(text),
      nameKey(text),
      nameWords(text),
      nearestRules(text, ['definition-length']),
    ],
    'key and fingerprint of an input': (text) => [inputKey(text), inputFingerprint(text)],
    'white space of Python': (text) => [stripAsPython(text), splitAsPython(text)],
    'exact match': (text) => isExactMatch(text, [text, `${text}.`]),
    'text in Markdown': (text) => markdownText(text),
    'name in Markdown': (text) => markdownCode(text),
    'words of a text': (text) => countWords(text, Number.POSITIVE_INFINITY),
    'text in a text': (text) => [
      holdsText(text, middleChanged(text.slice(text.length / 2))),
      holdsText(`${text}`, text.slice(text.length / 2)),
    ],
    'tokens of GPT-2': (text) => [count(text), encode(text).length],
    'a prompt': (text) =>
      new PromptEncoder(
        { definition: 'd', positives: [{ input: text, output: text, explanation: text }], negatives: [] },
        USUAL_PROMPT,
        count,
      ).encode(text, lengthOf),
    'tokens of ROUGE': (text) => [englishRougeTokens(text), crosslingualRougeTokens(text, { encode, bytesOf })],
    'ROUGE-L of definitions': async (text) => {
      const definitions = await tokenizeDefinitions([
        [0, text],
        [1, text.slice(1)],
      ]);
      return findNearDefinitions(definitions, [{ number: 1, definitions }]);
    },
    'ROUGE-L of 2,000 letters': (text) => rougeL([...text.slice(0, 2_000)], [...text.slice(-2_000)]),
    'difference of two texts': (text) => wordDifference(text, middleChanged(text)),
    'difference of two other texts': (text) => wordDifference(text, [...text].reverse().join('')),
    'difference of two lists': (text) =>
      listDifference([...text.slice(0, text.length / 4)], [...text.slice(-text.length / 4)].reverse()),
    'difference of two drafts': (text) => draftDifference(draftOf(text), draftOf(middleChanged(text))),
    'read records': (text) => tried(() => readText(text)),
    'read records of bytes': (text) => triedLater(readRecords(encodeUtf8(text))),
    'read records of rows': (text) => tried(() => readText(`a,b\n${text}\n${text}`)),
    'read rows by tabs without quotes': (text) =>
      tried(() => readDelimited(`a\tb\n${text}`, { delimiter: '\t', quotes: false })),
    'read records of JSON': (text) => tried(() => readText(`[{"a": ${JSON.stringify(text)}, ${text}}]`)),
    'read records of lines of JSON': (text) => tried(() => readText(`{"a": 1}\n${text}\n{"a": ${text}`)),
    'read a table of one column': (text) => tried(() => readText(JSON.stringify({ [text]: [text, text], b: [1, 2] }))),
    'instances of Self-Instruct': (text) => generatedInstances(text),
    'read a template': (text) => tried(() => compileTemplate(text.slice(0, 20_000))),
    'fill a template': (text) =>
      tried(() => compileTemplate("{{ row['a'] | trim | upper | replace('a', 'b') }} {{ a }}").render({ a: text })),
    'map a record': (text) =>
      tried(() =>
        recordMapper({ input: '{{ a }}', outputs: ['{{ a | title }}'], separator: 'a', labels: [] }, ['a']).map({
          number: 1,
          values: { a: text },
        }),
      ),
    'pasted cells': (text) => [parseCells(text), withSpaces([[text]], [[`${text} `]])],
    'copied cells': (text) => copiedCell([text, text]),
    'search and replace': (text) => replaced(text, { ...BLANK_SEARCH, find: 'a', replace: text.slice(0, 10) }),
    'search for a long text': (text) =>
      replaced(text, { ...BLANK_SEARCH, find: text.slice(0, 1_000), wholeWord: true }),
    'search for whole cells': (text) => replaced(text, { ...BLANK_SEARCH, find: text.slice(0, 100), wholeCell: true }),
    'filter rows': (text) =>
      [text.slice(text.length / 2), 'x', middleChanged(text.slice(text.length / 2))].map((query) =>
        rowFilterTest({ ...NO_FILTER, query }, { rules: new Map(), submitted: null })(rowOf(text, 0)),
      ),
    'sort rows': (text) =>
      SORT_KEYS.map((key) =>
        sortRows([rowOf(text, 0), rowOf(`${text}a`, 1), rowOf(`${text}b`, 2)], { key, descending: false }, () => 0),
      ),
    'histogram of outputs': (text) => outputHistogram([rowOf(text, 0), rowOf(`${text}.`, 1)]),
    'length of a text': (text) => textLength(text),
    'beginning of a text': (text) => beginningOf(text, 100),
    'visible space': (text) => [visibleSpace(text), labelName(text)],
    'options that are searched': (text) => filterOptions(searchable([text, 'b']), text, 10),
    'find an instance': (text) => findInstance([{ id: text }], text),
    'words of a search': (text) => [
      searchWords(text),
      hasUnspacedScript(text),
      taskFilter.parse({ query: text, after: text }),
    ],
    'account and password': (text) => [
      passwordProblem(text, { email: text, name: text }),
      emailAddress.safeParse(text),
      emailAddress.safeParse(`a@${text.slice(0, 250)}`),
      newAccount.safeParse({ name: text, email: text, password: text }),
    ],
    'paths and addresses': (text) => [
      returnPath(text),
      returnPath(`/${text}`),
      clientAddress({ get: () => text }),
      clientAddress({ get: () => `${text}:` }),
    ],
  };
}

/** Refusing is an answer, too; anything else that is thrown is a fault. */
function tried(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof RecordError) return error.message;
    throw error;
  }
}

async function triedLater(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof RecordError) return error.message;
    throw error;
  }
}

function middleChanged(text: string): string {
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, middle)}b${text.slice(middle + 1)}`;
}

function rowOf(text: string, position: number): DraftRow {
  return { id: `${position}`, position, input: text, outputs: [text], extra: null };
}

function draftOf(text: string) {
  const task = {
    Definition: [text],
    Source: [text],
    [text]: text,
    Instances: [{ id: 'a', input: text, output: [text] }],
  };
  const { head, rows } = draftFromTask(readTask(canonicalBytes(task)), 'task001_a_b');
  return { head, rows };
}

function replaced(text: string, search: Search): unknown {
  const pattern = searchPattern(search);
  if (typeof pattern === 'string') return pattern;
  const example = { input: text, output: text, explanation: text };
  const head = { Definition: [text], 'Positive Examples': [example], 'Negative Examples': [] };
  return planReplacement({ rows: [rowOf(text, 0)], head }, pattern, 'all');
}

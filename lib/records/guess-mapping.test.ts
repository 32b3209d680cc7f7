import { describe, expect, it } from 'vitest';
import { guessMapping } from '@/lib/records/guess-mapping';
import { recordMapper } from '@/lib/records/map-records';
import { MappingRun } from '@/lib/records/mapping-run';
import { readText } from '@/lib/records/read-records';

const lines = (...values: object[]) => values.map((value) => JSON.stringify(value)).join('\n');

/** What a source becomes without a hand laid on. */
function taken(text: string) {
  const table = readText(text);
  const { mapping, notes } = guessMapping(table);
  const run = new MappingRun(recordMapper(mapping, table.columns), table.faults);
  for (const record of table.records) run.add(record);
  const [first] = run.instances;
  return { ...run, first: first && [first.input, ...first.outputs], notes: [...table.notes, ...notes].join(' ') };
}

const templatesOf = (text: string) => {
  const { mapping } = guessMapping(readText(text));
  return [mapping.input, ...mapping.outputs];
};

describe('a guess from names that are known', () => {
  it.each([
    ['text and label', 'text,label\nIt rains.,wet\n', '{{ text }}', '{{ label }}'],
    ['capitals', 'ID,Text,LABEL\n1,It rains.,wet\n', '{{ Text }}', '{{ LABEL }}'],
    [
      'names of two words',
      'Review Text,Star Rating\nIt is good.,5\n',
      "{{ row['Review Text'] }}",
      "{{ row['Star Rating'] }}",
    ],
    [
      'names with spaces and a byte-order mark',
      '\ufeff id , sentence , gold-label \n1,It rains.,wet\n',
      '{{ sentence }}',
      "{{ row['gold-label'] }}",
    ],
    ['German', 'Frage;Antwort\nWas fließt hier?;Der Rhein\n', '{{ Frage }}', '{{ Antwort }}'],
    ['Chinese', '问题,答案\n首都在哪里？,这里\n', "{{ row['问题'] }}", "{{ row['答案'] }}"],
    ['Russian', 'вопрос,ответ\nКто это?,Кот\n', "{{ row['вопрос'] }}", "{{ row['ответ'] }}"],
    ['the label before the text', 'sentiment,review\ngood,I like it a lot\n', '{{ review }}', '{{ sentiment }}'],
    ['prompt and completion', lines({ prompt: 'Say a.', completion: ' a' }), '{{ prompt }}', '{{ completion }}'],
    ['source and target', lines({ source: 'Hello', target: 'Hallo' }), '{{ source }}', '{{ target }}'],
    [
      'FLAN',
      lines({ inputs: 'Say a.', targets: 'a', task_source: 'P3', task_name: 'x' }),
      '{{ inputs }}',
      '{{ targets }}',
    ],
    [
      'Aya',
      lines({ inputs: 'Say a.', targets: 'a', language: 'English', user_id: 'u1' }),
      '{{ inputs }}',
      '{{ targets }}',
    ],
    [
      'answer choices beside the answer',
      lines({ answer_choices: ['Yes', 'No'], inputs: 'Is it?', targets: 'Yes' }),
      '{{ inputs }}',
      '{{ targets }}',
    ],
    [
      'a label as a number and in words',
      lines({ text: 'It rains.', label: 0, label_text: 'wet' }),
      '{{ text }}',
      '{{ label_text }}',
    ],
    ['lists of labels', lines({ id: 1, text: 'It rains.', label: ['wet'] }), '{{ text }}', '{{ label }}'],
    ['booleans', lines({ text: 'It rains.', label: true }), '{{ text }}', '{{ label }}'],
    [
      'what stands within an object',
      lines({ Task: 't', Instance: { id: 1, input: 'a', output: ['b'] } }),
      '{{ Instance.input }}',
      '{{ Instance.output }}',
    ],
    [
      'answers with their places',
      lines({ question: 'Who?', answers: { text: ['I'], answer_start: [2] } }),
      '{{ question }}',
      '{{ answers.text }}',
    ],
    ['prototype keys', '__proto__,constructor,text,label\n1,2,It rains.,wet\n', '{{ text }}', '{{ label }}'],
  ])('reads %s', (_name, text, input, output) => {
    expect(templatesOf(text)).toEqual([input, output]);
  });

  it.each([
    ['premise and hypothesis', { premise: 'P', hypothesis: 'H', gold_label: 'x' }, 'Premise: P\nHypothesis: H'],
    ['two sentences', { idx: 0, sentence1: 'A', sentence2: 'B', label: 1 }, 'Sentence 1: A\nSentence 2: B'],
    [
      'a question with its context',
      { id: 'a', context: 'C', question: 'Q?', answers: ['x'] },
      'Context: C\nQuestion: Q?',
    ],
    ['a question with its passage', { question: 'q', passage: 'P p', answer: true }, 'Passage: P p\nQuestion: q'],
    ['an instruction', { instruction: 'Add.', context: '1', response: '2', category: 'math' }, 'Add.\n1'],
    ['an instruction with a capital', { Instruction: 'Add.', Input: '1', Output: '2' }, 'Add.\n1'],
    ['a system prompt', { id: 'x', system_prompt: 'Be short.', question: 'Q?', response: 'R' }, 'Be short.\nQ?'],
  ])('puts together %s', (_name, record, input) => {
    expect(taken(lines(record)).first?.[0]).toBe(input);
  });

  it.each([
    ['an answer and a label', { question: 'Q?', answer: 'A', label: 1 }, '“answer”, “label”'],
    ['a target that is a topic', { Target: 'Rain', Tweet: 'I like it.', Stance: 'for' }, '“Target”, “Stance”'],
    ['a summary and a score', { Text: 'Long.', Summary: 'Short', Score: 5 }, '“Summary”, “Score”'],
    ['an empty output', { input: 'A', output: '' }, '“output” holds nothing'],
    ['a text only', { id: 1, text: 'A' }, 'which column is the output'],
    ['numbers of tokens', { input: 'A', output: [1, 2, 3] }, 'which column is the output'],
    ['an object that was written as a text', { input: 'A', output: "{'a': 1}" }, 'which column is the output'],
    ['unknown names', { foo: 'One two three.', bar: 'Four five six.' }, 'Nothing tells'],
  ])('leaves the output open for %s, and says why', (_name, record, says) => {
    const table = readText(lines(record, record));
    const { mapping, notes } = guessMapping(table);
    expect(mapping.outputs).toEqual(['']);
    expect(notes.join(' ')).toContain(says);
  });

  it('takes nothing of what is noted of a record', () => {
    const record = { text: 'It rains.', metadata: { input: 'x', label: 'y' }, answers: { start: 'z' } };
    expect(templatesOf(lines(record, record))).toEqual(['{{ text }}', '']);
  });

  it('does not read what stands where a word means nothing', () => {
    const rows = ['<noinput>', 'hot', 'N/A', 'None', 'nan', '', '\n<noinput>\n4. '].map((input) => ({
      instruction: 'Name one.',
      input,
      output: 'a',
    }));
    expect(taken(lines(...rows)).instances.map(({ input }) => input)).toEqual([
      'Name one.',
      'Name one.\nhot',
      ...new Array<string>(5).fill('Name one.'),
    ]);
  });

  it('leaves out records whose output never was one, and asks about the others', () => {
    const rows = ['nan', 'None', 'yes'].map((output) => ({ input: `Is it ${output}?`, output }));
    const { instances, faults, notes } = taken(lines(...rows));
    expect(instances.map(({ outputs }) => outputs)).toEqual([['None'], ['yes']]);
    expect(faults.map(({ number }) => number)).toEqual([1]);
    expect(notes).toContain('Some outputs are “None”.');
  });

  it('says that an instruction which is the same everywhere is a definition', () => {
    const rows = ['1', '2'].map((input) => ({ instruction: 'Add one.', input, output: 'x' }));
    expect(taken(lines(...rows)).notes).toContain('“instruction” is the same in all records (Add one.)');
  });

  it('says that a translation may go both ways', () => {
    const { first, notes } = taken(lines({ id: 1, translation: { en: 'Hello there', de: 'Guten Tag' } }));
    expect(first).toEqual(['Hello there', 'Guten Tag']);
    expect(notes).toContain('Both ways are possible');
  });
});

describe('a guess from the values alone', () => {
  const texts = ['I will be a little late today', 'Ok, see you there then', 'Win a free prize now, call us'];

  it.each([
    [
      'labels that stand first',
      'v1,v2,,\nham,"I will be late, sorry",,\nham,Ok see you there,,\nspam,Win a free prize now,,\n',
      '{{ v2 }}',
      '{{ v1 }}',
    ],
    [
      'labels that stand last',
      `a,b\n${texts.map((text, at) => `"${text}",${at > 1 ? 'spam' : 'ham'}`).join('\n')}\n`,
      '{{ a }}',
      '{{ b }}',
    ],
    [
      'questions',
      'a,b\nParis,What is the capital of France?\nRome,What is the capital of Italy?\n',
      '{{ b }}',
      '{{ a }}',
    ],
    ['numbers as labels', `a,b\n${texts.map((text, at) => `"${text}",${at % 2}`).join('\n')}\n`, '{{ a }}', '{{ b }}'],
  ])('tells %s', (_name, text, input, output) => {
    expect(templatesOf(text)).toEqual([input, output]);
  });

  it('takes neither ids nor what is empty', () => {
    const text = `key9,a,b,c\n${texts.map((one, at) => `x-000${at},"${one}",${at > 1 ? 'spam' : 'ham'},`).join('\n')}\n`;
    expect(templatesOf(text)).toEqual(['{{ a }}', '{{ b }}']);
  });

  it('looks at a bounded part of a source', () => {
    const records = Array.from({ length: 200_000 }, (_, index) => ({
      number: index + 1,
      values: { text: 'a'.repeat(50), label: index % 2 },
    }));
    const before = process.cpuUsage().user;
    expect(guessMapping({ columns: ['text', 'label'], records }).mapping.input).toBe('{{ text }}');
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  });
});

describe('a file of a known kind', () => {
  it.each([
    [
      'Unnatural Instructions',
      lines({
        instruction: 'Do',
        instances: [{ instruction_with_input: 'Do: a', input: 'a', constraints: 'None.', output: 'b' }],
        reformulations: [{}, {}],
      }),
      ['Do: a', 'b'],
      '2 reformulations',
    ],
    [
      'P3 with tokens',
      lines({
        inputs: [1],
        inputs_pretokenized: 'Is it?',
        targets: [2],
        targets_pretokenized: 'Yes',
        answer_choices: ['Yes', 'No'],
      }),
      ['Is it?', 'Yes'],
      '',
    ],
    [
      'HH-RLHF',
      lines({ chosen: '\n\nHuman: Hi?\n\nAssistant: Yes', rejected: '\n\nHuman: Hi?\n\nAssistant: No' }),
      ['Hi?', 'Yes'],
      '“rejected” is no output',
    ],
    [
      'HH-RLHF of several turns',
      lines({
        chosen: '\n\nHuman: A\n\nAssistant: B\n\nHuman: C\n\nAssistant: D',
        rejected: '\n\nHuman: A\n\nAssistant: B\n\nHuman: C\n\nAssistant: E',
      }),
      ['Human: A\n\nAssistant: B\n\nHuman: C', 'D'],
      '',
    ],
    [
      'preferences beside a prompt',
      lines({ prompt: 'Hi?', chosen: 'Yes', rejected: 'No' }),
      ['Hi?', 'Yes'],
      '“rejected” is no output',
    ],
    [
      'preferences as conversations',
      lines({
        chosen: [
          { role: 'user', content: 'Hi?' },
          { role: 'assistant', content: 'Yes' },
        ],
        rejected: [],
      }),
      ['Hi?', 'Yes'],
      '',
    ],
    [
      'BIG-bench with a target',
      JSON.stringify({ name: 'n', description: 'Say it.', examples: [{ input: 'A', target: ['b', 'c'] }] }),
      ['A', 'b', 'c'],
      '“description” is not read',
    ],
    [
      'BIG-bench with scores',
      JSON.stringify({
        name: 'n',
        metrics: [],
        examples: [
          { input: 'A', target_scores: { b: 0, c: 1 } },
          { input: 'B', target_scores: { d: 1 } },
        ],
      }),
      ['A\n- b\n- c', 'c'],
      '',
    ],
    [
      'Instruction Induction',
      JSON.stringify({
        metadata: {},
        examples: {
          1: { input: 'dog', output: 'Hund', possible_translations: ['Hund', 'Köter'] },
          2: { input: 'cat', output: 'Katze' },
        },
      }),
      ['dog', 'Hund', 'Köter'],
      'not read: “metadata”',
    ],
    [
      'SQuAD',
      JSON.stringify({
        version: '2',
        data: [
          {
            title: 'T',
            paragraphs: [
              {
                context: 'C',
                qas: [
                  {
                    id: 1,
                    question: 'Q?',
                    answers: [
                      { text: 'a', answer_start: 0 },
                      { text: 'a', answer_start: 4 },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      }),
      ['Context: C\nQuestion: Q?', 'a'],
      '',
    ],
    [
      'lines of SQuAD',
      lines({
        context: 'C',
        question: 'Q?',
        answers: [
          { text: 'a', answer_start: 0 },
          { text: 'b', answer_start: 4 },
        ],
      }),
      ['Context: C\nQuestion: Q?', 'a', 'b'],
      '',
    ],
  ])('%s becomes instances by itself', (_name, text, first, says) => {
    const found = taken(text);
    expect(found.first).toEqual(first);
    expect(found.notes).toContain(says);
  });

  it('SQuAD 2.0 has questions without an answer, which may be given a label', () => {
    const qas = [
      { id: '1', question: 'Q?', answers: [{ text: 'a', answer_start: 0 }] },
      { id: '2', question: 'R?', answers: [], is_impossible: true, plausible_answers: [{ text: 'b' }] },
    ];
    const { faults, notes } = taken(JSON.stringify({ data: [{ paragraphs: [{ context: 'C', qas }] }] }));
    expect(faults.map(({ number, text }) => `${number} ${text.slice(0, 18)}`)).toEqual(['2 There is no output']);
    expect(notes).toContain('the plausible answers of 1 question');
  });
});

describe('conversations', () => {
  const user = (content: string) => ({ role: 'user', content });
  const assistant = (content: string | null) => ({ role: 'assistant', content });

  it('give their last answer, with all that was said before it', () => {
    const messages = [
      { role: 'system', content: 'Be short.' },
      user('A?'),
      assistant('B'),
      user('C?'),
      assistant('D'),
      user('E?'),
    ];
    const { first, notes } = taken(lines({ messages }, { messages: [user('F?'), assistant('G')] }));
    expect(first).toEqual(['Be short.\nUser: A?\nAssistant: B\nUser: C?', 'D']);
    expect(notes).toContain('One conversation has several turns');
    expect(notes).toContain('In one conversation what follows the last answer is not read.');
  });

  it('are those of ShareGPT, too, and a single one is no list of records', () => {
    const conversations = [
      { from: 'human', value: 'A?' },
      { from: 'gpt', value: 'B' },
    ];
    expect(readText(lines({ id: 1, conversations })).format).toBe('sharegpt');
    expect(taken(lines({ id: 1, conversations })).first).toEqual(['A?', 'B']);
  });

  it('are told where they have no answer, or something else than text', () => {
    const { faults, instances } = taken(
      lines(
        { messages: [user('A?'), assistant('B')] },
        { messages: [user('A?')] },
        { messages: [user('A?'), assistant(null)] },
        { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: 'x' }] }, assistant('B')] },
        { messages: [{ role: 'narrator', content: 'A' }, assistant('B')] },
        { messages: [{ role: 'user', content: [{ type: 'text', text: 'A?' }] }, assistant('B')] },
      ),
    );
    expect(instances.map(({ number, input }) => `${number} ${input}`)).toEqual(['1 A?', '6 A?']);
    expect(faults.map(({ text }) => text)).toEqual([
      'Nobody answers in this conversation.',
      'The last answer of this conversation holds no text.',
      expect.stringContaining('something else than text'),
      expect.stringContaining('Who “narrator” is'),
    ]);
  });
});

describe('questions with choices', () => {
  const abc = ['x', 'y', 'z'];

  it.each([
    [
      'MMLU',
      [
        { question: 'Q?', choices: abc, answer: 0 },
        { question: 'R?', choices: abc, answer: 2 },
      ],
      'x',
    ],
    [
      'numbers from 1',
      [
        { question: 'Q?', options: abc, answer: 3 },
        { question: 'R?', options: abc, answer: 1 },
      ],
      'z',
    ],
    ['letters', [{ question: 'Q?', options: abc, answer: 'B' }], 'y'],
    ['ARC', [{ question: 'Q?', choices: { text: ['x', 'y'], label: ['1', '2'] }, answerKey: '2' }], 'y'],
    [
      'a stem',
      [
        {
          question: {
            stem: 'Q?',
            choices: [
              { label: 'A', text: 'x' },
              { label: 'B', text: 'y' },
            ],
          },
          answerKey: 'A',
        },
      ],
      'x',
    ],
    ['columns of one choice each', [{ sentence: 'Q?', option1: 'x', option2: 'y', answer: '2' }], 'y'],
    ['bare letters', [{ question: 'Q?', A: 'x', B: 'y', C: 'z', D: 'w', answer: 'D' }], 'w'],
    ['the answer in words', [{ question: 'Q?', choices: abc, answer: 'y' }], 'y'],
  ])('give the text of the right one: %s', (_name, records, answer) => {
    const [input, output] = taken(lines(...records)).first ?? [];
    expect(output).toBe(answer);
    expect(input).toMatch(/^Q\?\n(A|1)\. x\n(B|2)\. y/);
  });

  it('give none where nothing tells whether numbers begin with 0 or 1', () => {
    const table = readText(
      lines({ question: 'Q?', choices: abc, answer: 1 }, { question: 'R?', choices: abc, answer: 2 }),
    );
    const { mapping } = guessMapping(table);
    expect(mapping.outputs).toEqual(['']);
    expect(table.notes.join()).toContain('whether it counts from 0 or from 1');
  });

  it('make a fault of an answer that is none of them', () => {
    const { faults } = taken(
      lines({ question: 'Q?', choices: abc, answer: 'A' }, { question: 'R?', choices: abc, answer: 'G' }),
    );
    expect(faults).toEqual([{ number: 2, text: 'What is named as the answer is none of the choices.' }]);
  });
});

describe('an export of Label Studio', () => {
  const choice = (...choices: string[]) => ({ from_name: 's', to_name: 't', type: 'choices', value: { choices } });
  const task = (id: number, ...annotations: object[]) => ({
    id,
    data: { text: `Text ${id}` },
    annotations,
    predictions: [],
  });

  it('gives what annotators agree about, and says where they do not', () => {
    const { instances, faults } = taken(
      JSON.stringify([
        task(1, { result: [choice('good')] }, { result: [choice('good')] }),
        task(2, { result: [choice('good')] }, { result: [choice('bad')] }),
        task(3, { result: [choice('good')], was_cancelled: true }),
        task(4, { result: [choice('good', 'short')] }),
      ]),
    );
    expect(instances.map(({ input, outputs }) => [input, ...outputs])).toEqual([
      ['Text 1', 'good'],
      ['Text 4', 'good, short'],
    ]);
    expect(faults.map(({ text }) => text)).toEqual([
      'The annotators do not agree about “s”: “good”, “bad”.',
      'Nobody has annotated this task with an answer in words.',
    ]);
  });

  it('takes all that annotators wrote, and names what is no answer', () => {
    const written = (text: string) => ({ from_name: 'a', type: 'textarea', value: { text: [text] } });
    const span = { from_name: 'n', type: 'labels', value: { start: 0, end: 4, labels: ['NAME'] } };
    const { first, notes } = taken(
      JSON.stringify([task(1, { result: [written('one'), span] }, { result: [written('two')] })]),
    );
    expect(first).toEqual(['Text 1', 'one', 'two']);
    expect(notes).toContain('no answers in words: labels');
  });
});

import { describe, expect, it } from 'vitest';
import { recordMapper } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import { MappingRun } from '@/lib/records/mapping-run';
import type { SourceRecord } from '@/lib/records/record-table';
import { placeholder } from '@/lib/records/template';
import type { JsonObject } from '@/lib/task/schema';

const base: RecordMapping = { input: '{{ text }}', outputs: ['{{ label }}'], separator: null, labels: [] };

function map(mapping: Partial<RecordMapping>, ...rows: JsonObject[]) {
  const records: SourceRecord[] = rows.map((values, index) => ({ number: index + 1, values }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const mapper = recordMapper({ ...base, ...mapping }, columns);
  const run = new MappingRun(mapper);
  for (const record of records) run.add(record);
  return { ...run, sourceLabels: mapper.sourceLabels };
}

describe('mapping records', () => {
  it('fills the templates, trims, and maps labels', () => {
    const labels = [{ from: '0', to: 'negative' }];
    const { instances } = map(
      { input: 'Review: {{ text }}', labels },
      { text: ' bad \n', label: 0 },
      { text: 'good', label: 1 },
    );
    expect(instances).toEqual([
      { number: 1, input: 'Review:  bad', outputs: ['negative'] },
      { number: 2, input: 'Review: good', outputs: ['1'] },
    ]);
  });

  it('takes the items of a list, several templates, and the parts of a text as outputs, each once', () => {
    const row = { text: 't', label: ['a', 2, ' a '], other: 'b ||| c' };
    expect(map({}, row).instances[0]?.outputs).toEqual(['a', '2']);
    expect(map({ outputs: ['{{ label }}', '{{ other }}'], separator: '|||' }, row).instances[0]?.outputs).toEqual([
      'a',
      '2',
      'b',
      'c',
    ]);
  });

  it('takes the items of a list that is part of a column, or that a template makes', () => {
    const row = { text: 't', label: 'x', answers: { text: ['a', ' b ', 'a', null], start: [1, 2, 3, 4] } };
    const outputs = (template: string) => map({ outputs: [template] }, row).instances[0]?.outputs;
    expect(outputs('{{ answers.text }}')).toEqual(['a', 'b']);
    expect(outputs('\n{{ answers["text"] if answers else [] }}\n')).toEqual(['a', 'b']);
    expect(outputs('{{ [label, text] }}')).toEqual(['x', 't']);
    expect(outputs('{{ answers.text[1] }}')).toEqual(['b']);
    expect(outputs('{{ answers.text }}!')).toEqual(['["a", " b ", "a", null]!']);
  });

  it('reaches columns whose names are no identifiers', () => {
    for (const column of ["a 'b'", 'ünï', 'for', '1st', 'row', 'back\\slash']) {
      const row = { [column]: ['x', 'y'], text: 't' };
      expect(
        map({ input: placeholder(column).replace('}}', "| join('-') }}"), outputs: [placeholder(column)] }, row)
          .instances,
      ).toEqual([{ number: 1, input: 'x-y', outputs: ['x', 'y'] }]);
    }
  });

  it('keeps the good records and says what is wrong with the others', () => {
    const { instances, faults } = map(
      { input: '{{ text | trim }}' },
      { text: 'ok', label: 'x' },
      { text: ' ', label: 'x' },
      { text: 'ok', label: null },
      { text: 5, label: 'x' },
      { text: 'a'.repeat(200_000), label: 'x' },
      { text: 'a\0b', label: 'x' },
      { text: 'ok', label: '\ud800' },
      { text: 'ok', label: Array.from({ length: 10_001 }, (_, index) => index) },
    );
    expect(instances.map(({ number }) => number)).toEqual([1]);
    expect(faults.map(({ number, text }) => `${number} ${text}`)).toEqual([
      expect.stringMatching(/^2 The input is empty/),
      expect.stringMatching(/^3 There is no output/),
      expect.stringMatching(/^4 The template cannot be filled/),
      expect.stringMatching(/^5 The input has 200,000 characters/),
      expect.stringMatching(/^6 The input holds a NUL character/),
      expect.stringMatching(/^7 The output holds a NUL character or half/),
      expect.stringMatching(/^8 There are 10,001 outputs/),
    ]);
  });

  it('says which template cannot be read, and which columns there are not', () => {
    expect(() => map({ input: '{{ text' }, { text: 'a' })).toThrow('The input: This is no template');
    expect(() => map({ outputs: ['{% if text %}', ' '] }, { text: 'a' })).toThrow('Output 1: This is no template');
    expect(() => map({ outputs: [' '] }, { text: 'a' })).toThrow('The output has no template yet');
    const mapper = recordMapper({ ...base, input: "{{ txet }} {{ row['No such'] }}" }, ['text', 'label']);
    expect(mapper.unknownColumns).toEqual(['txet', 'No such']);
  });

  it('gives a template no way to anything but the record', () => {
    const way = "{{ text.constructor.constructor('return 1')() }}";
    expect(map({ input: way }, { text: 'a', label: 'x' }).faults).toHaveLength(1);
    expect(map({ input: 'x{{ __proto__ }}{{ constructor }}' }, { text: 'a', label: 'x' }).instances[0]?.input).toBe(
      'x',
    );
  });
});

describe('the labels of a source', () => {
  it('are those before the mapping, also when one becomes what another is', () => {
    const rows = ['0', 'negative', '0'].map((label) => ({ text: 't', label }));
    const { instances, sourceLabels } = map({ labels: [{ from: '0', to: 'negative' }] }, ...rows);
    expect(instances.flatMap(({ outputs }) => outputs)).toEqual(['negative', 'negative', 'negative']);
    expect(sourceLabels).toEqual([
      { label: '0', count: 2 },
      { label: 'negative', count: 1 },
    ]);
  });

  it('may be numbers, booleans, and nothing at all, and become what they are mapped to', () => {
    const rows: JsonObject[] = [0, 1, true, false, 0.5, null, ''].map((label) => ({ text: 't', label }));
    const names = { '0': 'negative', '1': 'positive', true: 'yes', false: 'no', '0.5': 'half', '': 'unknown' };
    const labels = Object.entries(names).map(([from, to]) => ({ from, to }));
    const { instances, sourceLabels } = map({ labels }, ...rows);
    expect(instances.map(({ outputs }) => outputs[0])).toEqual([
      'negative',
      'positive',
      'yes',
      'no',
      'half',
      'unknown',
      'unknown',
    ]);
    expect(sourceLabels?.find(({ label }) => label === '')).toEqual({ label: '', count: 2 });
    expect(map({}, ...rows).faults.map(({ number }) => number)).toEqual([6, 7]);
  });

  it('are each mapped where an output is a list of them', () => {
    const labels = [{ from: '1', to: 'one' }];
    expect(map({ labels }, { text: 't', label: [1, true, null, 2] }).instances[0]?.outputs).toEqual([
      'one',
      'true',
      '2',
    ]);
  });

  it('may be many, when each occurs again and again', () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({ text: 't', label: index % 77 }));
    expect(map({}, ...rows).sourceLabels).toHaveLength(77);
  });

  it('are none where the answers are open', () => {
    const rows = Array.from({ length: 15 }, (_, index) => ({ text: 't', label: `answer ${index}` }));
    expect(map({}, ...rows).sourceLabels).toBeNull();
    expect(map({}, { text: 't', label: 'long '.repeat(50) }).sourceLabels).toBeNull();
  });
});

describe('a template without an end', () => {
  const row = { text: 't', label: 'x', long: 'ab '.repeat(30_000) };

  it.each([
    '{% for i in range(10**10) %}x{% endfor %}',
    '{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}',
    '{% set n = namespace(t="x") %}{% for i in range(99) %}{% set n.t = n.t ~ n.t %}{% endfor %}{{ n.t }}',
    '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}',
    '{{ "a\\nb" | indent(10**8) }}',
    '{{ range(10**9) | join }}',
    '{% for i in range(9999) %}{% set x = range(9999) %}{% endfor %}',
    '{% for i in range(9999) %}{% set x = long | replace("a", "b") %}{% endfor %}',
    '{% for i in range(9999) %}{% set x = long.split(" ") %}{% endfor %}',
    '{% set n = namespace(l=[1]) %}{% for i in range(40) %}{% set n.l = n.l + n.l %}{% endfor %}',
  ])('is ended: %s', (input) => {
    const { instances, faults } = map({ input }, row);
    expect(instances).toEqual([]);
    expect(faults).toHaveLength(1);
  });

  it('is a fault of single records, and of the template when it is of many', () => {
    const input = '{% for i in range(n) %}{% for j in range(n) %}x{% endfor %}{% endfor %}';
    const [small, large] = [2, 9_000].map((n) => ({ ...row, n }));
    if (!small || !large) throw new Error('There are two.');
    expect(map({ input }, small, large, small).instances.map(({ number }) => number)).toEqual([1, 3]);
    expect(() => map({ input }, ...Array.from({ length: 3 }, () => large))).toThrow(/does not come to an end/);
  });

  it('is none when it looks up lists and long texts in a loop', () => {
    const tags = Array.from({ length: 2_000 }, (_, index) => `t${index}`);
    const input = '{% for tag in tags %}{% if long %}{{ tag }}/{{ tags[loop.index0] }} {% endif %}{% endfor %}';
    expect(map({ input }, { ...row, tags }).faults).toEqual([]);
  });

  it('is none when it works on texts that are far too long for an instance: these are faults of their own', () => {
    const input = '{% if text %}{{ text | trim | upper }}{% endif %}';
    const rows = Array.from({ length: 4 }, () => ({ ...row, text: 'a'.repeat(1_900_000) }));
    const { instances, faults } = map({ input }, ...rows, row);
    expect(instances).toHaveLength(1);
    expect(faults.map(({ text }) => text)).toEqual(rows.map(() => expect.stringContaining('1,900,000 characters')));
  });

  it('is none when it goes over a long list once', () => {
    const items = Array.from({ length: 9_000 }, (_, index) => index);
    expect(map({ input: '{% for i in items %}{{ i }} {% endfor %}' }, { ...row, items }).faults).toEqual([]);
  });
});

describe('columns', () => {
  it('may have the names of the language’s own functions', () => {
    const row = { range: 'a', namespace: 'b', true: 'c', raise_exception: 'd', label: 'x' };
    expect(map({ input: '{{ range }}{{ namespace }}{{ raise_exception }}' }, row).instances[0]?.input).toBe('abd');
  });
});

describe('the columns of a source', () => {
  const columnsOf = (input: string, ...columns: string[]) => {
    const { unknownColumns, unusedColumns } = recordMapper({ ...base, input }, [...columns, 'label']);
    return { unknownColumns, unusedColumns };
  };

  it('are not missed where a name is the template’s own', () => {
    const input =
      '{% set n = namespace(t="") %}{% for c in choices %}{{ loop.index }}{{ c }}{% endfor %}{% macro m(x) %}{{ x }}{% endmacro %}' +
      "{{ m(text) | default('none') }}{% if hint is defined %}{{ hint }}{% endif %}{{ n.t }}";
    expect(columnsOf(input, 'choices', 'text')).toEqual({ unknownColumns: [], unusedColumns: [] });
    expect(columnsOf('{% for c in chioces %}{{ c }}{% endfor %}', 'choices').unknownColumns).toEqual(['chioces']);
    expect(columnsOf('{% if txet and text not in ["a"] %}{{ text }}{% endif %}', 'text').unknownColumns).toEqual([
      'txet',
    ]);
  });

  it('are told where nothing is taken of them', () => {
    expect(
      columnsOf("{{ text }} {{ row['Main text'] }} {{ row.more }}", 'id', 'text', 'Main text', 'more').unusedColumns,
    ).toEqual(['id']);
    expect(columnsOf('{% for key in row %}{{ row[key] }}{% endfor %}', 'id', 'text').unusedColumns).toEqual([]);
  });
});

describe('a text of PromptSource', () => {
  const input = '{{ text }}\nWhich one?\n{% if label %}|||\n{{ label }}{% endif %}';

  it('has its output behind |||, whatever the other templates say', () => {
    const { instances, faults } = map({ input, outputs: [''] }, { text: 'a', label: 'x' }, { text: 'b', label: '' });
    expect(instances).toEqual([{ number: 1, input: 'a\nWhich one?', outputs: ['x'] }]);
    expect(faults).toEqual([{ number: 2, text: expect.stringContaining('gives no |||') }]);
  });

  it('is none where only a value has such bars', () => {
    expect(map({}, { text: 'a ||| b', label: 'x' }).instances[0]?.input).toBe('a ||| b');
  });
});

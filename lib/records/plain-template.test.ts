import { parse, tokenize } from '@huggingface/jinja';
import { describe, expect, it } from 'vitest';
import { fillPieces, plainPieces } from '@/lib/records/plain-template';
import { runTemplate } from '@/lib/records/run-template';
import type { JsonObject } from '@/lib/task/schema';

const values: JsonObject = {
  text: 'a {{ b }}\n',
  count: 0,
  share: 0.5,
  large: 1e21,
  yes: true,
  none: null,
  'two words': '',
  list: [1],
};

function both(source: string) {
  const program = parse(tokenize(source, { lstrip_blocks: false, trim_blocks: false }));
  const pieces = plainPieces(program, 'row');
  const variables = new Map<string, unknown>([...Object.entries(values), ['row', values]]);
  return { plain: pieces && fillPieces(pieces, values), full: runTemplate(program, variables) };
}

describe('a plain template', () => {
  it.each([
    '',
    'no column',
    '{{ text }}',
    'Text: {{text}}\n{{ count }} {{ share }} {{ large }} {{ yes }}{{ none }}.',
    "{{ row['two words'] }}{{ row[\"text\"] }}|{{- row['count'] -}} |",
  ])('says what the language says: %j', (source) => {
    const { plain, full } = both(source);
    expect(plain).toBe(full);
  });

  it.each([
    '{# a comment #}{{ text }}',
    '{{ text | upper }}',
    '{% if yes %}{{ text }}{% endif %}',
    '{{ row.text }}',
    '{{ row }}',
    '{{ list }}',
    '{{ missing }}',
  ])('is not %j, which the language fills', (source) => {
    expect(both(source).plain).toBeNull();
  });
});

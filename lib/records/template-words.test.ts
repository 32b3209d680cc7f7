import { describe, expect, it } from 'vitest';
import { compileTemplate } from '@/lib/records/template';

function faultOf(template: string): string {
  try {
    return `works: ${compileTemplate(template).render({ text: 'a', list: ['b'] })}`;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('a fault of a template', () => {
  it.each([
    ['{{ text }', 'This is no template: “}” stands where “}}” is wanted.'],
    ['{{ text | }}', 'This is no template: “}}” stands where something else is wanted.'],
    ['{{ "text }}', 'This is no template: a quote, tag or block in it is not closed.'],
    ['{% endif %}', 'This is no template: “{% endif %}” has no meaning here.'],
    ['{{ text | shorten }}', 'The template cannot be filled: there is no filter “shorten” for a text.'],
    ['{{ text is short }}', 'The template cannot be filled: there is no test “short”.'],
    ['{{ list * 2 }}', 'The template cannot be filled: “*” does not work between a list and a number.'],
    ['{{ shorten(text) }}', 'The template cannot be filled: what is called with brackets in it is no function.'],
    [
      '{% for x in text %}{% endfor %}',
      'The template cannot be filled: a loop in it goes over a text, and not over a list.',
    ],
    ['{% break %}', 'The template cannot be filled: a “break” or “continue” in it stands outside a loop.'],
    ['{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}', 'The template cannot be filled: what is called with brackets'],
    [`{{ ${'('.repeat(9_000)}`, 'This is no template: it goes too deep without an end, or its text is too long.'],
  ])('of %s is told in plain words', (template, words) => {
    expect(faultOf(template)).toContain(words);
  });
});

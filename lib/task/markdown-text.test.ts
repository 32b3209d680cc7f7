import { describe, expect, it } from 'vitest';
import { markdownCode, markdownText } from '@/lib/task/markdown-text';

describe('a text in Markdown', () => {
  it.each([
    ['Say `x` | y\\|z', 'Say \\`x\\` \\| y\\\\\\|z'],
    ['[a link](https://evil.example)', '\\[a link\\](https://evil.example)'],
    ['![an image][1]', '!\\[an image\\]\\[1\\]'],
    ['<script>alert(1)</script><!-- x', '&lt;script>alert(1)&lt;/script>&lt;!-- x'],
    ['<https://evil.example>', '&lt;https://evil.example>'],
    ['&lt;b> &#60; &AMP;', '&amp;lt;b> &amp;#60; &amp;AMP;'],
    ['Q&A, a & b', 'Q&amp;A, a & b'],
    ['*a* _b_ ~~c~~ snake_case', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ snake\\_case'],
    ['# no heading', '\\# no heading'],
    ['> no quote', '\\> no quote'],
    ['- no list', '\\- no list'],
    ['--- no line', '\\--- no line'],
    ['Code -> Language #1 a-b', 'Code -> Language #1 a-b'],
    ['one\n\n# two\r\nthree\u2028four\u0000five\tsix', 'one # two three four five six'],
    ['  ', ''],
  ])('%j shows as it is', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });
});

describe('a name as code', () => {
  it.each([
    ['task001_a_b', '`task001_a_b`'],
    ['a`b', '`` a`b ``'],
    ['`', '`` ` ``'],
    ['a``b`c', '``` a``b`c ```'],
    ['a|b', '`a\\|b`'],
    ['a\nb', '`a b`'],
  ])('%j', (name, markdown) => {
    expect(markdownCode(name)).toBe(markdown);
  });
});

import { describe, expect, it } from 'vitest';
import { visibleSpace } from '@/components/ui/visible-space';

describe('what cannot be seen', () => {
  it.each([
    ['a space alone', ' ', '·'],
    ['a line break alone, which breaks all the same', '\n ', '⏎\n·'],
    ['a tab and a hard space among letters', 'a\tb\u00a0c', 'a⇥b⍽c'],
    ['a zero-width space', 'a\u200bb', 'a[U+200B]b'],
    ['a direction override', '\u202Eabc', '[U+202E]abc'],
    ['a joiner among Latin letters', 'a\u200db', 'a[U+200D]b'],
    ['a joiner at an end', 'می\u200c', 'می[U+200C]'],
    ['half of a surrogate pair', 'a\uD83D', 'a[U+D83D]'],
  ])('gets a sign: %s', (_, text, shown) => expect(visibleSpace(text)).toBe(shown));

  it.each([
    ['spaces and line breaks between words', 'one two\nthree'],
    ['the joiner within a Persian word', 'می\u200cخواهم'],
    ['the joiner within a Hindi word', 'क्\u200dष'],
    ['the joiners of an emoji', '👨\u200d👩\u200d👧'],
    ['nothing', ''],
  ])('but not %s', (_, text) => expect(visibleSpace(text)).toBe(text));
});

import { describe, expect, it } from 'vitest';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { decodeEntities } from '@/lib/checks/repairs/decode-entities';
import { mendMojibake, windows1252 } from '@/lib/checks/repairs/decode-mojibake';
import { dropControls } from '@/lib/checks/repairs/drop-controls';
import { endSentence } from '@/lib/checks/repairs/end-sentence';
import { SOUND_NAME, soundTask } from '@/lib/checks/sound-task';

/** What the rule takes for mojibake, in short. */
const MARK = /[ÃÂ][\u00A0-\u00BF]|â€|(?:[ÐÑ][\u00A0-\u00BF]){2}|(?:[ØÙ][\u00A0-\u00BF]){2}/;

/** The text as somebody sees it who reads its UTF-8 as Windows-1252. */
function misread(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => windows1252(byte) ?? String.fromCharCode(byte)).join('');
}

describe('mending mojibake', () => {
  it.each(['Café', '“quoted” – it’s', 'Привет, мир', 'مرحبا بالعالم', 'Ñandú costs 5 €', 'naïve — ½'])(
    'reads %s again, also when it was misread twice',
    (text) => {
      expect(mendMojibake(misread(text), MARK)).toEqual({ text, isSure: true });
      expect(mendMojibake(misread(misread(text)), MARK)).toEqual({ text, isSure: true });
    },
  );

  it('knows what Windows-1252 has where Latin-1 has control characters', () => {
    expect(mendMojibake('â€œItâ€™s 5 â‚¬, â€˜soâ€™â€\u009d â€“ Å½iÅ¾ek', MARK)).toEqual({
      text: '“It’s 5 €, ‘so’” – Žižek',
      isSure: true,
    });
  });

  it('reads what was taken for Latin-1', () => {
    expect(mendMojibake('CafÃ© â\u0080\u0093 Ã\u0089cole', MARK)).toEqual({ text: 'Café – École', isSure: true });
  });

  it.each([
    ['CafÃ© 你好', 'Café 你好'],
    ['CafÃ© and café', 'Café and café'],
    ['naÃ¯ve “quoted”', 'naïve “quoted”'],
  ])('mends the damaged part of %s, but is not sure', (text, mended) => {
    expect(mendMojibake(text, MARK)).toEqual({ text: mended, isSure: false });
  });

  it.each(['« CAFÉ»', 'Ünïcôdé', '你好', 'नमस्ते', 'สวัสดี', 'Ã '])('leaves %s alone', (text) => {
    expect(mendMojibake(text, MARK).text).toBe(text);
  });

  it('does not read on in what it has mended', () => {
    expect(mendMojibake(misread('«CAFÉ»'), MARK)).toEqual({ text: '«CAFÉ»', isSure: true });
  });
});

describe('the safe fixes of damaged text', () => {
  it.each([
    '你好，世界',
    'नमस्ते दुनिया',
    'สวัสดีชาวโลก',
    'مرحبا بالعالم',
    'Γειά σου Κόσμε',
    'Xin chào thế giới',
    'Türkçe öğren',
    'שלום עולם',
    '안녕 세상',
    '🙂 fine',
  ])('read %s again', (text) => {
    const { task, steps } = fixAll({ ...soundTask(), Source: [misread(text)] }, { name: SOUND_NAME, seed: 1 });
    expect(task.Source).toEqual([text]);
    expect(steps.length).toBeGreaterThan(0);
  });

  it('leave sound texts of these alone', () => {
    const task = { ...soundTask(), Source: ['नमस्ते', 'สวัสดี', '你好', 'Ñandú', 'Größe', 'Âme', 'IRMÃ', '« CAFÉ »'] };
    expect(fixAll(task, { name: SOUND_NAME, seed: 1 }).steps).toEqual([]);
  });
});

describe('decoding entities', () => {
  it.each([
    ['R&amp;D &lt; 5 &gt; 4 &quot;x&quot; it&apos;s it&#39;s', 'R&D < 5 > 4 "x" it\'s it\'s'],
    ['a&nbsp;b &#8211; &#x2019; &#146;', 'a\u00A0b – ’ ’'],
    ['&#20320;&#22909; &#128578;', '你好 🙂'],
  ])('writes the characters of %s', (text, decoded) => {
    expect(decodeEntities(text)).toEqual({ text: decoded, isSure: true });
  });

  it('is not sure in a text with tags', () => {
    expect(decodeEntities('<p>1 &lt; 2</p>')).toEqual({ text: '<p>1 < 2</p>', isSure: false });
  });

  it.each(['&amp;lt;', '&amp;amp;', '&#00;', '&#55296;', '&#129;', '&#xd800;'])('leaves %s as it is', (text) => {
    expect(decodeEntities(text).text).toBe(text);
  });
});

describe('dropping control characters', () => {
  it('drops those that stand for nothing', () => {
    expect(dropControls('h\u0000i 5\u0007 \u000b, 6\u007f').text).toBe('hi 5 , 6');
  });

  it.each(['di\u0082erent', '\u008ce end', '\u000ccient', '\u0008egin'])(
    'leaves %j, where letters are lost',
    (text) => {
      expect(dropControls(`${text} \u0000`).text).toBe(`${text} \u0000`);
    },
  );

  it('is sure only where they come from a wrong encoding throughout', () => {
    expect(dropControls('it\u00e2\u0080\u0099s')).toEqual({ text: 'it’s', isSure: true });
    expect(dropControls('it\u0092s café')).toEqual({ text: 'it’s café', isSure: false });
  });
});

describe('ending a sentence', () => {
  it.each([
    ['Two and two', 'Two and two.'],
    ['The sum is 4', 'The sum is 4.'],
    ['這是答案', '這是答案。'],
    ['これはテスト', 'これはテスト。'],
    ['यह सही है', 'यह सही है।'],
    ['এটি ঠিক', 'এটি ঠিক।'],
    ['هذا صحيح', 'هذا صحيح.'],
    ['یہ ٹھیک ہے', 'یہ ٹھیک ہے۔'],
    ['Это верно ', 'Это верно. '],
    ['이것은 맞다', '이것은 맞다.'],
    ['答案是 4', '答案是 4。'],
  ])('gives %s the full stop of its script', (text, ended) => {
    expect(endSentence(text)).toBe(ended);
  });

  it.each(['นี่คือคำตอบ', 'See https://example.org/x', '1 + 1 =', ' ', ''])('leaves %s as it is', (text) => {
    expect(endSentence(text)).toBe(text);
  });
});

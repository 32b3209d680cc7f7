import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

/** Words of a script, what stands between them, and what ends a sentence. */
interface Script {
  name: string;
  words: readonly string[];
  space: string;
  stop: string;
}

const SCRIPTS: readonly Script[] = [
  { name: 'Chinese', words: ['苹果', '两个', '篮子', '回答', '数字', '句子', '翻译'], space: '', stop: '。' },
  { name: 'Japanese', words: ['りんご', '数える', 'バスケット', '答え', '文章', '翻訳'], space: '', stop: '。' },
  { name: 'Thai', words: ['แอปเปิล', 'ตะกร้า', 'คำตอบ', 'ประโยค', 'ภาษา', 'ตัวเลข'], space: '', stop: '' },
  { name: 'Lao', words: ['ພາສາ', 'ຄຳຕອບ', 'ປະໂຫຍກ', 'ຕົວເລກ', 'ກະຕ່າ'], space: '', stop: '' },
  { name: 'Khmer', words: ['ភាសា', 'ចម្លើយ', 'ប្រយោគ', 'លេខ', 'កន្ត្រក'], space: '', stop: '។' },
  { name: 'Arabic', words: ['تفاح', 'سلة', 'جواب', 'جملة', 'عدد', 'مدرسة'], space: ' ', stop: '؟' },
  { name: 'Urdu', words: ['سیب', 'ٹوکری', 'جواب', 'جملہ', 'عدد'], space: ' ', stop: '۔' },
  { name: 'Persian', words: ['می\u200Cخواهم', 'سیب\u200Cها', 'پاسخ', 'جمله', 'زبان'], space: ' ', stop: '.' },
  { name: 'Hebrew', words: ['תפוחים', 'סלים', 'תשובה', 'משפט', 'מספר'], space: ' ', stop: '.' },
  { name: 'Hindi', words: ['सेब', 'टोकरी', 'उत्तर', 'वाक्य', 'अंग्रेज़ी', 'क्\u200Dष'], space: ' ', stop: '।' },
  { name: 'Tamil', words: ['ஆப்பிள்', 'கூடை', 'பதில்', 'வாக்கியம்', 'எண்'], space: ' ', stop: '.' },
  { name: 'Burmese', words: ['ပန်းသီး', 'တောင်း', 'အဖြေ', 'ဝါကျ', 'ဘာသာ'], space: ' ', stop: '။' },
  { name: 'Amharic', words: ['ፖም', 'ቅርጫት', 'መልስ', 'ቁጥር', 'ቋንቋ'], space: ' ', stop: '።' },
  { name: 'Armenian', words: ['խնձոր', 'զամբյուղ', 'պատասխան', 'թիվ', 'լեզու'], space: ' ', stop: '։' },
  { name: 'Korean', words: ['사과', '바구니', '대답', '문장', '숫자'], space: ' ', stop: '.' },
  { name: 'Greek', words: ['μήλα', 'καλάθι', 'απάντηση', 'λόγος', 'αριθμός'], space: ' ', stop: '.' },
  { name: 'Russian', words: ['яблоки', 'корзина', 'ответ', 'число', 'ёлка'], space: ' ', stop: '…' },
  { name: 'Turkish', words: ['ılık', 'iğne', 'şeker', 'çoğul', 'güneş'], space: ' ', stop: '!' },
  { name: 'German', words: ['Straße', 'Äpfel', 'Körbe', 'Grüße', 'Maß'], space: ' ', stop: '“' },
  { name: 'Vietnamese', words: ['quả táo', 'giỏ', 'trả lời', 'tiếng Việt', 'số'], space: ' ', stop: '»' },
];
const each = SCRIPTS.map((script) => [script.name, script] as const);

/** What a rule finds in the sound task with these fields. */
function found(rule: string, fields: JsonObject): string[] {
  const { findings } = checkTask({ ...soundTask(), ...fields }, { name: SOUND_NAME });
  return findings.filter((finding) => finding.rule === rule).map((finding) => finding.message);
}

/** A hundred instances, each with another input in the script, and one more. */
function withInputs({ words, space }: Script, more: (first: string) => string): JsonObject {
  const inputs = Array.from({ length: 100 }, (_, index) =>
    [words[index % words.length], String(index), words[(index + 1) % words.length]].join(space),
  );
  inputs.push(more(inputs[0] ?? ''));
  return { Instances: soundInstances(101).map((instance, index) => ({ ...instance, input: inputs[index] ?? '' })) };
}

/** Between 1 and 30 words of the script. */
function sentence({ words, space }: Script): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((chosen) => chosen.join(space));
}

function explained(explanation: string): JsonObject {
  const example = { input: 'An input.', output: 'An output.', explanation: 'An explanation.' };
  return { 'Negative Examples': [example, { ...example, explanation }] };
}

describe.each(each)('the rules on a task in %s', (_name, script) => {
  it('find inputs that differ only in form, and no others', () => {
    const { words, space } = script;
    expect(
      found(
        'near-duplicate-inputs',
        withInputs(script, () => [...words].join(space)),
      ),
    ).toEqual([]);
    for (const variant of [
      (text: string) => `\u3000${text}\n`,
      (text: string) => `\u200F${text}\u2060`,
      (text: string) => `${text.normalize('NFD')} `,
      (text: string) => text.replace('0', '０'),
    ]) {
      expect(found('near-duplicate-inputs', withInputs(script, variant))).toEqual(['near-duplicate']);
    }
  });

  it('count the words of a definition', () => {
    const once = script.words.slice(0, 5).join(script.space);
    const definition = (text: string) => found('definition-length', { Definition: [text] });
    expect(definition(script.words[0] ?? '')).toEqual(['short']);
    expect(definition(once)).toEqual([]);
    expect(definition(Array(60).fill(once).join(script.space))).toEqual(['long']);
  });

  it('know how a sentence ends', () => {
    const words = script.words.join(script.space);
    expect(found('explanations', explained(words + script.stop))).toEqual([]);
    expect(found('explanations', explained(`${words}${script.stop}\u200F `))).toEqual([]);
    expect(found('explanations', explained(words))).toEqual(script.stop === '' ? [] : ['no-final-punctuation']);
  });

  it('find no damage, and find what a wrong encoding makes of it', () => {
    fc.assert(
      fc.property(sentence(script), (text) => {
        expect(found('damaged-text', { Source: [text] })).toEqual([]);
        // A single letter may be misread as something that people do write; not all letters of a language.
        const varied = [text, ...script.words].join(script.space);
        const misread = Buffer.from(varied, 'utf8').toString('latin1');
        expect(found('damaged-text', { Source: [misread] })).toContain('mojibake');
      }),
      { numRuns: 20 },
    );
  });

  it('take no word for an odd start, in whatever quotation marks', () => {
    const [word = ''] = script.words;
    for (const [open, close] of ['“”', '””', '«»', '»«', '「」', '„“', '’’']) {
      expect(found('definition-start', { Definition: [`${open}${word}${close} ${word}`] })).toEqual([]);
    }
    expect(found('definition-start', { Definition: [`${script.stop || ','}${word}`] })).toEqual(
      script.stop === '“' || script.stop === '»' ? [] : ['punctuation'],
    );
  });

  it('see one label in two forms', () => {
    const { words, stop } = script;
    const [yes = '', no = ''] = words;
    const Instances = (other: string) =>
      soundInstances(90, (index) => [yes, no, index % 10 ? yes : other][index % 3] ?? '');
    expect(found('consistent-labels', { Instances: Instances(`${yes}\u200B`) })).toEqual(['variant']);
    expect(found('consistent-labels', { Instances: Instances(yes) })).toEqual([]);
    const isFullStop = /[.。।۔።។။։]/.test(stop);
    expect(found('consistent-labels', { Instances: Instances(yes + stop) })).toEqual(isFullStop ? ['variant'] : []);
  });
});

describe('the rules on signs of all scripts', () => {
  it.each([' ', '\n', '\t', '\u00A0', '\u2003', '\u2028', '\u202F', '\u3000', '\uFEFF'])(
    'see the white space %j around a text',
    (space) => {
      expect(found('surrounding-space', { Source: [`${space}苹果`] })).toEqual(['surrounded']);
      expect(found('surrounding-space', { Source: [`苹果${space}`] })).toEqual(['surrounded']);
      expect(found('surrounding-space', { Source: [`苹${space}果`] })).toEqual([]);
    },
  );

  it.each([
    '👨‍👩‍👧',
    '🏳️‍🌈',
    '🇹🇭',
    '👍🏽',
    '1️⃣',
    'क्‍ष',
    'می‌خواهم',
    '\u2067עברית\u2069',
    'e\u0301',
    'Ç»Ã',
    'IRMÃ»',
    'à…',
    '3×5',
  ])('find no damage in %s', (text) => {
    expect(found('damaged-text', { Source: [text] })).toEqual([]);
  });
});

import { iso6393 } from 'iso-639-3';
import { describe, expect, it } from 'vitest';
import { isLanguageName, LANGUAGE_NAMES } from '@/lib/task/languages';
import { languageIndex } from '@/lib/task/meaning/language-index';
import { LANGUAGE_WORDS } from '@/lib/task/meaning/language-words';
import { meantLanguage } from '@/lib/task/meaning/meant-language';

/** `=` certain, so that a fix may be made unseen; `~` likely; `?` none is chosen. */
const SIGNS = { certain: '=', likely: '~', open: '?' } as const;

function read(text: string): string {
  const { names, choice } = meantLanguage(text);
  return `${text} ${SIGNS[choice]} ${names.join(' | ')}`.trim();
}

function rowsOf(table: string): string[] {
  return table
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean);
}

/** The text of a row: what stands before the first sign. */
function textOf(row: string): string {
  return row.split(/ [=~?](?: |$)/)[0] ?? '';
}

/** All codes of ISO 639-1. Certain where the language is widely used and the code is no name and no other code, too. */
const SHORT_CODES = rowsOf(`
  aa ~ Afar
  ab = Abkhazian
  af ~ Afrikaans
  ak ~ Akan | Ak
  am ~ Amharic
  ar = Arabic
  an ~ Aragonese
  as ~ Assamese | As
  av ~ Avaric
  ae ~ Avestan
  ay ~ Aymara
  az = Azerbaijani
  ba ~ Bashkir
  bm = Bambara
  be ~ Belarusian
  bn = Bengali
  bi ~ Bislama
  bo = Tibetan
  bs = Bosnian
  br ~ Breton
  bg = Bulgarian
  ca ~ Catalan
  cs = Czech
  ch ~ Chamorro
  ce = Chechen
  cu ~ Church Slavic
  cv = Chuvash
  kw ~ Cornish
  co = Corsican
  cr ~ Cree
  cy = Welsh
  da = Danish
  de = German
  dv = Dhivehi
  dz = Dzongkha
  el = Modern Greek (1453-)
  en ~ English | En
  eo = Esperanto
  et ~ Estonian
  eu = Basque
  ee ~ Ewe
  fo ~ Faroese
  fa = Persian
  fj = Fijian
  fi = Finnish
  fr = French
  fy = Western Frisian
  ff = Fulah
  gd = Scottish Gaelic
  ga ~ Irish | Ga
  gl = Galician
  gv ~ Manx
  gn = Guarani
  gu = Gujarati
  ht = Haitian
  ha ~ Hausa | Ha
  sh = Serbo-Croatian
  he ~ Hebrew
  hz ~ Herero
  hi ~ Hindi
  ho ~ Hiri Motu | Ho
  hr = Croatian
  hu ~ Hungarian | Hu
  hy = Armenian
  ig = Igbo
  io ~ Ido
  ii ~ Sichuan Yi
  iu ~ Inuktitut
  ie ~ Interlingue
  ia ~ Interlingua (International Auxiliary Language Association)
  id ~ Indonesian
  ik ~ Inupiaq | Ik
  is ~ Icelandic
  it ~ Italian
  jv = Javanese
  ja = Japanese
  kl ~ Kalaallisut
  kn = Kannada
  ks = Kashmiri
  ka = Georgian
  kr ~ Kanuri
  kk = Kazakh
  km = Central Khmer
  ki = Kikuyu
  rw = Kinyarwanda
  ky = Kirghiz
  kv ~ Komi
  kg ~ Kongo
  ko ~ Korean | Ko
  kj ~ Kuanyama
  ku = Kurdish
  lo = Lao
  la ~ Latin
  lv = Latvian
  li = Limburgan
  ln = Lingala
  lt = Lithuanian
  lb = Luxembourgish
  lu ~ Luba-Katanga | Lü
  lg = Ganda
  mh ~ Marshallese
  ml = Malayalam
  mr = Marathi
  mk = Macedonian
  mg = Malagasy
  mt = Maltese
  mn = Mongolian
  mi = Maori
  ms = Malay
  my ~ Burmese
  na ~ Nauru | Na
  nv ~ Navajo
  nr = South Ndebele
  nd ~ North Ndebele
  ng ~ Ndonga
  ne = Nepali
  nl = Dutch
  nn = Norwegian Nynorsk
  nb = Norwegian Bokmål
  no ~ Norwegian
  ny = Nyanja
  oc = Occitan (post 1500)
  oj ~ Ojibwa
  or ~ Oriya
  om = Oromo
  os = Ossetian
  pa = Panjabi
  pi ~ Pali
  pl = Polish
  pt = Portuguese
  ps = Pushto
  qu = Quechua
  rm ~ Romansh
  ro = Romanian
  rn = Rundi
  ru = Russian
  sg ~ Sango
  sa ~ Sanskrit | Sa
  si ~ Sinhala
  sk = Slovak
  sl = Slovenian
  se ~ Northern Sami
  sm = Samoan
  sn = Shona
  sd = Sindhi
  so ~ Somali | Sô
  st = Southern Sotho
  es = Spanish
  sq = Albanian
  sc = Sardinian
  sr = Serbian
  ss = Swati
  su = Sundanese
  sw = Swahili
  sv = Swedish
  ty ~ Tahitian
  ta = Tamil
  tt = Tatar
  te = Telugu
  tg = Tajik
  tl = Tagalog
  th = Thai
  ti = Tigrinya
  to ~ Tonga (Tonga Islands) | To
  tn = Tswana
  ts = Tsonga
  tk = Turkmen
  tr = Turkish
  tw ~ Twi
  ug = Uighur
  uk ~ Ukrainian
  ur = Urdu
  uz = Uzbek
  ve = Venda
  vi = Vietnamese
  vo ~ Volapük
  wa ~ Walloon | Wa
  wo = Wolof
  xh = Xhosa
  yi ~ Yiddish | Sichuan Yi
  yo = Yoruba
  za ~ Zhuang
  zh = Chinese
  zu = Zulu
`);

const OTHER_CODES = rowsOf(`
  eng = English
  deu = German
  ger = German
  fra = French
  fre = French
  zho = Chinese
  chi = Chinese
  cmn = Mandarin Chinese
  yue = Yue Chinese
  per ~ Persian
  rum = Romanian
  slo = Slovak
  cze = Czech
  gre = Modern Greek (1453-)
  geo ~ Georgian
  arm ~ Armenian
  wel = Welsh
  baq = Basque
  fas ~ Persian | Fas
  prs = Dari
  ckb = Central Kurdish
  kmr = Northern Kurdish
  npi = Nepali
  ory = Odia
  arz = Egyptian Arabic
  fil = Filipino
  hbs = Serbo-Croatian
  haw = Hawaiian
  kea ~ Kabuverdianu
  ber ~ Berber
  aka ~ Akan | Aka
  iw = Hebrew
  mo ~ Romanian
  jp ~ Japanese
  EN ~ English | En
  DE ~ German
  UK ~ Ukrainian
  en-US ~ English
  en_US ~ English
  en_US.UTF-8 ~ English
  pt-BR ~ Portuguese
  pt_br ~ Portuguese
  zh-Hans ~ Chinese
  zh_Hant_TW ~ Chinese
  zh-yue ~ Yue Chinese
  sr-Latn-RS ~ Serbian
  es-419 ~ Spanish
  ca-valencia ~ Catalan
  de-CH-1996 ~ German
  eng_Latn ~ English
  srp_Cyrl ~ Serbian
  arb_Arab ~ Standard Arabic
  ace_Latn ~ Achinese
  xx ?
  qqq ?
  non-English ?
`);

const NAMES = rowsOf(`
  english = English
  ENGLISH = English
  " English." = English
  serbo croatian = Serbo-Croatian
  Bangla = Bengali
  Farsi = Persian
  Castilian = Spanish
  Slovene = Slovenian
  Azeri = Azerbaijani
  Chichewa = Nyanja
  Greek = Modern Greek (1453-)
  Mandarin = Mandarin Chinese
  Cantonese = Yue Chinese
  Punjabi = Panjabi
  Pashto = Pushto
  Pashtu = Pushto
  Sinhalese = Sinhala
  Uyghur = Uighur
  Kyrgyz = Kirghiz
  Sorani = Central Kurdish
  Sepedi = Pedi
  Sesotho = Southern Sotho
  Luganda = Ganda
  Haitian Creole = Haitian
  Irish Gaelic = Irish
  Old English = Old English (ca. 450-1100)
  Deutsch = German
  Español = Spanish
  espanol = Spanish
  français = French
  isiZulu = Zulu
  Kiswahili = Swahili
  Bahasa Indonesia = Indonesian
  Tiếng Việt = Vietnamese
  Türkçe = Turkish
  íslenska = Icelandic
  中文 = Chinese
  日本語 = Japanese
  한국어 = Korean
  العربية = Arabic
  हिन्दी = Hindi
  हिंदी = Hindi
  বাংলা = Bengali
  Русский = Russian
  עברית = Hebrew
  ไทย = Thai
  አማርኛ = Amharic
  Englisch ~ English
  inglés = English
  anglais ~ English
  английский ~ English
  英语 ~ English
  Myanmar ~ Burmese
  Flemish ~ Dutch
  Valencian ~ Catalan
  Moldovan ~ Romanian
  Frisian ~ Western Frisian
  Norwegian Bokmal ~ Norwegian Bokmål
  English (US) ~ English
  Portuguese (Brazil) ~ Portuguese
  Brazilian Portuguese ~ Portuguese
  Simplified Chinese ~ Chinese
  Chinese (Traditional) ~ Chinese
  简体中文 ~ Chinese
  Chinese (Mandarin) ~ Mandarin Chinese
  Kurdish, Central ~ Central Kurdish
  Kurdish (Sorani) ~ Kurdish | Central Kurdish
  Norwegian (Bokmål) ~ Norwegian Bokmål
  Latin American Spanish ~ Spanish
  Spanish - Latin America ~ Spanish
  English-language ~ English
  the English language ~ English
  Nepali (individual language) ~ Nepali
  Bihari languages ~ Bihari
  Myanmar (Burmese) ~ Burmese
  Modern Greek ~ Modern Greek (1453-)
  Arab ~ Arabic
  Englsh ~ English
  Frnch ~ French
  Portugese ~ Portuguese
  Vietnamise ~ Vietnamese
  Malyalam ~ Malayalam
  Telgu ~ Telugu
  Gaelic ? Irish | Scottish Gaelic
  Ndebele ? South Ndebele | North Ndebele
  Ama ? Ama (Papua New Guinea) | Ama (Sudan) | Amanayé
  English, Hindi ? English | Hindi
  Hindi-English ? Hindi | English
  Tagalog/Filipino ? Tagalog | Filipino
  aari ~ Aari
  label ~ Label
  nan ? Min Nan Chinese
`);

/** What says nothing of a language stays without a suggestion. */
const NO_LANGUAGES = [
  ...[
    '',
    ' ',
    '…',
    'N/A',
    'NA',
    'NaN',
    'None',
    'Unknown',
    'Other',
    'Multilingual',
    'Code-mixed',
    'Hinglish',
    'Emoji',
    'yes',
  ],
  ...['Python', 'SQL', 'Java', 'C++', 'HTML', 'x', 'China', 'India', 'non-English', 'any language', 'Creole'],
  ...['Klingonishly', 'constructor', '__proto__', 'toString'],
];

describe('the language that is meant by', () => {
  it('each of the 184 codes of ISO 639-1', () => {
    expect(SHORT_CODES.map(textOf)).toEqual(iso6393.flatMap(({ iso6391 }) => iso6391 ?? []));
    expect(SHORT_CODES.map((row) => read(textOf(row)))).toEqual(SHORT_CODES);
  });

  it('other codes and tags', () => expect(OTHER_CODES.map((row) => read(textOf(row)))).toEqual(OTHER_CODES));

  it('names that people write', () => expect(NAMES.map((row) => read(textOf(row)))).toEqual(NAMES));

  it.each(NO_LANGUAGES)('%j is none', (text) => expect(meantLanguage(text).names).toEqual([]));

  it('each code of ISO 639-2 and 639-3 is the standard’s name for it', () => {
    for (const { iso6393: code, iso6392B, iso6392T, name } of iso6393) {
      const upstream = name.replace('(individual language)', '').replace(' languages', '').trim();
      const plain = upstream.replace(' (macrolanguage)', '');
      const expected = code === 'khm' ? 'Central Khmer' : isLanguageName(plain) ? plain : upstream;
      for (const one of [code, iso6392B, iso6392T]) {
        if (one !== undefined) expect(languageIndex().byCode.get(one), one).toBe(expected);
      }
    }
  });

  it('each standard name is that name', () => {
    for (const name of LANGUAGE_NAMES) expect(meantLanguage(name)).toEqual({ names: [name], choice: 'certain' });
  });

  it('anything is a name that upstream takes, and never a code in another case', () => {
    const index = languageIndex();
    for (const { names } of index.others.values())
      for (const name of names) expect(isLanguageName(name), name).toBe(true);
    for (const code of index.byCode.keys()) {
      for (const text of [code, code.toUpperCase()]) {
        const { names, choice } = meantLanguage(text);
        if (choice !== 'certain' || isLanguageName(text)) continue;
        expect(names, text).toEqual([index.byCode.get(code)]);
      }
    }
  });
});

describe('the table of words', () => {
  it('has codes of ISO 639-3, and each word once', () => {
    const rows = LANGUAGE_WORDS.trim().split('\n');
    for (const row of rows) {
      const [code = '', words = ''] = row.split(': ');
      expect(languageIndex().byCode.has(code), row).toBe(true);
      const list = words
        .split(/[,~]/)
        .map((word) => word.trim())
        .filter(Boolean);
      expect(new Set(list).size, row).toBe(list.length);
    }
  });
});

it('a text of any length is answered at once', () => {
  const before = process.cpuUsage().user;
  for (const part of ['a', 'ab ', 'en-', '(', 'English, ', '-', ' ', '中', 'a\u0301'])
    expect(meantLanguage(part.repeat(400_000)).names).toEqual([]);
  expect(process.cpuUsage().user - before).toBeLessThan(3_000_000);
});

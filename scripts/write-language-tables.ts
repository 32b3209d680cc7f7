import { writeFileSync } from 'node:fs';
import { iso6393, iso6393To1, iso6393To2B } from 'iso-639-3';
import { LANGUAGE_NAMES } from '@/lib/task/languages';
import { placeInUse } from '@/lib/task/meaning/language-use';
import { nameKey } from '@/lib/task/meaning/name-key';

/*
 * Writes the tables of codes and of other names of languages (lib/task/meaning/language-codes.ts, lib/task/meaning/language-other-names.ts)
 * from ISO 639-3 and from the Unicode CLDR that this Node holds:
 *
 *   npx tsx scripts/write-language-tables.ts && npx biome format --write lib/task
 *
 * The tables are part of the repository, since the names in CLDR differ from one Node and browser to the next, and the
 * checks must find the same everywhere.
 */

/** The languages in which people may write the name of a widely used language, beside English and that language. */
const WRITTEN_IN = [
  'es',
  'fr',
  'de',
  'pt',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'fa',
  'hi',
  'id',
  'vi',
  'zh',
  'ja',
  'ko',
];

/** Codes of ISO 639-2 that stand for groups, which ISO 639-3 lacks. */
const GROUPS =
  'afa Afro-Asiatic,alg Algonquian,apa Apache,art Artificial,ath Athapascan,aus Australian,map Austronesian,bat Baltic,' +
  'bai Bamileke,bad Banda,bnt Bantu,ber Berber,bih Bihari,cau Caucasian,cel Celtic,cai Central American Indian,cmc Chamic,' +
  'crp Creoles and pidgins,cus Cushitic,dra Dravidian,fiu Finno-Ugrian,gem Germanic,him Himachali,ijo Ijo,inc Indic,' +
  'ine Indo-European,ira Iranian,iro Iroquoian,kar Karen,khi Khoisan,kro Kru,day Land Dayak,mno Manobo,myn Mayan,' +
  'mkh Mon-Khmer,nah Nahuatl,nai North American Indian,nic Niger-Kordofanian,ssa Nilo-Saharan,nub Nubian,oto Otomian,' +
  'paa Papuan,phi Philippine,pra Prakrit,roa Romance,sal Salishan,smi Sami,sem Semitic,sgn Sign Languages,sio Siouan,' +
  'sit Sino-Tibetan,sla Slavic,son Songhai,wen Sorbian,sai South American Indian,tup Tupi,tut Altaic,wak Wakashan,ypk Yupik';

const accepted: ReadonlySet<string> = new Set(LANGUAGE_NAMES);
const acceptedKeys: ReadonlySet<string> = new Set(LANGUAGE_NAMES.map(nameKey));

writeFileSync(new URL('../lib/task/meaning/language-codes.ts', import.meta.url), codesFile());
writeFileSync(new URL('../lib/task/meaning/language-other-names.ts', import.meta.url), otherNamesFile());

/** The name that upstream takes: without the two additions that its script removes. */
function upstreamName(name: string): string {
  return name.replace('(individual language)', '').replace(' languages', '').trim();
}

function codesFile(): string {
  const codes = new Map(iso6393.map(({ iso6393: code, name }) => [upstreamName(name), code]));
  for (const group of GROUPS.split(',')) codes.set(group.slice(4), group.slice(0, 3));
  for (const name of codes.keys()) if (!accepted.has(name)) throw new Error(`${name} is no name that upstream takes.`);
  const aligned = LANGUAGE_NAMES.map((name) => codes.get(name) ?? '---').join('');
  const short = [...pairs(iso6393To1), ...pairs(iso6393To2B).filter(([, code]) => code !== '')]
    .filter(([three, code]) => three !== code)
    .map(([three, code]) => `${code}:${three}`);
  return `/**
 * The code of each language in \`LANGUAGE_NAMES\`, three letters each, in the same order: ISO 639-3, of groups ISO 639-2. \`---\`
 * where the name is another one of a language that has its code elsewhere. Written by scripts/write-language-tables.ts.
 */
export const LANGUAGE_CODES_TEXT = \`
${lines(aligned.match(/.{1,120}/g) ?? [], '')}
\`;

/** The codes of ISO 639-1 and 639-2/B, each with that of ISO 639-3. */
export const SHORT_CODES_TEXT = \`
${lines(short, ' ')}
\`;
`;
}

function pairs(codes: Record<string, string>): [string, string][] {
  return Object.entries(codes);
}

interface OtherNames {
  /** In English and in the language itself. */
  own: string[];
  /** In other languages. */
  foreign: string[];
}

function otherNamesFile(): string {
  const found = iso6393
    .map(({ iso6393: code, iso6391 }) => ({ code, tag: iso6391 ?? code }))
    // CLDR has one name for what it takes to be the same language, such as Chinese for Mandarin.
    .filter(({ tag }) => Intl.getCanonicalLocales(tag)[0] === tag && nameIn('en', tag) !== undefined)
    .map(({ code, tag }) => ({ code, ...otherNames(code, tag) }));
  const claims = new Map<string, number>();
  for (const { own } of found) for (const key of new Set(own.map(nameKey))) claims.set(key, (claims.get(key) ?? 0) + 1);
  const foreignClaims = new Map<string, Set<string>>();
  for (const { code, foreign } of found)
    for (const name of foreign)
      foreignClaims.set(nameKey(name), (foreignClaims.get(nameKey(name)) ?? new Set()).add(code));
  const rows = found.map(({ code, own, foreign }) => {
    // A name that two languages have says nothing.
    const ours = own.filter((name) => claims.get(nameKey(name)) === 1);
    const theirs = foreign.filter((name) => !claims.has(nameKey(name)) && foreignClaims.get(nameKey(name))?.size === 1);
    return `${code}:${ours.join('|')}${theirs.length > 0 ? `>${theirs.join('|')}` : ''}`;
  });
  return `/**
 * What the Unicode CLDR (${process.versions.cldr}) calls the languages that it knows: \`code:name|name>name\`, first in English and in the
 * language itself, then, of widely used ones, in other languages. Without the names of ISO 639, and without those that two
 * languages have. Written by scripts/write-language-tables.ts. Copyright © 1991-2025 Unicode, Inc.; used under the Unicode
 * License v3, https://www.unicode.org/license.txt
 */
export const OTHER_NAMES_TEXT = \`
${rows.join('\n')}
\`;
`;
}

function otherNames(code: string, tag: string): OtherNames {
  const own = distinct([nameIn('en', tag), nameIn(tag, tag)]);
  const foreign = Number.isFinite(placeInUse(code)) ? distinct(WRITTEN_IN.map((locale) => nameIn(locale, tag))) : [];
  const known = new Set(own.map(nameKey));
  return { own, foreign: foreign.filter((name) => !known.has(nameKey(name))) };
}

function nameIn(locale: string, tag: string): string | undefined {
  if (Intl.DisplayNames.supportedLocalesOf([locale]).length === 0) return undefined;
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
}

/** Each name once, without those that ISO 639 has, letter by letter or nearly. */
function distinct(names: readonly (string | undefined)[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    if (name === undefined || acceptedKeys.has(nameKey(name)) || /[|>:\n]/.test(name)) continue;
    if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  }
  return [...byKey.values()];
}

/** Breaks parts into lines of at most 120 characters. */
function lines(parts: readonly string[], separator: string): string {
  const out: string[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && last.length + separator.length + part.length <= 120)
      out[out.length - 1] = last + separator + part;
    else out.push(part);
  }
  return out.join('\n');
}

/**
 * The languages that most people mean when a name or code could mean several: by how many speak them and write in them,
 * as far as that can be said at all. Codes of ISO 639-3. Only the order of suggestions depends on it.
 */
const WIDELY_USED = `
eng zho spa hin ara fra rus por deu jpn ben ind urd kor ita tur vie pes fas pol ukr nld tha tam tel mar guj mal kan pan ron ell
heb swe ces hun dan fin nor cat hrv srp bul slk slv lit lav est msa zlm fil tgl mya khm lao sin nep ori asm san lat isl gle cym
eus glg bel mkd sqi bos hye kat aze kaz uzb kir tgk tuk mon swa hau yor ibo amh som zul xho afr kin sna orm tir lin nya mlg
pus kur ckb kmr prs snd uig tat jav sun ceb ilo hat que grn epo mlt ltz yid yue cmn wuu nan hak hbs nob nno fry gla
bho mai mag awa kas kok gom brx doi mni sat
lug run tsn sot nso tsn ssw ven tso nbl wol ful bam ewe twi aka kik luo din dyu fon kon umb
mri smo ton fij haw bod dzo div bak chv che oss abk kab tzm ary arz acm apc ajp aeb arb zsm npi swh ory pcm bre
hmn war pam oci cos srd fur lij lmo scn vec szl hsb gsw nds lim ast arg
`;

const ORDER: ReadonlyMap<string, number> = new Map(
  WIDELY_USED.split(/\s+/)
    .filter(Boolean)
    .map((code, index) => [code, index]),
);

/** The place of a language (ISO 639-3) in the order of use, 0 first; `Infinity` for one that is not widely used. */
export function placeInUse(code: string): number {
  return ORDER.get(code) ?? Number.POSITIVE_INFINITY;
}

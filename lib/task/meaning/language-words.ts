/**
 * What people write for languages beside the names of ISO 639 and of the Unicode CLDR: older and local English names, names
 * of the language for itself in Latin letters, other ways to write them in its own script. By the code of ISO 639-3; what
 * stands behind `~` says less than the code, or more: a variety, a script, a name that another language may have too.
 */
export const LANGUAGE_WORDS = `
eng: Ingles, Angrezi
zho: Hanyu, Zhongwen, 汉语, 漢語, 华语, 華語, 中国话 ~ 简体中文, 繁體中文, 繁体中文, 簡體中文, Huayu
cmn: Mandarin, Putonghua, Guoyu, Standard Chinese, 普通话, 普通話, 国语, 國語, Modern Standard Mandarin
yue: Cantonese, 粤语, 粵語, 广东话, 廣東話, 广州话, 廣州話
wuu: Wu, 吴语, 吳語 ~ Shanghainese, 上海话, 上海話
nan: Min Nan, Minnan, Southern Min, 闽南语, 閩南語, zh-min-nan ~ Hokkien, Taiwanese, Taiwanese Hokkien, Teochew, 台語, 臺語, 台语
hak: Hakka, Kejia, 客家话, 客家話, 客語
lzh: Classical Chinese, 文言, 文言文, zh-classical
spa: Castilian, Castellano
fas: Farsi, فارسى
prs: Afghan Persian, Eastern Persian
tgk: Tadzhik, Tajiki, Tadjik
ben: Bangla, Bengalee, বাঙলা
pan: Punjabi, Punjābī ~ Gurmukhi, Shahmukhi
ori: Odia, Uriya, ଓଡିଆ
asm: Asamiya, Assami, Axomiya
sin: Sinhalese, Singhalese, सिंहल
nep: Nepalese, Gorkhali, Khaskura
san: संस्कृत, Samskrit, Samskritam, Samskrutam
hin: हिंदी
tam: Tamizh, Thamizh
tel: Telegu
kan: Canarese, Kanarese ~ Kannad
mal: ~ Malayali
mar: ~ Marati
mni: Meitei, Meetei, Meithei, Meiteilon
sat: Santhali
kas: Koshur
mai: ~ Maithali
mya: Burmese, မြန်မာဘာသာ, မြန်မာစာ, Bamar, Burman, Myanma, Myanmarese ~ Myanmar
khm: Cambodian, ភាសាខ្មែរ
lao: Laotian, ພາສາລາວ
tha: Siamese, Phasa Thai, ภาษาไทย
ind: Bahasa Indonesia ~ Bahasa
msa: Bahasa Melayu, Bahasa Malaysia ~ Malaysian
jav: Basa Jawa
sun: Basa Sunda
fil: Pilipino
ceb: Bisaya, Binisaya, Sebuano ~ Visayan
ilo: Ilokano, Ilocano
hil: Ilonggo
vie: Annamese
jpn: Nihongo, Nippongo, 日本语
kor: Hangugeo, Hangukeo, 한국말, 조선말, 조선어
mon: Mongol
bod: ~ Bhotia
dzo: Bhutanese
div: Divehi, Maldivian
uig: Uygur, Uighuric, Uyghurche
kaz: Kazak, Qazaq, Qazaqsha
kir: Kyrgyz, Kirgiz, Kirghizian, Kyrghyz
tuk: Turkoman
aze: Azeri, Azerbaijanian, Azeri Turkish
uzb: Uzbeki, Ўзбек, Ўзбекча
hye: Armenian, Hayeren
kat: Kartuli
heb: Ivrit
yid: Jiddisch
ara: Al-Arabiyya, اللغة العربية ~ Arabi
arb: Modern Standard Arabic, Literary Arabic, Fusha ~ Classical Arabic
ary: Darija, Moroccan Darija
arz: Masri
ckb: Sorani
kmr: Kurmanji, Kurmanci, Kirmanji
pus: Pashto, Pashtu, Pakhto, Pukhto, Pakhtu
snd: ~ Sindi
ell: Greek, Hellenic, Romaic, Ellinika
grc: Ancient Greek, Classical Greek
ron: Rumanian, Roumanian ~ Moldovan, Moldavian
cat: Català ~ Valencian, Valencià, Valenciano
glg: Gallego, Gallegan
eus: Euskara, Euskera
ast: Bable
nld: Netherlandic ~ Flemish, Vlaams, Hollands
fry: Frysk, West Frisian ~ Frisian
nds: Low German, Plattdeutsch, Low Saxon
gsw: Schwyzerdütsch, Schweizerdeutsch
ltz: Letzeburgesch
nor: Norsk
nob: Bokmål, Bokmal
nno: Nynorsk
fao: Faeroese
isl: Islandic
sme: North Sami
gle: Irish Gaelic ~ Gaelic
gla: Scots Gaelic ~ Gaelic
cym: Cymric
slv: Slovene
bel: Belaruskaya, Belarussian, Byelorussian, Belorussian
ukr: Ukrayinska, Ukrainska ~ Ukranian
lav: Lettish
hbs: Croato-Serbian ~ BCS, BCMS, Bosnian-Croatian-Serbian
rom: Romani
sqi: Shqip
rus: Russkiy, Russkij, Russki
srp: Srpski
bul: Bulgarski, Balgarski
mkd: Makedonski
dyu: Dioula, Jula, Diula
lua: Tshiluba, Ciluba ~ Luba
lub: Kiluba ~ Luba
new: Newar
skr: Seraiki, Siraiki, سرائیکی
sah: Sakha
bua: Buryat, Buryatic
tyv: Tuvan, Tyvan
ava: Avar
lez: Lezgian, Lezgi
ady: ~ Circassian
kbd: ~ Circassian
hwc: Hawaiian Pidgin, Hawaiian Creole, Hawaiian Creole English
quc: Quiché, K'ichee'
oji: Ojibwe, Chippewa, Anishinaabemowin
luy: Luhya
mas: Maasai
ach: Acholi
teo: Ateso
mos: Mooré
tem: Temne
glv: Manx Gaelic
smi: Saami, Lappish
che: Chechenian
inh: Ingush
kaa: Qaraqalpaq
krc: ~ Karachay, Balkar
gag: Gagauzian
rup: Arumanian ~ Vlach
fon: Fongbe
kmb: Kimbundu
umb: Umbundu
cgg: Rukiga
nyn: Runyankore
nym: Nyamwezi
suk: Kisukuma
kam: Kikamba
guz: Ekegusii, Kisii
mag: Magadhi
hne: Chattisgarhi
bgc: Haryanvi
kru: Oraon
sck: ~ Nagpuri
min: Minang
bug: Bugis
mad: ~ Madura
ace: Aceh
ban: ~ Bali
tet: Tetun
pag: Pangasinense
bcl: Bicolano
war: Waray-Waray, Winaray
pam: Pampango
chr: Tsalagi
deu: Hochdeutsch, Allemand ~ Standard German
kur: کوردی
apc: ~ Levantine, Levantine Arabic, Shami
oci: Occitan ~ Provençal, Gascon
lat: Lingua Latina
swa: Kiswahili
zul: isiZulu
xho: isiXhosa
nya: Chichewa, Chewa, Chinyanja, Cinyanja
sna: chiShona
sot: Sesotho
nso: Sepedi, Northern Sotho, Sesotho sa Leboa
tsn: Setswana
ssw: siSwati, Swazi
ven: Tshivenda
tso: Xitsonga
nbl: Southern Ndebele ~ Ndebele, isiNdebele
nde: Northern Ndebele, Sindebele ~ Ndebele, isiNdebele
lug: Luganda
kin: Ikinyarwanda ~ Rwanda, Rwandan
run: Kirundi, Ikirundi
kik: Gikuyu
bem: Chibemba, Ichibemba
orm: Afaan Oromo, Afan Oromo, Afaan Oromoo, Oromiffa, Oromifa
amh: Amarigna, Amarinya
tir: Tigrigna
som: Soomaali, Af Soomaali ~ Somalian
ibo: Ibo
ful: Fula, Fulani, Peul, Peulh ~ Fulfulde
wol: Wolof
mlg: Malgache
twi: ~ Asante Twi, Akuapem Twi
luo: Dholuo
ewe: Eʋegbe
pcm: Nigerian Pidgin English, Naija ~ Pidgin, Pidgin English
hat: Haitian Creole, Kreyol Ayisyen ~ Kreyol
tpi: Neo-Melanesian
jam: Jamaican Patois, Jamaican Creole ~ Patwa
mfe: Mauritian Creole, Kreol Morisien
mri: Te Reo, Te Reo Maori
ton: Tongan
kal: Greenlandic
iku: Inuktut
nav: Navaho, Diné bizaad
que: Quichua, Runasimi ~ Kichwa
grn: Guaraní
yua: Yucatec, Yucatec Maya ~ Maya
iii: Nuosu ~ Yi
kea: Cape Verdean Creole ~ Cape Verdean, Kriolu
bal: Balochi
tlh: Klingonese
sco: Lowland Scots
roh: Romansch, Rumantsch, Rhaeto-Romance
`;

/** Words in the place of a language that mean no natural language, or none that could be told. */
export const NO_LANGUAGES = `
none null nil nan missing empty multiple undefined unknown other others various several many mixed mixture multilingual multi polyglot any all every
multiplelanguages multilanguage misc miscellaneous default language languages lang text texts string words word code codes emoji emojis
symbols symbol numbers number digits math mathematics codemixed codemix codeswitched codeswitching image images audio speech
python java javascript typescript sql mysql html css php perl ruby rust golang scala kotlin swift matlab latex tex bash shell json
xml yaml csv lua haskell prolog fortran cobol lisp ada apl pascal basic assembly pseudocode markdown regex sparql graphql cpp csharp
hinglish spanglish singlish taglish chinglish franglais denglish benglish tanglish portunol
test todo tbd yes true false
`;

/** Words before or behind a language that tell a variety, a script or a place, and leave the language what it is. */
export const VARIETY_WORDS = `
the in only language lang languages tongue dialect script text
simplified traditional modern standard formal informal colloquial spoken written vernacular romanized romanised transliterated
american british canadian australian indian irish scottish african nigerian singaporean international global us uk usa gb
brazilian european iberian peninsular mexican argentine argentinian colombian chilean peruvian castilian latin
swiss austrian belgian québécois quebecois canadian acadian
america americas latam europe asia africa
brazil portugal mexico spain argentina france canada switzerland austria belgium germany china taiwan prc mainland
iranian pakistani bangladeshi levantine gulf egyptian moroccan
`;

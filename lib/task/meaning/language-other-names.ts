/**
 * What the Unicode CLDR (48.0) calls the languages that it knows: `code:name|name>name`, first in English and in the
 * language itself, then, of widely used ones, in other languages. Without the names of ISO 639, and without those that two
 * languages have. Written by scripts/write-language-tables.ts. Copyright © 1991-2025 Unicode, Inc.; used under the Unicode
 * License v3, https://www.unicode.org/license.txt
 */
export const OTHER_NAMES_TEXT = `
aar:
abk:>abjasio|abkhaze|Abchasisch|abcázio|abcaso|Abchazisch|abchaski|абхазский|абхазька|Abhazca|الأبخازية|آبخازی|अब्ख़ाज़ियन|Abkhaz|Tiếng Abkhazia|阿布哈西亚语|アブハズ語|압카즈어
ace:Acehnese
ach:
ada:
ady:
aeb:>arabe tunisien|Tunesisches Arabisch|arabo tunisino|Tunesisch Arabisch|tunezyjski arabski|Tunus Arapçası|عربی تونسی|Arab Tunisia|チュニジア・アラビア語|튀니지 아랍어
afh:
afr:>africâner|африкаанс|Afrikaanca|الأفريقانية|آفریکانس|अफ़्रीकी|Tiếng Hà Lan (Nam Phi)|南非荷兰语|アフリカーンス語|아프리칸스어
agq:
ain:
aka:
akk:
akz:
ale:
aln:
alt:
amh:አማርኛ>amárico|amharique|Amharisch|Amhaars|amharski|амхарский|амхарська|Amharca|الأمهرية|امهری|अम्हेरी|Amharik|Tiếng Amharic|阿姆哈拉语|アムハラ語|암하라어
ang:Old English
ann:
anp:
ara:العربية>árabe|Arabisch|arabo|arabski|арабский|арабська|Arapça|عربی|अरबी|Arab|Tiếng Ả Rập|阿拉伯语|アラビア語|아랍어
arc:Aramaic
arg:>aragonés|aragonais|Aragonesisch|Aragonees|aragoński|арагонский|арагонська|Aragonca|الأراغونية|آراگونی|अरागोनी|Aragon|Tiếng Aragon|阿拉贡语|アラゴン語|아라곤어
arn:Mapuche
aro:
arp:
arq:
ars:اللهجة النجدية
arw:
ary:>arabe marocain|Marokkanisches Arabisch|arabo marocchino|Marokkaans Arabisch|marokański arabski|Fas Arapçası|عربی مراکشی|Arab Maroko|モロッコ・アラビア語|모로코 아랍어
arz:>arabe égyptien|Ägyptisches Arabisch|arabo egiziano|Egyptisch Arabisch|egipski arabski|Mısır Arapçası|عربی مصری|Arab Mesir|Tiếng Ả Rập Ai Cập|エジプト・アラビア語|이집트 아랍어
asa:Asu|Kipare
ase:
asm:অসমীয়া>asamés|assamais|Assamesisch|assamês|Assamees|asamski|ассамский|ассамська|Assamca|الأسامية|آسامی|असमिया|Assam|Tiếng Assam|阿萨姆语|アッサム語|아삼어
ast:asturianu>asturiano|asturien|Asturisch|asturyjski|астурийский|астурійська|Asturyasça|الأسترية|آستوری|अस्तुरियन|Asturia|Tiếng Asturias|阿斯图里亚斯语|アストゥリアス語|아스투리아어
atj:
ava:
ave:
avk:
awa:>avadhi|авадхи|авадхі|الأوادية|اودهی|अवधी|Tiếng Awadhi|阿瓦德语|アワディー語|아와히어
aym:
aze:azərbaycan>azerbaiyano|azerbaïdjanais|Aserbaidschanisch|azerbaijano|azerbaigiano|Azerbeidzjaans|azerbejdżański|азербайджанский|азербайджанська|Azerbaycan dili|الأذربيجانية|ترکی آذربایجانی|अज़रबैजानी|Tiếng Azerbaijan|阿塞拜疆语|アゼルバイジャン語|아제르바이잔어
bak:башҡорт>baskir|bachkir|Baschkirisch|baschiro|Basjkiers|baszkirski|башкирский|башкирська|Başkırtça|الباشكيرية|باشقیری|बशख़िर|Tiếng Bashkir|巴什基尔语|バシキール語|바슈키르어
bal:
bam:bamanakan>бамбара|البامبارا|بامبارایی|बाम्बारा|Tiếng Bambara|班巴拉语|バンバラ語|밤바라어
ban:
bar:
bas:Basaa|Ɓàsàa
bax:
bbc:
bbj:
bej:
bel:беларуская>bielorruso|biélorusse|Belarussisch|bielorrusso|bielorusso|białoruski|белорусский|білоруська|Belarusça|البيلاروسية|بلاروسی|बेलारूसी|Belarusia|Tiếng Belarus|白俄罗斯语|ベラルーシ語|벨라루스어
bem:Ichibemba
ben:Bangla|বাংলা>Bengalisch|bengalese|Bengaals|bengalski|бенгальский|бенгальська|Bengalce|البنغالية|بنگالی|बंगाली|Tiếng Bangla|孟加拉语|ベンガル語|벵골어
bew:
bez:Bena|Hibena
bfd:
bfq:
bgc:हरियाणवी
bgn:
bho:भोजपुरी>bhoyapurí|bhodjpouri|Bhodschpuri|bhodżpuri|бходжпури|бходжпурі|Arayanice|البهوجبورية|بوجپوری|Tiếng Bhojpuri|博杰普尔语|ボージュプリー語|호즈푸리어
bik:
bin:
bis:
bjn:
bkm:Kom
bla:
blo:anii kagɩja
blt:
bod:བོད་སྐད་>tibetano|tibétain|Tibetisch|Tibetaans|tybetański|тибетский|тибетська|Tibetçe|التبتية|تبتی|तिब्बती|Tibet|Tiếng Tây Tạng|藏语|チベット語|티베트어
bos:bosanski>bosnio|bosniaque|Bosnisch|bosniaco|bośniacki|боснийский|боснійська|Boşnakça|البوسنية|بوسنیایی|बोस्नियाई|Bosnia|Tiếng Bosnia|波斯尼亚语|ボスニア語|보스니아어
bpy:
bqi:
bra:
bre:brezhoneg>Bretonisch|bretão|bretone|Bretons|bretoński|бретонский|бретонська|Bretonca|البريتونية|برتون|ब्रेटन|Tiếng Breton|布列塔尼语|ブルトン語|브르타뉴어
brh:
brx:Bodo|बर’>бодо|البودو|بودویی|बोडो|Tiếng Bodo|博多语|ボド語|보도어
bss:
bua:буряад
bug:
bul:български>búlgaro|bulgare|Bulgarisch|Bulgaars|bułgarski|болгарский|болгарська|Bulgarca|البلغارية|بلغاری|बुल्गारियाई|Bulgaria|Tiếng Bulgaria|保加利亚语|ブルガリア語|불가리아어
bum:Bulu
byn:Blin
byv:
cad:
car:Carib
cat:català>Katalanisch|catalão|catalano|Catalaans|kataloński|каталанский|каталонська|Katalanca|الكتالانية|کاتالان|कातालान|Katalan|Tiếng Catalan|加泰罗尼亚语|カタロニア語|카탈로니아어
cay:
cch:
ccp:𑄌𑄋𑄴𑄟𑄳𑄦
ceb:>cebuański|себуано|себуанська|Sebuano dili|السيبيوانية|سبویی|सिबुआनो|Tiếng Cebuano|宿务语|セブアノ語|세부아노어
ces:čeština>checo|tchèque|Tschechisch|tcheco|ceco|Tsjechisch|czeski|чешский|чеська|Çekçe|التشيكية|چکی|चेक|Ceko|Tiếng Séc|捷克语|チェコ語|체코어
cgg:Rukiga
cha:
chb:
che:нохчийн>checheno|tchétchène|Tschetschenisch|ceceno|Tsjetsjeens|czeczeński|чеченский|чеченська|Çeçence|الشيشانية|چچنی|चेचन|Tiếng Chechen|车臣语|チェチェン語|체첸어
chg:
chk:
chm:
chn:
cho:
chp:
chr:ᏣᎳᎩ
chu:
chv:чӑваш чӗлхи>chuvasio|tchouvache|Tschuwaschisch|tchuvache|ciuvascio|Tsjoevasjisch|czuwaski|чувашский|чуваська|Çuvaşça|التشوفاشي|چوواشی|चूवाश|Tiếng Chuvash|楚瓦什语|チュヴァシ語|추바시어
chy:
cic:
ckb:کوردیی ناوەندی>kurdo sorani|sorani|Zentralkurdisch|curdo central|curdo centrale|центральнокурдский|центральнокурдська|Orta Kürtçe|السورانية الكردية|کردی مرکزی|सोरानी कुर्दिश|Kurdi Sorani|Tiếng Kurd Miền Trung|中库尔德语|中央クルド語|소라니 쿠르드어
clc:
cop:
cor:kernewek
cos:>corso|corse|Korsisch|Corsicaans|korsykański|корсиканский|корсиканська|Korsikaca|الكورسيكية|کورسی|कोर्सीकन|Korsika|Tiếng Corsica|科西嘉语|コルシカ語|코르시카어
cps:
cre:
crg:
crh:
crj:
crk:
crl:
crm:
crr:
crs:
csb:
csw:ᓀᐦᐃᓇᐍᐏᐣ
cym:Cymraeg>galés|gallois|Walisisch|gallese|walijski|валлийский|валлійська|Galce|الويلزية|ولزی|वेल्श|Tiếng Wales|威尔士语|ウェールズ語|웨일스어
dak:
dan:dansk>danés|danois|Dänisch|dinamarquês|danese|Deens|duński|датский|данська|Danca|الدانمركية|دانمارکی|डेनिश|Tiếng Đan Mạch|丹麦语|デンマーク語|덴마크어
dar:
dav:Kitaita
del:
den:Slave
deu:Deutsch>alemán|allemand|alemão|tedesco|Duits|niemiecki|немецкий|німецька|Almanca|الألمانية|آلمانی|जर्मन|Jerman|Tiếng Đức|德语|ドイツ語|독일어
dgr:
din:>dinca|динка|дінка|Dinka dili|الدنكا|دینکایی|दिन्का|Tiếng Dinka|丁卡语|ディンカ語|딩카어
div:Divehi>maldivien|malediwski|мальдивский|дивехі|Divehi dili|المالديفية|دیوهی|दिवेही|Tiếng Divehi|迪维希语|ディベヒ語|디베히어
dje:Zarmaciine
doi:डोगरी>догри|догрі|الدوجرية|دوگری|Tiếng Dogri|多格拉语|ドーグリー語|도그리어
dsb:dolnoserbšćina
dtp:Central Dusun
dua:
dum:Middle Dutch
dyo:joola
dyu:>diula|dioula|диула|діула|الدايلا|دایولایی|ड्युला|Tiếng Dyula|迪尤拉语|ジュラ語|드율라어
dzg:
dzo:རྫོང་ཁ>dzonga|дзонг-кэ|дзонг-ке|دزونكا|دزونگخا|ज़ोन्गखा|Tiếng Dzongkha|宗卡语|ゾンカ語|종카어
ebu:Kĩembu
efi:
egl:
egy:Ancient Egyptian
eka:
ell:Greek|Ελληνικά>griego|grec|Griechisch|grego|greco|Grieks|grecki|греческий|грецька|Yunanca|اليونانية|یونانی|यूनानी|Yunani|Tiếng Hy Lạp|希腊语|ギリシャ語|그리스어
elx:
eng:>inglés|anglais|Englisch|inglese|Engels|angielski|английский|англійська|İngilizce|الإنجليزية|انگلیسی|अंग्रेज़ी|Inggris|Tiếng Anh|英语|英語|영어
enm:Middle English
epo:>эсперанто|есперанто|الإسبرانتو|اسپرانتو|एस्पेरेंतो|Tiếng Quốc Tế Ngữ|世界语|エスペラント語|에스페란토어
est:eesti>estonio|estonien|Estnisch|estoniano|estone|Estisch|estoński|эстонский|естонська|Estonca|الإستونية|استونیایی|एस्टोनियाई|Estonia|Tiếng Estonia|爱沙尼亚语|エストニア語|에스토니아어
esu:
eus:euskara>euskera|Baskisch|basco|baskijski|баскский|баскська|Baskça|الباسكية|باسکی|बास्क|Tiếng Basque|巴斯克语|バスク語|바스크어
ewe:eʋegbe>эве|еве|الإيوي|اوه‌ای|ईवे|Tiếng Ewe|埃维语|エウェ語|에웨어
ewo:
ext:
fan:
fao:føroyskt
fas:فارسی>persa|persan|Persisch|persiano|Perzisch|perski|персидский|перська|Farsça|الفارسية|फ़ारसी|Persia|Tiếng Ba Tư|波斯语|ペルシア語|페르시아어
fij:>fiyiano|fidjien|Fidschi|fijiano|figiano|Fijisch|fidżijski|фиджи|фіджі|Fiji dili|الفيجية|فیجیایی|फिजियन|Fiji|Tiếng Fiji|斐济语|フィジー語|피지어
fil:>filippino|Filipijns|filipiński|филиппинский|філіппінська|Filipince|الفلبينية|فیلیپینی|फ़िलिपीनो|Tiếng Philippines|菲律宾语|フィリピノ語|필리핀어
fin:suomi>finés|finnois|Finnisch|finlandês|finlandese|Fins|fiński|финский|фінська|Fince|الفنلندية|فنلاندی|फ़िनिश|Tiếng Phần Lan|芬兰语|フィンランド語|핀란드어
fit:
fon:>fom|фон|الفون|فونی|फॉन|Tiếng Fon|丰语|フォン語|폰어
fra:français>francés|Französisch|francese|Frans|francuski|французский|французька|Fransızca|الفرنسية|فرانسوی|फ़्रेंच|Prancis|Tiếng Pháp|法语|フランス語|프랑스어
frc:
frm:Middle French
fro:Old French
frp:
frr:
frs:
fry:Frysk>frisón occidental|Westfriesisch|frísio ocidental|frisone occidentale|Fries|zachodniofryzyjski|западнофризский|західнофризька|Batı Frizcesi|الفريزيان|فریسی غربی|पश्चिमी फ़्रिसियाई|Frisia Barat|Tiếng Frisia|西弗里西亚语|西フリジア語|서부 프리지아어
ful:Fula>peul|Ful|fulani|фулах|фула|Fula dili|الفولانية|فولانی|फुलाह|Tiếng Fulah|富拉语|フラ語|풀라어
fur:furlan>friulano|frioulan|Friaulisch|Friulisch|friulski|фриульский|фріульська|Friuli dili|الفريلايان|فریولیایی|फ्रीयुलीयान|Friuli|Tiếng Friulian|弗留利语|フリウリ語|프리울리어
gaa:
gag:
gan:
gay:
gba:
gbz:
gez:
gil:
gla:Gàidhlig>gaélico escocés|gaélique écossais|Gälisch (Schottland)|gaelico scozzese|Schots-Gaelisch|szkocki gaelicki|гэльский|шотландська гельська|İskoç Gaelcesi|الغيلية الأسكتلندية|گیلی اسکاتلندی|स्कॉटिश गाएलिक|Gaelik Skotlandia|Tiếng Gael Scotland|苏格兰盖尔语|スコットランド・ゲール語|스코틀랜드 게일어
gle:Gaeilge>irlandés|irlandais|Irisch|irlandese|Iers|irlandzki|ирландский|ірландська|İrlandaca|الأيرلندية|ایرلندی|आयरिश|Irlandia|Tiếng Ireland|爱尔兰语|アイルランド語|아일랜드어
glg:galego>gallego|galicien|Galicisch|galiziano|galicyjski|галисийский|галісійська|Galiçyaca|الجاليكية|گالیسیایی|गैलिशियन|Galisia|Tiếng Galician|加利西亚语|ガリシア語|갈리시아어
glk:
glv:Gaelg
gmh:Middle High German
goh:Old High German
gon:
gor:
got:
grb:
grc:Ancient Greek
grn:>гуарани|гуарані|Guarani dili|الغوارانية|گوارانی|गुआरानी|Tiếng Guarani|瓜拉尼语|グアラニー語|과라니어
gsw:Schwiizertüütsch>alemán suizo|suisse allemand|Schweizerdeutsch|alemão (Suíça)|tedesco svizzero|Zwitserduits|szwajcarski niemiecki|швейцарский немецкий|німецька (Швейцарія)|İsviçre Almancası|الألمانية السويسرية|آلمانی سوئیسی|स्विस जर्मन|Jerman (Swiss)|Tiếng Đức (Thụy Sĩ)|瑞士德语|スイスドイツ語|독일어(스위스)
guc:
guj:ગુજરાતી>guyaratí|goudjarati|guzerate|gudżarati|гуджарати|гуджараті|Güceratça|الغوجاراتية|گجراتی|गुजराती|Gujarat|Tiếng Gujarati|古吉拉特语|グジャラート語|구자라트어
gur:Frafra
guz:Ekegusii
gwi:
hai:
hak:>chino hakka|hakka|hacá|хакка|хаккаська|Hakka Çincesi|الهاكا الصينية|Tiếng Khách Gia|客家语|客家語|하카어
hat:Haitian Creole>criollo haitiano|créole haïtien|Haiti-Kreolisch|haitiano|creolo haitiano|Haïtiaans Creools|kreolski haitański|гаитянский|гаїтянська креольська|Haiti Kreyolu|الكريولية الهايتية|هائیتیایی|हैतियाई|Kreol Haiti|Tiếng Haiti|海地克里奥尔语|ハイチ・クレオール語|아이티어
hau:>haoussa|Haussa|hauçá|хауса|Hausa dili|الهوسا|هوسایی|हौसा|Tiếng Hausa|豪萨语|ハウサ語|하우사어
haw:ʻŌlelo Hawaiʻi>hawaiano|hawaïen|Hawaiisch|havaiano|Hawaïaans|hawajski|гавайский|гавайська|Hawaii dili|لغة هاواي|هاوایی|हवाई|Hawaii|Tiếng Hawaii|夏威夷语|ハワイ語|하와이어
hax:
heb:עברית>hebreo|hébreu|Hebräisch|hebraico|ebraico|Hebreeuws|hebrajski|иврит|іврит|İbranice|العبرية|عبری|हिब्रू|Ibrani|Tiếng Do Thái|希伯来语|ヘブライ語|히브리어
her:
hif:
hil:
hin:हिन्दी>хинди|гінді|Hintçe|الهندية|هندی|Tiếng Hindi|印地语|ヒンディー語|힌디어
hit:
hmn:>Miao|хмонг|الهمونجية|همونگ|ह्मॉंग|Tiếng H’Mông|苗语|フモン語|히몸어
hmo:
hnj:
hrv:hrvatski>croata|croate|Kroatisch|croato|chorwacki|хорватский|хорватська|Hırvatça|الكرواتية|کروات|क्रोएशियाई|Kroasia|Tiếng Croatia|克罗地亚语|クロアチア語|크로아티아어
hsb:hornjoserbšćina>alto sorbio|haut-sorabe|Obersorbisch|alto sorábio|alto sorabo|Oppersorbisch|górnołużycki|верхнелужицкий|верхньолужицька|Yukarı Sorbça|الصوربية العليا|صُربی علیا|ऊपरी सॉर्बियन|Sorbia Hulu|Tiếng Thượng Sorbia|上索布语|高地ソルブ語|고지 소르비아어
hsn:
hun:magyar>húngaro|hongrois|Ungarisch|ungherese|Hongaars|węgierski|венгерский|угорська|Macarca|الهنغارية|مجاری|हंगेरियाई|Hungaria|Tiếng Hungary|匈牙利语|ハンガリー語|헝가리어
hup:
hur:
hye:հայերեն>armenio|arménien|Armenisch|armeno|Armeens|ormiański|армянский|вірменська|Ermenice|الأرمنية|ارمنی|आर्मेनियाई|Armenia|Tiếng Armenia|亚美尼亚语|アルメニア語|아르메니아어
iba:
ibb:
ibo:>игбо|ігбо|İbo dili|الإيجبو|ایگبویی|ईग्बो|Tiếng Igbo|伊博语|イボ語|이그보어
ido:
iii:ꆈꌠꉙ
ikt:Western Canadian Inuktitut
iku:
ile:
ilo:>ilocano|Ilokano|илоко|ілоканська|الإيلوكو|ایلوکویی|इलोको|Tiếng Iloko|伊洛卡诺语|イロカノ語|이로코어
ina:Interlingua
ind:Indonesia>indonesio|indonésien|Indonesisch|indonesiano|indonezyjski|индонезийский|індонезійська|Endonezce|الإندونيسية|اندونزیایی|इंडोनेशियाई|Tiếng Indonesia|印度尼西亚语|インドネシア語|인도네시아어
inh:
ipk:
isl:íslenska>islandés|islandais|Isländisch|islandese|IJslands|islandzki|исландский|ісландська|İzlandaca|الأيسلندية|ایسلندی|आइसलैंडिक|Islandia|Tiếng Iceland|冰岛语|アイスランド語|아이슬란드어
ita:italiano>italien|Italienisch|Italiaans|włoski|итальянский|італійська|İtalyanca|الإيطالية|ایتالیایی|इतालवी|Italia|Tiếng Italy|意大利语|イタリア語|이탈리아어
izh:
jam:
jav:Jawa>javanés|javanais|Javanisch|giavanese|Javaans|jawajski|яванский|яванська|Cava dili|الجاوية|جاوه‌ای|जावानीज़|Tiếng Java|爪哇语|ジャワ語|자바어
jbo:
jgo:Ndaꞌa
jmc:Kimachame
jpn:日本語>japonés|japonais|Japanisch|giapponese|Japans|japoński|японский|японська|Japonca|اليابانية|ژاپنی|जापानी|Jepang|Tiếng Nhật|日语|일본어
jpr:
jrb:
jut:
kaa:
kab:Taqbaylit>cabileño|Kabylisch|cabilo|kabylski|кабильский|кабільська|Kabiliyece|القبيلية|قبایلی|कबाइल|Tiếng Kabyle|卡拜尔语|カビル語|커바일어
kac:
kaj:
kal:
kam:Kikamba
kan:ಕನ್ನಡ>canarés|canarim|каннада|Kannada dili|الكانادا|کانارا|कन्नड़|Tiếng Kannada|卡纳达语|カンナダ語|칸나다어
kas:کٲشُر>cachemir|cachemiri|Kaschmiri|caxemira|Kasjmiri|kaszmirski|кашмири|кашмірська|Keşmir dili|الكشميرية|کشمیری|कश्मीरी|Kashmir|Tiếng Kashmir|克什米尔语|カシミール語|카슈미르어
kat:ქართული>georgiano|géorgien|Georgisch|gruziński|грузинский|грузинська|Gürcüce|الجورجية|گرجی|जॉर्जियाई|Georgia|Tiếng Georgia|格鲁吉亚语|ジョージア語|조지아어
kau:
kaw:
kaz:қазақ тілі>kazajo|Kasachisch|cazaque|kazako|Kazachs|kazachski|казахский|казахська|Kazakça|الكازاخستانية|قزاقی|कज़ाख़|Tiếng Kazakh|哈萨克语|カザフ語|카자흐어
kbd:
kbl:
kcg:
kde:Chimakonde
kea:
kek:Qʼeqchiʼ
ken:
kfo:Koro
kgp:kanhgág
kha:
khm:ខ្មែរ>jemer|khmerski|кхмерский|кхмерська|Khmer dili|الخميرية|خمری|खमेर|Tiếng Khmer|高棉语|クメール語|크메르어
kho:
khq:Koyra Chiini|Koyra ciini
khw:
kik:Gikuyu>quicuio|kikuju|кикуйю|кікуйю|الكيكيو|کیکویویی|किकुयू|Tiếng Kikuyu|吉库尤语|キクユ語|키쿠유어
kin:Ikinyarwanda>quiniaruanda|kinya-ruanda|киньяруанда|кіньяруанда|الكينيارواندا|کینیارواندایی|किन्यारवांडा|Tiếng Kinyarwanda|卢旺达语|キニアルワンダ語|르완다어
kir:Kyrgyz|кыргызча>kirguís|kirghize|Kirgisisch|quirguiz|kirghiso|Kirgizisch|kirgiski|киргизский|киргизька|Kırgızca|القيرغيزية|قرقیزی|किर्गीज़|Kirgiz|Tiếng Kyrgyz|吉尔吉斯语|キルギス語|키르기스어
kiu:
kkj:kakɔ
kln:
kmb:
koi:
kok:कोंकणी>concani|конкани|конкані|Konkani dili|الكونكانية|کنکانی|Tiếng Konkani|孔卡尼语|コンカニ語|코카니어
kom:
kon:>kikongo|Kongolesisch|congolês|конго|конґолезька|Kongo dili|الكونغو|کنگویی|कोंगो|Tiếng Kongo|刚果语|コンゴ語|콩고어
kor:한국어>coreano|coréen|Koreanisch|Koreaans|koreański|корейский|корейська|Korece|الكورية|کره‌ای|कोरियाई|Korea|Tiếng Hàn|韩语|韓国語
kos:
kpe:
krc:
kri:
krj:
krl:
kru:
ksb:Kishambaa
ksf:rikpa
ksh:Colognian
kua:
kum:
kur:kurdî (kurmancî)>kurdo|kurde|Kurdisch|curdo|Koerdisch|kurdyjski|курдский|курдська|Kürtçe|الكردية|کردی|कुर्दिश|Kurdi|Tiếng Kurd|库尔德语|クルド語|쿠르드어
kut:
kwk:Kwakʼwala
kxv:
lad:
lag:Kɨlaangi
lah:
lam:
lao:ລາວ>Laotisch|laosiano|Laotiaans|laotański|лаосский|лаоська|Lao dili|اللاوية|لائوسی|लाओ|Tiếng Lào|老挝语|ラオ語|라오어
lat:>Latein|latim|latino|Latijn|łaciński|латинский|латинська|Latince|اللاتينية|لاتین|लैटिन|Tiếng La-tinh|拉丁语|ラテン語|라틴어
lav:latviešu>letón|letton|Lettisch|letão|lettone|Lets|łotewski|латышский|латиська|Letonca|اللاتفية|لتونیایی|लातवियाई|Latvia|Tiếng Latvia|拉脱维亚语|ラトビア語|라트비아어
lez:
lfn:
lij:ligure>ligur|Ligurisch|liguryjski|лигурский|лігурійська|Ligurca|الليغورية|لیگوری|लिगुरियन|Liguria|Tiếng Liguria|利古里亚语|リグリア語|리구리아어
lil:
lim:Limburgish>limburgués|limbourgeois|Limburgisch|limburghese|Limburgs|limburski|лимбургский|лімбургійська|Limburgca|الليمبورغية|لیمبورگی|लिंबर्गिश|Limburgia|Tiếng Limburg|林堡语|リンブルフ語|림버거어
lin:>лингала|лінгала|اللينجالا|لینگالا|लिंगाला|Tiếng Lingala|林加拉语|リンガラ語|링갈라어
lit:lietuvių>lituano|lituanien|Litauisch|Litouws|litewski|литовский|литовська|Litvanca|الليتوانية|لیتوانیایی|लिथुआनियाई|Lituania|Tiếng Litva|立陶宛语|リトアニア語|리투아니아어
liv:Livonian
lkt:Lakȟólʼiyapi
lmo:>lombardo|Lombardisch|lombardzki|ломбардский|ломбардська|Lombardça|اللومبردية|لومبارد|लोम्बार्ड|Tiếng Lombard|伦巴第语|ロンバルド語|롬바르드어
lol:
lou:
loz:
lrc:لۊری شومالی
lsm:
ltg:
ltz:Lëtzebuergesch>luxemburgués|luxembourgeois|Luxemburgisch|lussemburghese|Luxemburgs|luksemburski|люксембургский|люксембурзька|Lüksemburgca|اللكسمبورغية|لوگزامبورگی|लग्ज़मबर्गी|Luksemburg|Tiếng Luxembourg|卢森堡语|ルクセンブルク語|룩셈부르크어
lua:
lub:Tshiluba
lug:Luganda>ганда|الغاندا|گاندایی|गांडा|Tiếng Ganda|卢干达语|ガンダ語|간다어
lui:
lun:
luo:Luo|Dholuo>луо|اللو|لوئویی|ल्युओ|Tiếng Luo|卢奥语|ルオ語|루오어
lus:Mizo
luy:Luluhia
lzh:
lzz:
mad:
maf:
mag:>Khotta|магахи|магадхі|الماجا|ماگاهیایی|मगही|Tiếng Magahi|摩揭陀语|マガヒー語|마가히어
mah:
mai:मैथिली>майтхили|майтхілі|المايثيلي|مایدیلی|Tiếng Maithili|迈蒂利语|マイティリー語|마이틸리어
mak:
mal:മലയാളം>malaiala|malajalam|малаялам|Malayalam dili|المالايالامية|مالایالامی|मलयालम|Tiếng Malayalam|马拉雅拉姆语|マラヤーラム語|말라얄람어
man:
mar:मराठी>maratí|маратхи|маратхі|Marathi dili|الماراثية|مراتی|Tiếng Marathi|马拉地语|マラーティー語|마라티어
mas:
mde:Maba
mdf:
mdr:
men:
mer:Kĩmĩrũ
mfe:kreol morisien
mga:Middle Irish
mgh:
mgo:
mic:Mi'kmaw
min:
mkd:македонски>macedonio|macédonien|Mazedonisch|macedone|Macedonisch|macedoński|македонский|македонська|Makedonca|المقدونية|مقدونی|मकदूनियाई|Makedonia|Tiếng Macedonia|马其顿语|マケドニア語|마케도니아어
mlg:>malgache|malgaxe|malgascio|Malagassisch|malgaski|малагасийский|малагасійська|Malgaşça|الملغاشي|مالاگاسی|मालागासी|Malagasi|Tiếng Malagasy|马拉加斯语|マダガスカル語|말라가시어
mlt:Malti>maltés|maltais|Maltesisch|Maltees|maltański|мальтийский|мальтійська|Maltaca|المالطية|مالتی|माल्टीज़|Malta|Tiếng Malta|马耳他语|マルタ語|몰타어
mnc:
mni:মৈতৈলোন্>Meithei|Meitei|манипурский|маніпурі|Manipuri dili|المانيبورية|مانیپوری|मणिपुरी|Tiếng Manipuri|曼尼普尔语|マニプリ語|마니푸리어
moe:Innu-aimun
moh:
mon:монгол>Mongolisch|mongolo|Mongools|mongolski|монгольский|монгольська|Moğolca|المنغولية|مغولی|मंगोलियाई|Mongolia|Tiếng Mông Cổ|蒙古语|モンゴル語|몽골어
mos:
mri:>maoryjski|маори|маорі|Maori dili|الماورية|مائوری|माओरी|Tiếng Māori|毛利语|マオリ語|마오리어
mrj:
msa:Melayu>malais|Malaiisch|malaio|malese|Maleis|malajski|малайский|малайська|Malayca|الماليزية|مالایی|मलय|Tiếng Mã Lai|马来语|マレー語|말레이어
mua:MUNDAŊ
mul:Multiple languages
mus:Muscogee
mwl:
mwr:
mwv:
mya:မြန်မာ>birmano|birman|Birmanisch|birmanês|Birmaans|birmański|бирманский|бірманська|Birman dili|البورمية|برمه‌ای|बर्मीज़|Burma|Tiếng Miến Điện|缅甸语|ミャンマー語|버마어
mye:
myv:
mzn:مازرونی
nan:>chino min nan|minnan|Minnanyu|minnański|миньнань|південноміньська|Min Nan Çincesi|مين-نان الصينية|मिन नान|Tiếng Mân Nam|闽南语|閩南語|민난어
nap:
naq:Nama|Khoekhoegowab
nau:
nav:
nbl:>ndebele meridional|ndébélé du Sud|Süd-Ndebele|ndebele do sul|ndebele del sud|Zuid-Ndbele|ndebele południowy|южный ндебеле|ндебелє південна|Güney Ndebele|النديبيل الجنوبي|انده‌بله‌ای جنوبی|दक्षिण देबेल|Ndebele Selatan|Tiếng Ndebele Miền Nam|南恩德贝勒语|南ンデベレ語|남부 은데벨레어
nde:isiNdebele
ndo:
nds:Neddersass’sch>bajo alemán|bas-allemand|Niederdeutsch|baixo alemão|basso tedesco|Nedersaksisch|dolnoniemiecki|нижненемецкий|нижньонімецька|Aşağı Almanca|الألمانية السفلى|آلمانی سفلی|निचला जर्मन|Jerman Rendah|Tiếng Hạ Đức|低地德语|低地ドイツ語|저지 독일어
nep:नेपाली>népalais|Nepalesisch|nepalês|nepalese|Nepalees|nepalski|непальский|непальська|Nepalce|النيبالية|نپالی|Tiếng Nepal|尼泊尔语|ネパール語|네팔어
new:
nia:
niu:
njo:
nld:Nederlands>neerlandés|néerlandais|Niederländisch|holandês|olandese|niderlandzki|нидерландский|нідерландська|Felemenkçe|الهولندية|هلندی|डच|Belanda|Tiếng Hà Lan|荷兰语|オランダ語|네덜란드어
nmg:
nnh:Shwóŋò ngiembɔɔn
nno:norsk nynorsk>noruego nynorsk|norvégien nynorsk|Norwegisch (Nynorsk)|nynorsk norueguês|norvegese nynorsk|Noors - Nynorsk|norweski (nynorsk)|нюнорск|норвезька (нюношк)|Norveççe Nynorsk|النرويجية نينورسك|نروژی نی‌نُشک|नॉर्वेजियाई नॉयनॉर्स्क|Nynorsk Norwegia|Tiếng Na Uy (Nynorsk)|挪威尼诺斯克语|ノルウェー語(ニーノシュク)|노르웨이어(니노르스크)
nob:norsk bokmål>noruego bokmal|norvégien bokmål|Norwegisch (Bokmål)|bokmål norueguês|norvegese bokmål|Noors - Bokmål|norweski (bokmål)|норвежский букмол|норвезька (букмол)|Norveççe Bokmål|النرويجية بوكمال|نروژی بوک‌مُل|नॉर्वेजियाई बोकमाल|Bokmål Norwegia|Tiếng Na Uy (Bokmål)|书面挪威语|ノルウェー語(ブークモール)|노르웨이어(보크말)
nog:
non:
nor:norsk>noruego|norvégien|Norwegisch|norueguês|norvegese|Noors|norweski|норвежский|норвезька|Norveççe|النرويجية|نروژی|नॉर्वेजियाई|Norwegia|Tiếng Na Uy|挪威语|ノルウェー語|노르웨이어
nov:
nqo:ߒߞߏ
nso:Northern Sotho|Sesotho sa Leboa>sotho septentrional|sotho du Nord|Nord-Sotho|soto setentrional|sotho del nord|Noord-Sotho|sotho północny|северный сото|північна сото|Kuzey Sotho dili|السوتو الشمالية|سوتویی شمالی|उत्तरी सोथो|Sotho Utara|Tiếng Bắc Sotho|北索托语|北部ソト語|북부 소토어
nus:Thok Nath
nwc:
nya:>chewa|nianja|njandża|ньянджа|النيانجا|نیانجایی|न्यानजा|Tiếng Nyanja|齐切瓦语|ニャンジャ語|냔자어
nym:
nyn:Runyankore
nyo:
nzi:
oci:Occitan>occitano|Okzitanisch|occitânico|Occitaans|oksytański|окситанский|окситанська|Oksitan dili|الأوكسيتانية|اکسیتان|ओसीटान|Ositania|Tiếng Occitan|奥克语|オック語|오크어
ojb:
ojc:
oji:
ojs:Oji-Cree
ojw:
oka:
ori:ଓଡ଼ିଆ>oriá|orija|ория|одія|Oriya dili|الأورية|اوریه‌ای|ओड़िया|Tiếng Odia|奥里亚语|オディア語|오리야어
orm:Oromoo>Afaan Oromo|оромо|Oromo dili|الأورومية|اورومویی|ओरोमो|Tiếng Oromo|奥罗莫语|オロモ語|오로모어
osa:
oss:Ossetic|ирон>osético|ossète|Ossetisch|osseto|ossetico|osetyjski|осетинский|осетинська|Osetçe|الأوسيتيك|آسی|ओस्सेटिक|Ossetia|Tiếng Ossetic|奥塞梯语|オセット語|오세트어
ota:Ottoman Turkish
pag:
pal:
pam:>pampangan|Pampanggan|pampango|пампанга|البامبانجا|پامپانگایی|पाम्पान्गा|Tiếng Pampanga|邦板牙语|パンパンガ語|팜팡가어
pan:Punjabi|ਪੰਜਾਬੀ>punyabí|pendjabi|pendżabski|панджаби|панджабі|Pencapça|البنجابية|پنجابی|पंजाबी|Tiếng Punjab|旁遮普语|パンジャブ語|펀자브어
pap:
pau:
pcd:
pcm:Naijíriá Píjin>pidgin de Nigeria|pidgin nigérian|Nigerianisches Pidgin|pidgin nigeriano|Nigeriaans Pidgin|pidżyn nigeryjski|нигерийско-креольский|нігерійсько-креольська|Nijerya Pidgin dili|البدجنية النيجيرية|نیم‌زبان نیجریه‌ای|नाइजीरियाई पिडगिन|Pidgin Nigeria|尼日利亚皮钦语|ナイジェリア・ピジン語|나이지리아 피진어
pdc:
pdt:
peo:Old Persian
pfl:Palatine German
phn:
pis:
pli:
pms:Piedmontese|piemontèis
pnt:
pol:polski>polaco|polonais|Polnisch|polonês|polacco|Pools|польский|польська|Lehçe|البولندية|لهستانی|पोलिश|Tiếng Ba Lan|波兰语|ポーランド語|폴란드어
pon:
por:português>portugais|Portugiesisch|portoghese|Portugees|portugalski|португальский|португальська|Portekizce|البرتغالية|پرتغالی|पुर्तगाली|Portugis|Tiếng Bồ Đào Nha|葡萄牙语|ポルトガル語|포르투갈어
pqm:Maliseet-Passamaquoddy
prg:prūsiskan
pro:Old Provençal
pus:Pashto|پښتو>pastún|pachto|Paschtu|Pasjtoe|paszto|пушту|Peştuca|البشتو|پشتو|पश्तो|Tiếng Pashto|普什图语|パシュトゥー語|파슈토어
quc:
que:Runasimi>quíchua|keczua|кечуа|Keçuva dili|كيشوا|کچوایی|क्वेचुआ|Tiếng Quechua|克丘亚语|ケチュア語|케추아어
qug:
raj:राजस्थानी
rap:
rar:
rgn:
rhg:
rif:Riffian
rof:Kihorombo
roh:rumantsch
rom:
ron:română>rumano|roumain|Rumänisch|romeno|rumeno|Roemeens|rumuński|румынский|румунська|Rumence|الرومانية|رومانیایی|रोमानियाई|Rumania|Tiếng Romania|罗马尼亚语|ルーマニア語|루마니아어
rtm:
rue:
rug:
run:Ikirundi>kirundi|roundi|рунди|рунді|الرندي|روندیایی|रुन्दी|Tiếng Rundi|隆迪语|ルンディ語|룬디어
rup:Aromanian
rus:русский>ruso|russe|Russisch|russo|rosyjski|російська|Rusça|الروسية|روسی|रूसी|Rusia|Tiếng Nga|俄语|ロシア語|러시아어
rwk:Kiruwa
sad:
sag:
sah:саха тыла
sam:
san:संस्कृत भाषा>sánscrito|Sanskriet|sanskryt|санскрит|السنسكريتية|سانسکریت|संस्कृत|Sanskerta|Tiếng Phạn|梵语|サンスクリット語|산스크리트어
saq:Kisampur
sas:
sat:ᱥᱟᱱᱛᱟᱲᱤ>сантали|сантальська|السانتالية|سانتالی|संथाली|Tiếng Santali|桑塔利语|サンターリー語|산탈리어
saz:
sba:
sbp:Sangu|Ishisangu
scn:sicilianu>siciliano|sicilien|Sizilianisch|Siciliaans|sycylijski|сицилийский|сицилійська|Sicilyaca|الصقلية|سیسیلی|सिसिलियन|Sisilia|Tiếng Sicilia|西西里语|シチリア語|시칠리아어
sco:
sdc:
sdh:
see:
seh:
sei:
sel:
ses:Koyraboro Senni
sga:Old Irish
sgs:
shi:ⵜⴰⵛⵍⵃⵉⵜ
shn:တႆး
shu:
sid:
sin:සිංහල>cingalés|cingalais|Singhalesisch|singalese|Singalees|syngaleski|сингальский|сингальська|Sinhali dili|السنهالية|سینهالی|सिंहली|Tiếng Sinhala|僧伽罗语|シンハラ語|싱할라어
slh:Southern Lushootseed
sli:
slk:slovenčina>eslovaco|slovaque|Slowakisch|slovacco|Slowaaks|słowacki|словацкий|словацька|Slovakça|السلوفاكية|اسلواکی|स्लोवाक|Tiếng Slovak|斯洛伐克语|スロバキア語|슬로바키아어
slv:slovenščina>esloveno|slovène|Slowenisch|sloveno|Sloveens|słoweński|словенский|словенська|Slovence|السلوفانية|اسلوونیایی|स्लोवेनियाई|Slovenia|Tiếng Slovenia|斯洛文尼亚语|スロベニア語|슬로베니아어
sly:
sma:
sme:davvisámegiella
smj:
smn:anarâškielâ
smo:>samoano|Samoanisch|Samoaans|samoański|самоанский|самоанська|Samoa dili|الساموائية|ساموآیی|सामोन|Samoa|Tiếng Samoa|萨摩亚语|サモア語|사모아어
sms:
sna:chiShona>xona|шона|Şona dili|الشونا|شونایی|शोणा|Tiếng Shona|绍纳语|ショナ語|쇼나어
snd:سنڌي>sindi|синдхи|синдхі|Sindhi dili|السندية|سندی|सिंधी|Tiếng Sindhi|信德语|シンド語|신디어
snk:
sog:Sogdien
som:Soomaali>somalo|Somalisch|somalijski|сомали|сомалі|Somalice|الصومالية|سومالیایی|सोमाली|Somalia|Tiếng Somali|索马里语|ソマリ語|소말리아어
sot:Sesotho>sotho meridional|sotho du Sud|Süd-Sotho|soto do sul|sotho del sud|Zuid-Sotho|sotho południowy|южный сото|південна сото|Güney Sotho dili|السوتو الجنوبية|سوتوی جنوبی|दक्षिणी सेसेथो|Sotho Selatan|Tiếng Nam Sotho|南索托语|南部ソト語|남부 소토어
spa:español>espagnol|Spanisch|espanhol|spagnolo|Spaans|hiszpański|испанский|іспанська|İspanyolca|الإسبانية|اسپانیایی|स्पेनिश|Spanyol|Tiếng Tây Ban Nha|西班牙语|スペイン語|스페인어
sqi:shqip>albanés|albanais|Albanisch|albanese|Albanees|albański|албанский|албанська|Arnavutça|الألبانية|آلبانیایی|अल्बानियाई|Albania|Tiếng Albania|阿尔巴尼亚语|アルバニア語|알바니아어
srd:sardu>sardo|sarde|Sardisch|Sardijns|sardyński|сардинский|сардинська|Sardunya dili|السردينية|ساردینیایی|सार्दिनियन|Sardinia|Tiếng Sardinia|萨丁语|サルデーニャ語|사르디니아어
srn:
srp:српски>serbio|serbe|Serbisch|sérvio|serbo|Servisch|serbski|сербский|сербська|Sırpça|الصربية|صربی|सर्बियाई|Serbia|Tiếng Serbia|塞尔维亚语|セルビア語|세르비아어
srr:
ssw:>suazi|Swazi|свази|сисваті|Sisvati|السواتي|سوازیایی|स्वाती|Tiếng Swati|斯瓦蒂语|スワジ語|시스와티어
ssy:
stq:Saterland Frisian
str:
suk:
sun:Basa Sunda>sundanés|soundanais|Sundanesisch|Soendanees|sundajski|сунданский|сунданська|Sunda dili|السوندانية|سوندایی|सुंडानी|Sunda|Tiếng Sunda|巽他语|スンダ語|순다어
sus:
sux:
swa:Kiswahili>suajili|Suaheli|suaíli|suahili|суахили|суахілі|Svahili dili|السواحلية|سواحیلی|स्वाहिली|Tiếng Swahili|斯瓦希里语|スワヒリ語|스와힐리어
swb:Comorian
swe:svenska>sueco|suédois|Schwedisch|svedese|Zweeds|szwedzki|шведский|шведська|İsveççe|السويدية|سوئدی|स्वीडिश|Swedia|Tiếng Thụy Điển|瑞典语|スウェーデン語|스웨덴어
syc:
syr:ܣܘܪܝܝܐ
szl:ślōnski>silesio|silésien|Schlesisch (Wasserpolnisch)|silesiano|slesiano|Silezisch|śląski|силезский|сілезька|Silezyaca|السيليزية|سیلزیایی|सायलिज़ियन|Silesia|Tiếng Silesia|西里西亚语|シレジア語|실레시아어
tah:
tam:தமிழ்>tamoul|tamilski|тамильский|тамільська|Tamilce|التاميلية|تامیلی|तमिल|Tiếng Tamil|泰米尔语|タミル語|타밀어
tat:татар>tártaro|Tatarisch|tataro|Tataars|tatarski|татарский|татарська|Tatarca|التترية|تاتاری|तातार|Tiếng Tatar|鞑靼语|タタール語|타타르어
tce:
tcy:
tel:తెలుగు>télougou|télugo|телугу|Telugu dili|التيلوغوية|تلوگویی|तेलुगू|Tiếng Telugu|泰卢固语|テルグ語|텔루구어
tem:
teo:Kiteso
ter:
tet:
tgk:тоҷикӣ>tayiko|tadjik|Tadschikisch|tadjique|tagico|Tadzjieks|tadżycki|таджикский|таджицька|Tacikçe|الطاجيكية|تاجیکی|ताजिक|Tiếng Tajik|塔吉克语|タジク語|타지크어
tgx:
tha:ไทย>tailandés|Thailändisch|thailandese|tajski|тайский|тайська|Tayca|التايلاندية|تایلندی|थाई|Tiếng Thái|泰语|タイ語|태국어
tht:
tig:
tir:ትግርኛ>tigriña|tigrigna|tigrínia|tigrino|тигринья|Tigrinya dili|التغرينية|تیگرینیایی|तिग्रीन्या|Tiếng Tigrinya|提格利尼亚语|ティグリニア語|티그리냐어
tiv:
tkl:Tokelauan
tkr:
tlh:
tli:
tly:
tmh:
tog:Nyasa Tonga
ton:Tongan|lea fakatonga>tongano|tongien|Tongaisch|tonganês|Tongaans|tonga|тонганский|тонганська|Tonga dili|التونغية|تونگایی|टोंगन|Tiếng Tonga|汤加语|トンガ語|통가어
tpi:
tru:
trv:
trw:
tsd:
tsi:
tsn:Setswana>setsuana|тсвана|Setsvana|التسوانية|تسوانایی|सेत्स्वाना|Tiếng Tswana|茨瓦纳语|ツワナ語|츠와나어
tso:>тсонга|السونجا|تسونگایی|सोंगा|Tiếng Tsonga|聪加语|ツォンガ語|총가어
ttm:
ttt:
tuk:türkmen dili>turcomano|turkmène|Turkmenisch|turcomeno|turcomanno|Turkmeens|turkmeński|туркменский|туркменська|Türkmence|التركمانية|ترکمنی|तुर्कमेन|Tiếng Turkmen|土库曼语|トルクメン語|투르크멘어
tum:
tur:Türkçe>turco|turc|Türkisch|Turks|turecki|турецкий|турецька|التركية|ترکی استانبولی|तुर्की|Turki|Tiếng Thổ Nhĩ Kỳ|土耳其语|トルコ語|튀르키예어
tvl:
twi:
twq:Tasawaq senni
tyv:Тыва
tzm:Tamaziɣt n laṭlaṣ>tamazight del Atlas Central|amazighe de l’Atlas central|Zentralatlas-Tamazight|tamazight do Atlas Central|tamazight|Tamazight (Centraal-Marokko)|tamazight (Atlas Środkowy)|среднеатласский тамазигхтский|центральноатласька тамазігт|Orta Atlas Tamazigti|الأمازيغية وسط الأطلس|آمازیغی اطلس مرکزی|मध्य एटलस तमाज़ित|Tamazight Maroko Tengah|Tiếng Tamazight Miền Trung Ma-rốc|塔马齐格特语|中央アトラス・タマジクト語|중앙 모로코 타마지트어
udm:
uga:
uig:Uyghur|ئۇيغۇرچە>uigur|ouïghour|Uigurisch|uiguro|Oeigoers|ujgurski|уйгурский|уйгурська|Uygurca|الأويغورية|اویغوری|उईग़ूर|Tiếng Uyghur|维吾尔语|ウイグル語|위구르어
ukr:українська>ucraniano|ukrainien|Ukrainisch|ucraino|Oekraïens|ukraiński|украинский|Ukraynaca|الأوكرانية|اوکراینی|यूक्रेनियाई|Ukraina|Tiếng Ukraina|乌克兰语|ウクライナ語|우크라이나어
umb:>mbundu|умбунду|الأمبندو|امبوندویی|उम्बुन्डु|Tiếng Umbundu|翁本杜语|ムブンドゥ語|움분두어
urd:اردو>ourdou|урду|Urduca|الأوردية|उर्दू|Tiếng Urdu|乌尔都语|ウルドゥー語|우르두어
uzb:o‘zbek>uzbeko|ouzbek|Usbekisch|uzbeque|uzbeco|Oezbeeks|uzbecki|узбекский|узбецька|Özbekçe|الأوزبكية|ازبکی|उज़्बेक|Tiếng Uzbek|乌兹别克语|ウズベク語|우즈베크어
vai:ꕙꔤ
vec:veneto>veneciano|vénitien|Venetisch|Venetiaans|wenecki|венецианский|венеційська|Venedikçe|البندقية|ونیزی|वेनीशियन|Venesia|Tiếng Veneto|威尼斯语|ヴェネト語|베네치아어
ven:>венда|Venda dili|الفيندا|وندایی|वेन्दा|Tiếng Venda|文达语|ベンダ語|벤다어
vep:
vie:Tiếng Việt>vietnamita|vietnamien|Vietnamesisch|Vietnamees|wietnamski|вьетнамский|вʼєтнамська|Vietnamca|الفيتنامية|ویتنامی|वियतनामी|Vietnam|越南语|ベトナム語|베트남어
vls:West Flemish
vmf:Main-Franconian
vmw:emakhuwa
vol:
vot:
vro:
vun:Kyivunjo
wae:
wal:
war:>waraj|варай|Varay|الواراي|وارایی|वारै|Warai|Tiếng Waray|瓦瑞语|ワライ語|와라이어
was:
wbp:
wln:
wol:>uolofe|волоф|Volofça|الولوفية|ولوفی|वोलोफ़|Tiếng Wolof|沃洛夫语|ウォロフ語|월로프어
wuu:>chino wu|wu|Wuyu|у|китайська уська|Wu Çincesi|الوو الصينية|وو چینی|वू चीनी|Wu Tionghoa|Tiếng Ngô|吴语|呉語|우어
xal:
xho:IsiXhosa>khosa|коса|кхоса|Zosa dili|الخوسا|خوسایی|ख़ोसा|Tiếng Xhosa|科萨语|コサ語|코사어
xmf:
xnr:कांगड़ी
xog:Olusoga
yao:
yap:
yav:nuasue
ybb:
yid:ייִדיש>yidis|Jiddisch|iídiche|jidysz|идиш|їдиш|اليديشية|یدی|यहूदी|Tiếng Yiddish|意第绪语|イディッシュ語|이디시어
yor:Èdè Yorùbá>iorubá|joruba|йоруба|Yorubaca|اليوروبا|یوروبایی|योरूबा|Tiếng Yoruba|约鲁巴语|ヨルバ語|요루바어
yrl:Nheengatu|nheẽgatu
yue:Cantonese|粵語>cantonés|cantonais|Kantonesisch|Kantonees|kantoński|кантонский|кантонська|Kantonca|الكَنْتُونية|کانتونی|कैंटोनीज़|Kanton|Tiếng Quảng Đông|粤语|広東語|광둥어
zap:
zbl:
zea:Zeelandic
zen:
zgh:ⵜⴰⵎⴰⵣⵉⵖⵜ
zha:Vahcuengh
zho:中文>chino|chinois|Chinesisch|chinês|cinese|Chinees|chiński|китайский|китайська|Çince|الصينية|چینی|चीनी|Tionghoa|Tiếng Trung|中国語|중국어
zul:isiZulu>zoulou|Zoeloe|зулу|зулуська|Zuluca|الزولو|زولویی|ज़ुलू|Tiếng Zulu|祖鲁语|ズールー語|줄루어
zun:
zxx:
zza:
`;

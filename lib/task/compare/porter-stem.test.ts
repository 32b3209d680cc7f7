import { describe, expect, it } from 'vitest';
import { porterStem } from '@/lib/task/compare/porter-stem';

/** Words with their stems, those without a colon are their own; each list for one step of the algorithm. */
const STEPS = [
  {
    step: 'irregular words',
    words: [
      'sky skies:sky dying:die lying:lie tying:tie news innings:inning inning outing outings:outing canning',
      'cannings:canning howe proceed exceed succeed',
    ],
  },
  {
    step: 'words of one and two letters, and none',
    words: ['a is as ed 42'],
  },
  {
    step: '1a, plurals',
    words: [
      'caresses:caress ponies:poni ties:tie dies:die lies:lie flies:fli caress cats:cat gas:ga bus:bu',
      'this:thi processes:process species:speci was:wa ies:i sss 1990s:1990',
    ],
  },
  {
    step: '1b, -eed',
    words: ['feed agreed:agre bleed indeed:inde need'],
  },
  {
    step: '1b, -ed and -ing with a vowel before them',
    words: ['plastered:plaster bled motoring:motor sing string shed ring crying:cri yed'],
  },
  {
    step: '1b, -ied',
    words: ['died:die lied:lie spied:spi tried:tri cried:cri studied:studi ied:i'],
  },
  {
    step: '1b, the e that comes back',
    words: [
      'conflated:conflat troubled:troubl sized:size enabling:enabl relating:relat realizing:realiz',
      'filing:file aped:ape added:ad used:use using:use',
    ],
  },
  {
    step: '1b, double letters',
    words: [
      'hopping:hop tanned:tan falling:fall hissing:hiss fizzed:fizz failing:fail egged:eg adding:ad',
      'buzzing:buzz calling:call missed:miss',
    ],
  },
  {
    step: '1c, final y',
    words: ['happy:happi sky enjoy enjoyment:enjoy spy:spi fly:fli try:tri by say day toy syzygy:syzygi yy cry:cri'],
  },
  {
    step: '2, double suffixes',
    words: [
      'relational:relat conditional:condit rational:ration valency:valenc hesitancy:hesit digitizer:digit',
      'conformably:conform radically:radic differently:differ vilely:vile analogously:analog',
      'vietnamization:vietnam predication:predic operator:oper feudalism:feudal decisiveness:decis',
      'hopefulness:hope callousness:callous formality:formal sensitivity:sensit sensibility:sensibl',
    ],
  },
  {
    step: '2, suffixes after too little',
    words: ['nation fation ator eli tally:talli alli bli'],
  },
  {
    step: '2, NLTK’s -fully, -logy and -ally',
    words: [
      'hopefully:hope carefully:care geology:geolog theology:theolog archaeology:archaeolog apology:apolog',
      'logi finally:final optionally:option nationally:nation conditionally:condit internationally:intern',
    ],
  },
  {
    step: '3',
    words: [
      'triplicate:triplic formative:form formalize:formal electricity:electr electrical:electr hopeful:hope',
      'goodness:good alize:aliz ness useful:use duplicate:duplic native:nativ',
    ],
  },
  {
    step: '4',
    words: [
      'revival:reviv allowance:allow inference:infer airliner:airlin gyroscopic:gyroscop adjustable:adjust',
      'defensible:defens irritant:irrit replacement:replac adjustment:adjust dependent:depend adoption:adopt',
      'extension:extens homologou:homolog communism:commun activate:activ angularity:angular',
      'homologous:homolog effective:effect bowdlerize:bowdler',
    ],
  },
  {
    step: '4, suffixes after too little',
    words: ['opinion religion onion cement moment agent final paper topic table:tabl'],
  },
  {
    step: '4, -ion after other letters than s and t',
    words: ['companion champion criterion dominion'],
  },
  {
    step: '5a, final e',
    words: ['probate:probat rate cease:ceas hate love bee eve ale site ice axle:axl'],
  },
  {
    step: '5b, double l',
    words: ['controll:control roll controlling:control enrolled:enrol install:instal fulfill:fulfil'],
  },
  {
    step: 'digits and mixed words',
    words: ['1234 covid19 3rds:3rd b2bing mp3s:mp3 2nding'],
  },
];

describe('the Porter stemmer', () => {
  it.each(STEPS)('stems as NLTK does: $step', ({ words }) => {
    for (const entry of words.join(' ').split(' ')) {
      const [word = '', stem = word] = entry.split(':');
      expect([word, porterStem(word)]).toEqual([word, stem]);
    }
  });

  it('leaves the empty word alone', () => expect(porterStem('')).toBe(''));

  it('takes a word of a million letters', () => {
    expect(porterStem(`${'y'.repeat(1_000_000)}ing`)).toHaveLength(1_000_000);
  });
});

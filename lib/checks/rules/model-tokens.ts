import { repairTexts } from '@/lib/checks/repair-texts';
import { dropModelTokens } from '@/lib/checks/repairs/drop-model-tokens';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { namedIn } from '@/lib/checks/texts/is-about-code';
import { hasSequenceMarks } from '@/lib/checks/texts/sequence-marks';

/**
 * Tokens of current and earlier models: for the ends of texts and turns, for padding and unknown words, and single bytes. A
 * mask (`<mask>`, `[MASK]`) is as often meant.
 */
const ANGLED = /<(?:\|[\w ]{1,40}\||pad|unk|bos|eos|extra_id_\d{1,3}|start_of_turn|end_of_turn|0x[\dA-F]{2}|<\/?SYS>)>/;
const SQUARE = /\[(?:UNK|PAD|CLS|BOS|EOS|\/?INST)\]/;
/** Pieces of words as WordPiece (`##ing`) and SentencePiece (`▁the`) write them. A heading of Markdown stands first in its line. */
const PIECE = /(?<=\S[ ]?)##\p{Ll}+|▁\p{L}+/u;

export const modelTokens = defineRule({
  id: 'model-tokens',
  title: 'No tokens of language models',
  topic: 'texts',
  why: 'Texts that a language model wrote, or that went through its tokenizer, may keep signs that are no language. Models would learn to write them, and the answers that have them are never matched.',
  since: '3',
  messages: {
    token: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, by which language models mark texts. Remove it, or put there what it stands for.',
    },
    separator: {
      severity: 'info',
      upstream: false,
      text: 'This text holds “[SEP]”, by which some language models part texts. If it is meant, name it in the definition.',
    },
    piece: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which looks like a piece of a word from a tokenizer. Put the whole word there.',
    },
  },
  fixes: {
    token: {
      title: 'Remove padding, and the tokens that begin and end texts',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, dropModelTokens),
    },
  },
  good: { caption: 'Outputs that are answers only', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'An output with the end of a model’s text',
    fields: {
      Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input: 'Two apples.', output: ['2</s>'] }],
    },
    message: 'token',
    path: '/Instances/100/output/0',
  },
  create: ({ task, report, signedTexts }) => ({
    finish() {
      const isNamed = namedIn(task);
      for (const { text, path } of signedTexts()) {
        const token = tokenIn(text);
        if (token !== undefined && !isNamed(token)) report('token', path, { found: token });
        if (text.includes('[SEP]') && !isNamed('[SEP]')) report('separator', path);
        const piece = text.includes('##') || text.includes('▁') ? PIECE.exec(text)?.[0] : undefined;
        if (piece !== undefined && !isNamed('##')) report('piece', path, { found: piece.slice(0, 40) });
      }
    },
  }),
});

function tokenIn(text: string): string | undefined {
  if (text.includes('<')) {
    const angled = ANGLED.exec(text)?.[0];
    if (angled !== undefined) return angled;
    if (hasSequenceMarks(text)) return text.includes('<s>') ? '<s>' : '</s>';
  }
  return text.includes('[') ? SQUARE.exec(text)?.[0] : undefined;
}

import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundTask } from '@/lib/checks/sound-task';

function found(text: string): string[] {
  const { findings } = checkTask({ ...soundTask(), Source: [text] }, { name: SOUND_NAME });
  return findings.filter((finding) => finding.rule === 'damaged-text').map((finding) => finding.message);
}

describe('damaged-text', () => {
  it.each([
    ['na\uFFFDve', 'replaced'],
    ['a\u0007b', 'control-character'],
    ['a\u0085b', 'control-character'],
    ['NaÃ¯ve', 'mojibake'],
    ['itâ€™s', 'mojibake'],
    ['Ð°Ð½', 'mojibake'],
    ['aoÃ»t', 'mojibake'],
    ['Ã\u00A0la carte', 'mojibake'],
    ['ä¸\u00ADå›½', 'mojibake'],
    ['à¤¹à¤¿', 'mojibake'],
    ['Viá»‡t', 'mojibake'],
    ['ðŸ˜‰', 'mojibake'],
    ['AT&amp;T', 'entity'],
    ['it&#39;s', 'entity'],
  ])('finds in %j: %s', (text, message) => {
    expect(found(text)).toEqual([message]);
  });

  it.each([
    'AT&T; R&D',
    'one\ntwo\tthree',
    '«IRMÃ», «está»… «né»’ á – à',
    'MANHÃ, Ângela, câmara, Ðorđe, Ñandú, Øl, ÙN',
    'תפוחים، تفاح, 苹果, яблоки',
    '👩‍🌾 2 × 3 ± 1 § ©',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';

function found(input: string): string[] {
  const Instances = [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input, output: ['1'] }];
  const { findings } = checkTask({ ...soundTask(), Instances }, { name: SOUND_NAME });
  return findings.filter((finding) => finding.rule === 'personal-data').map((finding) => finding.message);
}

describe('personal-data', () => {
  it.each([
    ['Write to me.too+x@mail.baskets.org, please.', 'email'],
    ['Call +44 (0) 1248 712962.', 'phone'],
    ['Call +49 30 901820.', 'phone'],
    ['Call (212) 664-7665 or nobody.', 'phone'],
    ['Pay with 4111 1111 1111 1111.', 'card'],
    ['Pay with 378282246310005.', 'card'],
    ['The server is at 93.184.216.34.', 'ip-address'],
  ])('finds in “%s” what looks like: %s', (input, message) => {
    expect(found(input)).toEqual([message]);
  });

  it.each([
    'Follow @baskets, or write to you@shop.example.com and you@localhost.',
    'Write to you@shop.example today.',
    'What is 12 + 34 100 and +5 10 20?',
    'Call 212-555-0123.',
    'The code 4111 1111 1111 1112 is wrong.',
    'Add 1234567890123456 and 4.1111111111111111.',
    'Version 2.0.13.1, section 12.3.4.5, address 192.168.0.1, or 93.300.216.34.',
    'From 1914-1918 to 2001-09-11, 10:30.',
  ])('finds nothing in “%s”', (input) => {
    expect(found(input)).toEqual([]);
  });
});

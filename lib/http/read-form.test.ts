import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readArguments } from '@/lib/http/read-arguments';
import { readForm } from '@/lib/http/read-form';

const schema = z.object({ name: z.string().min(1, 'A name, please.') });

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('a form that was sent', () => {
  it('gives its text fields', () => {
    expect(readForm(form({ name: 'Zoë', $ACTION_REF_1: '', more: 'x' }), schema)).toEqual({ name: 'Zoë' });
  });

  it('is told what is wrong with a text', () => {
    expect(() => readForm(form({ name: '' }), schema)).toThrow(z.ZodError);
    expect(() => readForm(form({ name: 'a\0b' }), schema)).toThrow('This holds a NUL character');
  });

  it.each([
    ['null', null],
    ['a number', 7],
    ['a text', 'name=Zoë'],
    ['an object', { name: 'Zoë' }],
    ['nothing', undefined],
    ['a form without the field', form({ other: 'Zoë' })],
    ['a form with a file in its place', form({ name: new Blob(['Zoë']) })],
    [
      'a form of a thousand fields',
      form(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`name${i}`, '']))),
    ],
  ])('is refused as %s', (_, sent) => {
    expect(() => readForm(sent, schema)).toThrow('This action was sent something that it does not take.');
  });
});

describe('the arguments of an action', () => {
  const pair = z.tuple([z.string(), z.number()]);
  it('are what its schema says', () => expect(readArguments(['a', 1], pair)).toEqual(['a', 1]));

  it.each([[null], [1, 'a'], [['a'], 1], [{}, 1], ['a', Number.NaN], ['a', '1'], [undefined, undefined]])(
    'are refused else: %j',
    (...given) => {
      expect(() => readArguments(given, pair)).toThrow('This action was sent something that it does not take.');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors, problemText } from '@/lib/http/field-errors';

const shape = z.union([
  z.object({ type: z.literal('circle'), radius: z.number().max(9, 'The radius is too large.') }),
  z.object({ type: z.literal('line'), ends: z.array(z.string()) }),
]);
const drawing = z.object({ title: z.string().min(1, 'Give it a title.'), shapes: z.array(shape) });
const problemsOf = (value: unknown) => fieldErrors(drawing.safeParse(value).error ?? new z.ZodError([]));

describe('the problems of a value by field', () => {
  it('name the first problem of each field', () => {
    const problems = problemsOf({ title: '', shapes: 'none' });
    expect(problems.title).toBe('Give it a title.');
    expect(Object.keys(problems)).toEqual(['title', 'shapes']);
  });

  it('are told as one sentence, with how many there are', () => {
    const errorOf = (value: unknown) => drawing.safeParse(value).error ?? new z.ZodError([]);
    expect(problemText(errorOf({ title: '', shapes: [] }))).toBe('title: Give it a title.');
    const many = errorOf({ title: 'A', shapes: Array(10_000).fill({ type: 'circle', radius: 10 }) });
    expect(Object.keys(fieldErrors(many)).length).toBe(20);
    expect(problemText(many)).toBe('shapes.0.radius: The radius is too large. (20 are named, and 9,980 more)');
  });

  it('are short, whatever was sent', () => {
    const strict = z.strictObject({});
    const sent = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key ${index}`, 1]));
    const { error } = strict.safeParse(sent);
    expect(problemText(error ?? new z.ZodError([])).length).toBeLessThan(300);
  });

  it('are those of the shape that was meant, where there are several', () => {
    const shapes = [{ type: 'circle', radius: 10 }, { type: 'line', ends: 1 }, { type: 'square' }];
    expect(problemsOf({ title: 'A', shapes })).toEqual({
      'shapes.0.radius': 'The radius is too large.',
      'shapes.1.ends': expect.stringContaining('array'),
      'shapes.2': 'Invalid input',
    });
  });
});

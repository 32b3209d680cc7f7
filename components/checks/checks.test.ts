import { describe, expect, it } from 'vitest';
import { readingEntries, ruleEntry } from '@/components/checks/check-entry';
import { checkFilter, isWanted } from '@/components/checks/check-filter';
import { messageParts } from '@/components/checks/message-parts';
import { nearestRules } from '@/components/checks/nearest-rules';
import { READING_FAULTS, readingTemplate } from '@/components/checks/reading-faults';
import { retiredRule } from '@/components/checks/retired-rule';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { READING, READING_CODES } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import { fixBytes } from '@/lib/checks/fixing/fix-bytes';
import { SOUND_NAME } from '@/lib/checks/sound-task';

const IDS = RULES.map(({ id }) => id);

describe('the list of checks', () => {
  const entries = [...readingEntries(), ...RULES.map(ruleEntry)];
  const found = (params: Record<string, string | string[]>) =>
    entries.filter((entry) => isWanted(entry, checkFilter.parse(params))).map(({ id }) => id);

  it('has every rule and everything that the reader finds, each with an address of its own', () => {
    expect(found({})).toEqual([...READING_FAULTS.map(({ code }) => code), ...IDS]);
    expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length);
  });

  it('finds all words, in any order and case, in ids, titles and messages', () => {
    expect(found({ query: 'INPUT  share' })).toContain('unique-inputs');
    expect(found({ query: 'byte-order' })).toEqual(['byte-order-mark']);
    expect(found({ query: 'no such words' })).toEqual([]);
  });

  it('keeps what has a severity, what upstream refuses, and what has a fix', () => {
    expect(found({ severity: 'warning' })).toContain('surrounding-space');
    expect(found({ severity: 'warning' })).not.toContain('unique-inputs');
    expect(found({ upstream: '1' })).not.toContain('surrounding-space');
    expect(found({ fix: 'any' })).toContain('balanced-labels');
    expect(found({ fix: 'safe' })).not.toContain('balanced-labels');
    expect(found({ fix: 'safe' })).toContain('byte-order-mark');
    expect(found({ severity: 'error', upstream: '1', fix: 'safe' })).toContain('unique-inputs');
  });

  it('takes any address', () => {
    expect(checkFilter.parse({ severity: ['error', 'info'], fix: 'x', query: 'q'.repeat(300) })).toEqual({
      query: '',
      severity: 'error',
      upstream: '',
      fix: '',
    });
  });
});

describe('a message', () => {
  it('comes apart into words, parameters and what only some findings have', () => {
    expect(messageParts('“{name}” is none. [Did you mean {firstLine}? ]Choose.')).toEqual([
      { kind: 'words', text: '“', optional: false },
      { kind: 'parameter', text: 'name', optional: false },
      { kind: 'words', text: '” is none. ', optional: false },
      { kind: 'words', text: 'Did you mean ', optional: true },
      { kind: 'parameter', text: 'first line', optional: true },
      { kind: 'words', text: '? ', optional: true },
      { kind: 'words', text: 'Choose.', optional: false },
    ]);
  });

  it('loses nothing of any rule’s words', () => {
    for (const { text } of RULES.flatMap(({ messages }) => Object.values(messages))) {
      const words = messageParts(text).flatMap((part) => (part.kind === 'words' ? [part.text] : []));
      expect(words.join('')).toBe(text.replace(/\{\w+\}|[[\]]/g, ''));
    }
  });
});

describe('what the reader finds', () => {
  it('is all there', () => {
    expect(READING_FAULTS.map(({ code }) => code).sort()).toEqual([...READING_CODES].sort());
  });

  it.each(READING_FAULTS.map((fault) => [fault.code, fault] as const))('%s has a file that shows it', (code, fault) => {
    expect(readingTemplate(fault)).not.toContain('undefined');
    if (fault.example === undefined) expect(code).toBe('too-large');
    else {
      const { findings } = checkBytes(fault.example.bytes, SOUND_NAME);
      const own = findings.filter(({ rule }) => rule === READING);
      expect(own.map(({ message }) => message)).toEqual([code]);
      expect(Object.keys(own[0]?.params ?? {})).toEqual(expect.arrayContaining([...fault.params]));
    }
  });
});

describe('the fix of what the reader finds', () => {
  it.each(READING_FAULTS.map((fault) => [fault.code, fault] as const))(
    'is told of %s where there is one',
    (code, fault) => {
      if (fault.example === undefined) return;
      const fixed = fixBytes(fault.example.bytes, SOUND_NAME);
      const titles =
        'steps' in fixed ? fixed.steps.filter(({ rule }) => rule === READING).map(({ title }) => title) : [];
      expect(titles, code).toEqual(fault.fix === undefined ? [] : [fault.fix]);
    },
  );
});

describe('a retired id', () => {
  const retired = { old: ['unique-inputs'], split: ['unique-inputs', 'near-duplicate-inputs'], gone: [] };

  it('leads to its one successor', () => {
    expect(retiredRule('old', retired)).toEqual({ movedTo: '/checks/unique-inputs' });
  });

  it('has a page where there are several successors, or none', () => {
    expect(retiredRule('split', retired)).toEqual({ successors: ['unique-inputs', 'near-duplicate-inputs'] });
    expect(retiredRule('gone', retired)).toEqual({ successors: [] });
  });

  it('is none that was never given', () => {
    expect(retiredRule('unique-inputs')).toBeNull();
    expect(retiredRule('constructor')).toBeNull();
  });
});

describe('a wrong id', () => {
  it.each([
    ['uniqe-inputs', 'unique-inputs'],
    ['unique_inputs', 'unique-inputs'],
    ['labels', 'balanced-labels'],
  ])('%s leads to %s', (wanted, id) => expect(nearestRules(wanted, IDS)).toContain(id));

  it('leads nowhere when nothing is like it', () => expect(nearestRules('zzzzzz', IDS)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { type RuleView, ruleView } from '@/components/checks/rule-view';
import { RULES, ruleById } from '@/lib/checks/engine/registry';

/** As many tokens as characters: enough to tell short from long. */
const countTokens = (text: string) => text.length;

function viewOf(id: string): RuleView {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  return ruleView(rule, countTokens);
}

function linesOf(example: RuleView['bad']): string[] {
  return example.lines.map(({ depth, key, text, found }) => `${'  '.repeat(depth)}${key}${text}${found ? ' !' : ''}`);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the page of %s', (_, rule) => {
  const view = ruleView(rule, countTokens);

  it('shows something in its good and in its bad example, short enough to be read', () => {
    for (const { lines, fileName } of [view.good, view.bad]) {
      expect(lines.length + (fileName === null ? 0 : 1)).toBeGreaterThan(0);
      expect(lines.length).toBeLessThan(60);
      expect(new Set(lines.map(({ pointer }) => pointer)).size).toBe(lines.length);
    }
  });

  it('marks the place of its finding, if that is not the whole file, and nothing in the good example', () => {
    const marked = view.bad.lines.filter((line) => line.found).map(({ pointer }) => pointer);
    const missing = (rule.bad.without ?? []).map((key) => `/${key}`);
    expect(marked).toEqual(view.finding.path === '' ? missing : [view.finding.path]);
    expect(view.good.lines.filter((line) => line.found)).toEqual([]);
  });

  it('says what the fix changes, where there is one', () => {
    expect(view.fixed === null).toBe(rule.fixes?.[rule.bad.message] === undefined);
    if (view.fixed !== null) expect(view.fixed.preview.changes.length).toBeGreaterThan(0);
  });
});

describe('an example', () => {
  it('shows of a long list only what matters', () => {
    expect(linesOf(viewOf('unique-inputs').bad)).toEqual([
      '"Instances"[',
      '  … 100 more',
      '  {',
      `    "id""task001-${'e'.repeat(32)}"`,
      '    "input""Two apples in one basket."',
      '    "output"["2"]',
      '  }',
      '  {',
      `    "id""task001-${'f'.repeat(32)}"`,
      '    "input""Two apples in one basket." !',
      '    "output"["two"]',
      '  }',
      ']',
    ]);
  });

  it('shows what is missing', () => {
    const { lines } = viewOf('required-fields').bad;
    expect(lines.filter(({ kind }) => kind === 'missing').length).toBe(
      ruleById('required-fields')?.bad.without?.length ?? 0,
    );
  });

  it('breaks a list into lines where one of its items is meant', () => {
    expect(linesOf(viewOf('surrounding-space').bad)).toEqual(['"Source"[', '  "synthetic " !', ']']);
  });

  it('has the histogram where the fix changes how often labels occur', () => {
    const { preview } = viewOf('balanced-labels').fixed ?? {};
    expect(preview?.labels?.map(({ label }) => label)).toEqual(['many', 'few']);
  });
});

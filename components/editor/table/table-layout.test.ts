import { describe, expect, it } from 'vitest';
import {
  columnTemplate,
  firstTextColumn,
  isSized,
  mayHide,
  sensibleWidth,
  shownColumns,
  tableLayout,
  USUAL_LAYOUT,
} from '@/components/editor/table/table-layout';

describe('a table’s layout', () => {
  it('shares the room between input and outputs until a width is set', () => {
    expect(columnTemplate(USUAL_LAYOUT)).toBe('4.5rem minmax(0,3fr) minmax(0,2fr) 7rem');
    const sized = { ...USUAL_LAYOUT, columnSizing: { outputs: sensibleWidth(240.4) } };
    expect(columnTemplate(sized)).toBe('4.5rem minmax(160px,1fr) 240px 7rem');
  });

  it('keeps widths within what can be used, so that what it writes can be read again', () => {
    for (const pixels of [-5, 0, 1e9]) {
      const layout = { ...USUAL_LAYOUT, columnSizing: { id: sensibleWidth(pixels) } };
      expect(tableLayout.safeParse(layout).success).toBe(true);
    }
  });

  it('leaves out hidden columns, and shows them again with their width', () => {
    const hidden = { ...USUAL_LAYOUT, columnSizing: { id: 200 }, columnVisibility: { id: false } };
    expect(shownColumns(hidden)).toEqual(['number', 'input', 'outputs']);
    expect(columnTemplate(hidden)).toBe('4.5rem minmax(0,3fr) minmax(0,2fr)');
    const shown = { ...hidden, columnVisibility: { id: true } };
    expect(columnTemplate(shown)).toBe('4.5rem minmax(0,3fr) minmax(0,2fr) 200px');
  });

  it('hides the input too, and gives its room to the outputs', () => {
    const hidden = { ...USUAL_LAYOUT, columnSizing: { outputs: 200 }, columnVisibility: { input: false } };
    expect(shownColumns(hidden)).toEqual(['number', 'outputs', 'id']);
    expect(columnTemplate(hidden)).toBe('4.5rem minmax(160px,1fr) 7rem');
    expect(firstTextColumn(shownColumns(hidden))).toBe('outputs');
    expect(shownColumns(hidden).filter((column) => isSized(hidden, column))).toEqual(['id']);
  });

  it('keeps a column to write in, also when the browser has stored another layout', () => {
    const hidden = { ...USUAL_LAYOUT, columnVisibility: { outputs: false } };
    expect(mayHide(hidden, 'input')).toBe(false);
    expect(mayHide(hidden, 'id')).toBe(true);
    const none = { ...USUAL_LAYOUT, columnVisibility: { input: false, outputs: false } };
    expect(tableLayout.safeParse(none).success).toBe(false);
  });

  it('moves the ids to the front, and never the outputs before the input', () => {
    const front = { ...USUAL_LAYOUT, columnOrder: ['number', 'id', 'input', 'outputs'] as const };
    const layout = tableLayout.parse(front);
    expect(columnTemplate(layout)).toBe('4.5rem 7rem minmax(0,3fr) minmax(0,2fr)');
    const swapped = { ...USUAL_LAYOUT, columnOrder: ['number', 'outputs', 'input', 'id'] };
    expect(tableLayout.safeParse(swapped).success).toBe(false);
    expect(tableLayout.safeParse({ ...USUAL_LAYOUT, columnOrder: ['number', 'input'] }).success).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  columnTemplate,
  firstTextColumn,
  isSized,
  mayHide,
  shownColumns,
  tableLayout,
  USUAL_LAYOUT,
  withColumn,
  withWidth,
} from '@/components/rows/table-layout';

describe('a table’s layout', () => {
  it('shares the room between input and outputs until a width is set', () => {
    expect(columnTemplate(USUAL_LAYOUT)).toBe('4.5rem minmax(0,3fr) minmax(0,2fr) 7rem');
    expect(columnTemplate(withWidth(USUAL_LAYOUT, 'outputs', 240.4))).toBe('4.5rem minmax(160px,1fr) 240px 7rem');
  });

  it('keeps widths within what can be used, so that what it writes can be read again', () => {
    for (const pixels of [-5, 0, 1e9]) {
      expect(tableLayout.safeParse(withWidth(USUAL_LAYOUT, 'id', pixels)).success).toBe(true);
    }
  });

  it('leaves out hidden columns, and shows them again with their width', () => {
    const hidden = withColumn(withWidth(USUAL_LAYOUT, 'id', 200), 'id', false);
    expect(shownColumns(hidden)).toEqual(['number', 'input', 'outputs']);
    expect(columnTemplate(hidden)).toBe('4.5rem minmax(0,3fr) minmax(0,2fr)');
    expect(columnTemplate(withColumn(hidden, 'id', true))).toBe('4.5rem minmax(0,3fr) minmax(0,2fr) 200px');
  });

  it('hides the input too, and gives its room to the outputs', () => {
    const hidden = withColumn(withWidth(USUAL_LAYOUT, 'outputs', 200), 'input', false);
    expect(shownColumns(hidden)).toEqual(['number', 'outputs', 'id']);
    expect(columnTemplate(hidden)).toBe('4.5rem minmax(160px,1fr) 7rem');
    expect(firstTextColumn(shownColumns(hidden))).toBe('outputs');
    expect(shownColumns(hidden).filter((column) => isSized(hidden, column))).toEqual(['id']);
  });

  it('keeps a column to write in, also when the browser has stored another layout', () => {
    const hidden = withColumn(USUAL_LAYOUT, 'outputs', false);
    expect(mayHide(hidden, 'input')).toBe(false);
    expect(withColumn(hidden, 'input', false)).toEqual(hidden);
    expect(tableLayout.safeParse({ ...hidden, hidden: ['input', 'outputs'] }).success).toBe(false);
  });
});

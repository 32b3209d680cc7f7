/** How near to the edge of the table a dragged row makes it scroll, in pixels. */
const EDGE_PX = 48;
/** Far outside it goes quickest, in pixels a frame: 6,500 rows pass in half a minute. */
const FASTEST = 200;

/** How a table stands on the screen, in pixels. */
export interface TableBox {
  /** The first line under the headings, and the last line that can be seen. */
  top: number;
  bottom: number;
  scrollTop: number;
  rowHeight: number;
  /** How many rows there are, seen or not. */
  count: number;
}

/** The gap into which rows fall that are let go at the height `y`: 0 is before the first row, `count` behind the last. */
export function dropGap(y: number, { top, bottom, scrollTop, rowHeight, count }: TableBox): number {
  // Over the edge it is the gap that can be seen there.
  const inside = Math.min(Math.max(y, top), bottom);
  const gap = Math.round((inside - top + scrollTop) / rowHeight);
  return Math.min(Math.max(gap, 0), count);
}

/** How far the table scrolls in a frame while rows are held at the height `y`: quicker the farther it is out. */
export function scrollSpeed(y: number, { top, bottom }: Pick<TableBox, 'top' | 'bottom'>): number {
  const above = top + EDGE_PX - y;
  const below = y - (bottom - EDGE_PX);
  if (above <= 0 && below <= 0) return 0;
  return above > below ? -speed(above) : speed(below);
}

function speed(depth: number): number {
  return Math.min(FASTEST, Math.ceil(depth ** 2 / EDGE_PX));
}

/** Where a card stands on the screen, in pixels. */
export interface CardBox {
  top: number;
  bottom: number;
}

/**
 * The place that the card number `from` gets when it is let go at the height `y`: among the others, it comes after
 * those whose middle is above. `cards` are all cards from top to bottom, the dragged one included.
 */
export function dropPlace(cards: readonly CardBox[], from: number, y: number): number {
  return cards.filter(({ top, bottom }, index) => index !== from && (top + bottom) / 2 < y).length;
}

/** How far from the edge of the window the page begins to scroll, in pixels; above, the editor's bar covers the cards. */
const EDGE = { top: 140, bottom: 60 };
const STEP = 12;

/** How far the page scrolls in a frame while a card is held at the height `y` of a window `height` high. */
export function scrollStep(y: number, height: number): number {
  if (y < EDGE.top) return -STEP;
  return y > height - EDGE.bottom ? STEP : 0;
}

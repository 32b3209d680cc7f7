/** How high a row of the table is, and its headings, in pixels. All are alike, so that places can be counted. */
export const ROW_HEIGHT = 52;
export const HEADING_HEIGHT = 32;

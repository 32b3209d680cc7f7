/** So many rows in words: "1 row", "6,500 rows". */
export function countOf(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
}

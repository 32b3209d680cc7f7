/** What one item of a list is called. */
const ITEMS = new Map([
  ['Instances', 'Instance'],
  ['Positive Examples', 'Positive example'],
  ['Negative Examples', 'Negative example'],
]);

/** Where a finding is, for people: `/Instances/17/output/0` is "Instance 18, output 1"; '' for the whole file. */
export function placeOfPath(path: string): string {
  const parts = path.split('/').slice(1);
  const words: string[] = [];
  for (const part of parts.map((text) => text.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    const list = words.at(-1);
    if (!/^\d+$/.test(part) || list === undefined) words.push(part.replaceAll('_', ' '));
    else words.splice(-1, 1, `${ITEMS.get(list) ?? list} ${(Number(part) + 1).toLocaleString('en')}`);
  }
  return words.join(', ');
}

/** What the lists of a task hold, one by one. */
const ITEMS: Readonly<Record<string, string>> = {
  Instances: 'row',
  'Positive Examples': 'positive example',
  'Negative Examples': 'negative example',
};

/**
 * A JSON Pointer into a task as people count: `/Instances/17/output/0` is “row 18, output 1”, `/Categories/0` is
 * “Categories 1”. Empty for the whole file.
 */
export function placeInWords(pointer: string): string {
  const [list = '', index, ...rest] = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (index === undefined) return list;
  const item = Object.hasOwn(ITEMS, list) ? ITEMS[list] : list;
  const number = countOf(index);
  if (number === null) return [list, index, ...rest].join(', ');
  const within = rest.map((step, at) => (at > 0 ? (countOf(step) ?? `, ${step}`) : `, ${step}`));
  return `${item} ${number}${within.map((part) => (part.startsWith(',') ? part : ` ${part}`)).join('')}`;
}

/** The position as people count; null where a step is a key. */
function countOf(step: string): string | null {
  return /^\d+$/.test(step) ? (Number(step) + 1).toLocaleString('en') : null;
}

/**
 * What a place of a task is called: `/Positive Examples/0` is "Positive example 1". Places count from 1 for people.
 * `positions` gives the places of instances (from 0) by their ids; one that is not in it is called by its id.
 */
export function placeLabel(anchor: string, positions: Readonly<Record<string, number>> = {}): string {
  if (anchor === '') return 'The whole task';
  if (anchor.startsWith('instance:')) {
    const id = anchor.slice('instance:'.length);
    const position = Object.hasOwn(positions, id) ? positions[id] : undefined;
    return `Instance ${position === undefined ? id : (position + 1).toLocaleString('en')}`;
  }
  const [field = '', index, ...rest] = anchor.split('/').slice(1).map(unescapePointer);
  const name = NAMES.get(field) ?? field.replaceAll('_', ' ');
  const place = index !== undefined && /^\d+$/.test(index) ? `${name} ${Number(index) + 1}` : name;
  return rest.length > 0 ? `${place}, ${rest.join(' ')}` : place;
}

const NAMES = new Map([
  ['Positive Examples', 'Positive example'],
  ['Negative Examples', 'Negative example'],
  ['Instances', 'Instance'],
  ['Instance License', 'Instance license'],
]);

/** RFC 6901, section 4. */
function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

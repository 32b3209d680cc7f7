/** A wanted place in a JSON text, and the wanted places below it. */
export interface PlaceNode {
  /** Where its value begins; undefined until it is found. */
  offset: number | undefined;
  below: Map<string, PlaceNode>;
}

/** The tree of some JSON Pointers (RFC 6901). */
export function placeTree(pointers: Iterable<string>): PlaceNode {
  const root = emptyNode();
  for (const pointer of pointers) {
    let node = root;
    for (const step of stepsOf(pointer)) {
      let next = node.below.get(step);
      if (next === undefined) {
        next = emptyNode();
        node.below.set(step, next);
      }
      node = next;
    }
  }
  return root;
}

/** Where the value at a pointer begins; where there is none, the innermost value around it that there is. */
export function offsetOf(root: PlaceNode, pointer: string): number {
  let offset = root.offset ?? 0;
  let node: PlaceNode | undefined = root;
  for (const step of stepsOf(pointer)) {
    node = node.below.get(step);
    if (node?.offset === undefined) break;
    offset = node.offset;
  }
  return offset;
}

/** Forgets what was found at a place and below it: of two equal keys the last one counts. */
export function forgetPlaces(node: PlaceNode): void {
  const nodes = [node];
  for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
    next.offset = undefined;
    nodes.push(...next.below.values());
  }
}

function emptyNode(): PlaceNode {
  return { offset: undefined, below: new Map() };
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

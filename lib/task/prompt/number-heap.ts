/** A heap of numbers, smallest first. */
export class NumberHeap {
  readonly #values: number[] = [];

  push(value: number): void {
    const values = this.#values;
    let index = values.length;
    values.push(value);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = values[above] ?? value;
      if (parent <= value) break;
      values[index] = parent;
      index = above;
    }
    values[index] = value;
  }

  /** Takes the smallest number out; undefined when there is none. */
  pop(): number | undefined {
    const values = this.#values;
    const smallest = values[0];
    const last = values.pop();
    if (last !== undefined && values.length > 0) this.#sink(last);
    return smallest;
  }

  /** Puts a number in the place of the first and lets it go down to where it belongs. */
  #sink(value: number): void {
    const values = this.#values;
    let index = 0;
    for (;;) {
      let below = 2 * index + 1;
      let child = values[below];
      if (child === undefined) break;
      const other = values[below + 1];
      if (other !== undefined && other < child) {
        child = other;
        below++;
      }
      if (child >= value) break;
      values[index] = child;
      index = below;
    }
    values[index] = value;
  }
}

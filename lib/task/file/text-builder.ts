/** As many units as are made a text at once. */
const MOST = 1_024;

/** Puts a text together from parts and single UTF-16 units, of which there may be millions. */
export class TextBuilder {
  #text = '';
  #units: number[] = [];

  addUnit(unit: number): void {
    if (this.#units.push(unit) === MOST) this.#flush();
  }

  /** Adds what stands in a text from `start` to before `end`. */
  addPart(text: string, start: number, end: number): void {
    if (start === end) return;
    this.#flush();
    this.#text += text.slice(start, end);
  }

  text(): string {
    this.#flush();
    return this.#text;
  }

  #flush(): void {
    if (this.#units.length === 0) return;
    this.#text += String.fromCharCode(...this.#units);
    this.#units = [];
  }
}

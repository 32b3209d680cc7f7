import type { Notice } from '@/lib/task/draft/draft';

const MAX_OF_A_KIND = 100;

/** Gathers notices; of each kind the first 100, and with the first of these how many there are in all. */
export class NoticeList {
  readonly #notices: Notice[] = [];
  readonly #kinds = new Map<string, { first: Notice; count: number }>();

  /** `kind` is a short sentence without details, which stands for all notices of its kind. */
  add(kind: string, notice: Notice): void {
    const known = this.#kinds.get(kind);
    if (known === undefined) {
      this.#kinds.set(kind, { first: notice, count: 1 });
      this.#notices.push(notice);
      return;
    }
    known.count++;
    if (known.count <= MAX_OF_A_KIND) this.#notices.push({ ...notice, kind });
  }

  all(): Notice[] {
    const firsts = new Map([...this.#kinds].map(([kind, { first, count }]) => [first, { kind, count }]));
    return this.#notices.map((notice) => {
      const of = firsts.get(notice);
      return of === undefined || of.count === 1 ? notice : { ...notice, ...of };
    });
  }
}

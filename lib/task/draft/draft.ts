import type { Example, ExampleField, ListField } from '@/lib/task/schema';

/** An example in a draft; `extra` holds keys that the format does not know, as the JSON text of an object. */
export interface DraftExample extends Example {
  extra?: string;
}

/** Everything of a draft but its instances. */
export type DraftHead = Record<ListField, string[]> &
  Record<ExampleField, DraftExample[]> & {
    /** The file name without number and ending: `winogrande_answer_generation`; empty until chosen. */
    slug: string;
    /** One line for the release's README list; empty means: derived from the definition. */
    summary: string;
    /** The file's keys in its order, unknown ones included. */
    order: string[];
    /** Unknown keys with their values as JSON text. */
    unknown: Record<string, string>;
  };

/** The fields of a head that are saved, and can conflict, one by one. */
export type HeadField = ListField | ExampleField | 'slug' | 'summary';

/** An instance of a draft. `id` lacks the task's prefix where the id follows the format (`task033-` + 32 hex digits). */
export interface DraftRow {
  id: string;
  position: number;
  input: string;
  outputs: string[];
  extra: string | null;
}

/** Something that could not be taken over from a file as it stood. */
export interface Notice {
  /** JSON Pointer into the file, or '' for the whole. */
  path: string;
  line?: number;
  column?: number;
  /** A whole sentence for the user. */
  text: string;
  /** What all notices of its kind say, without details; left out where it stands alone. */
  kind?: string;
  /** How many there are of its kind, with the first of these. */
  count?: number;
}

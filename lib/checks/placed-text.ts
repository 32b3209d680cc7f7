import type { Path } from '@/lib/checks/path';

/** A text of an example or instance, and where it stands. */
export interface PlacedText {
  text: string;
  path: Path;
}

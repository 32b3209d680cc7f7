import { bigBenchFile } from '@/lib/records/big-bench-file';
import type { TextTable } from '@/lib/records/record-table';
import { squadFile } from '@/lib/records/squad-file';
import type { JsonValue } from '@/lib/task/schema';

/**
 * The table of a file whose whole has a known format; null for any other.
 * @throws RecordError when it is in one of them and holds no record
 */
export function knownFile(value: JsonValue): TextTable | null {
  return squadFile(value) ?? bigBenchFile(value);
}

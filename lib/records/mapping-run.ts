import type { MappedInstance, RecordMapper } from '@/lib/records/map-records';
import { RecordError, type RecordFault, type SourceRecord } from '@/lib/records/record-table';
import { EndlessTemplate } from '@/lib/records/run-template';

/** Records whose template may be ended before the whole mapping is. */
const MAX_ENDLESS = 3;

/** Maps records one by one: those that give no instance are faults, and the others are kept. */
export class MappingRun {
  readonly instances: MappedInstance[] = [];
  readonly faults: RecordFault[];
  readonly #mapper: RecordMapper;
  #endless = 0;

  /** `faults`: of the records that could not even be read. */
  constructor(mapper: RecordMapper, faults: readonly RecordFault[] = []) {
    this.#mapper = mapper;
    this.faults = [...faults];
  }

  /** @throws EndlessTemplate when the template had to be ended so often that it is the template's fault */
  add(record: SourceRecord): void {
    try {
      this.instances.push(this.#mapper.map(record));
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      if (error instanceof EndlessTemplate && ++this.#endless === MAX_ENDLESS) throw error;
      this.faults.push({ number: record.number, text: error.message });
    }
  }
}

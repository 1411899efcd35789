import { TariffLineView } from '../../reference/index.js';
import { AdditionalDutyProgramView } from '../programs/program.view.js';
import { RecordGapView } from '../programs/record-gap.view.js';

/** A line of the tariff and, where an origin is named, the measures that could touch such goods. */
export class TariffLineDutiesView extends TariffLineView {
  /** Measures of additional duty in force on the day for goods of the line and the origin named; which of them apply depends on facts: ask
   * `POST /v1/duty-determinations`. Suspended ones are printed only. Absent where no origin is named. */
  programs?: AdditionalDutyProgramView[];
  /** Why there may be more measures than these; empty where the record speaks of the number and the day. */
  programGaps?: RecordGapView[];
}

import type { IsoDate } from '../../../kernel/dates.js';
import { CitationView } from '../../../platform/rules/rules.view.js';
import { ClockView } from '../clock.view.js';

/** What comes after the times of a detained chemical shipment, or in place of them. */
export class ChemicalStepView {
  /** What it is.
   * @example "notice_of_exportation"
   */
  step!: 'notice_of_exportation' | 'notice_of_abandonment' | 'storage_or_disposition';
  /** In words. */
  text!: string;
  /** The law. */
  citation!: CitationView;
}

/** How long the importer of a detained chemical shipment has, and what follows. */
export class ChemicalDetentionResultView {
  /** Each clock that runs or ran. */
  clocks!: ClockView[];
  /** The last day for the EPA to allow or refuse entry; null where no time runs.
   * @example "2026-03-04"
   */
  agencyDecidesBy!: string | null;
  /** The last day to bring the shipment into line or export it, an extension included; null where no time runs.
   * @example "2026-05-03"
   */
  dueOn!: IsoDate | null;
  /** What that day is counted from.
   * @example "notice"
   */
  countedFrom!: 'notice' | 'redelivery_demand' | null;
  /** The last day to which an extension can go.
   * @example "2026-06-02"
   */
  extendableTo!: string | null;
  /** What the importer has to tell, and what becomes of the shipment. */
  next!: ChemicalStepView[];
  /** What is not on record: whether the EPA has decided, whether a demand brings the day forward, and whether a notice of intent to abandon waived every time.
   * @example ["redelivery_demand"]
   */
  missing!: ('agency_decision' | 'redelivery_demand' | 'abandonment_notice')[];
}

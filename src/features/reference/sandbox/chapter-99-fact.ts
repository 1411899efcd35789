import type { IsoDate } from '../../../kernel/dates.js';

/** A chapter 99 line: a temporary change of duty on top of, or instead of, the ordinary line. */
export interface Chapter99Fact {
  /** Eight digits. */
  readonly hts: string;
  readonly authority: 'section_201' | 'section_232' | 'section_301' | 'section_421' | 'ieepa';
  readonly label: string;
  /** Rate texts as printed in the edition. */
  readonly general?: string;
  readonly special?: string;
  readonly column2?: string;
  /** The days for which the printed rate text holds, by the instrument named; not compared with it. */
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly citation: string;
}

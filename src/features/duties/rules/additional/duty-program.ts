import type { IsoDate } from '../../../../kernel/dates.js';
import type { Decimal } from '../../../../kernel/decimal.js';
import type { Condition } from './condition.js';
import type { CountryScope, ProductScope } from './scope.js';

/** What a programme's rate does. */
export const RATE_KINDS = [
  /** Added to the ordinary duty. */
  'surcharge',
  /** Ordinary and additional duty together come to this rate. */
  'floor_total',
  /** No duty; the heading is declared and may relieve from others. */
  'passthrough',
  /** Takes the place of the ordinary duty. */
  'replacement',
  /** Printed, never charged. */
  'suspended',
  'superseded',
] as const;
export type RateKind = (typeof RATE_KINDS)[number];

export const METALS = ['steel', 'aluminum', 'copper'] as const;
export type Metal = (typeof METALS)[number];

/** The part of the value a programme's duty falls on. */
export const VALUE_PARTS = ['full', 'metal_content', 'non_us_content', 'non_us_content_if_20'] as const;
export type ValuePart = (typeof VALUE_PARTS)[number];

/** The part of the value that is closed to duties which yield to the programme. */
export const OCCUPATIONS = ['full', 'metal_content', 'none'] as const;
export type Occupation = (typeof OCCUPATIONS)[number];

/** One measure of additional duty for a span of days, as its instrument says it. */
export interface DutyProgram {
  readonly programId: string;
  /** Open text: new authorities come. */
  readonly authority: string;
  /** As the tariff prints it, `9903.88.03`. */
  readonly heading: string;
  /** The heading to declare where the ordinary duty already reaches the all-in rate. */
  readonly headingFloorMet: string | null;
  readonly description: string;
  readonly countries: CountryScope;
  readonly products: ProductScope;
  readonly rateKind: RateKind;
  /** Per cent ad valorem; null for a passthrough. */
  readonly ratePercent: Decimal | null;
  readonly from: IsoDate;
  /** The last day; null: open. */
  readonly until: IsoDate | null;
  /** Where the text appeared later than its first day. */
  readonly publishedOn: IsoDate | null;
  readonly conditions: Condition;
  /** Of the candidates of a group one applies, the one of the smallest rank. */
  readonly stackingGroup: string;
  readonly rank: number;
  /** Groups whose winners go before this programme on the value they occupy. */
  readonly yieldsTo: readonly string[];
  readonly appliesTo: ValuePart;
  readonly metal: Metal | null;
  readonly occupies: Occupation;
  /** Programmes, or `group:` and a stacking group, that fall away where this one is a candidate. */
  readonly relieves: readonly string[];
  readonly instrument: string;
  readonly sourceUrl: string | null;
  /** A read in the official text, B one official or two other sources, C a single reading. */
  readonly confidence: 'A' | 'B' | 'C';
  readonly note: string | null;
}

/** Whether the programme is on the books on a day, charged or not. */
export const isInForce = ({ from, until }: Pick<DutyProgram, 'from' | 'until'>, day: IsoDate): boolean =>
  from <= day && (until === null || day <= until);

/** Printed in the tariff and never charged. */
export const isPrintedOnly = ({ rateKind }: DutyProgram): boolean =>
  rateKind === 'suspended' || rateKind === 'superseded';

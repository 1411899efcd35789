import { ApiProperty } from '@nestjs/swagger';
import { FACT_TYPES } from '../rules/additional/fact-definition.js';
import type { FactType } from '../rules/additional/fact-definition.js';
import { METALS, OCCUPATIONS, RATE_KINDS, VALUE_PARTS } from '../rules/additional/duty-program.js';
import type { Metal, Occupation, RateKind, ValuePart } from '../rules/additional/duty-program.js';

/** A measure of additional duty. */
export class AdditionalDutyProgramView {
  /** Its name.
   * @example "s301_91_02"
   */
  id!: string;
  /** What it stands on.
   * @example "s301"
   */
  authority!: string;
  /** The heading of Chapter 99.
   * @example "9903.91.02"
   */
  heading!: string;
  /** The heading to declare where the ordinary duty already reaches the all-in rate. */
  headingFloorMet?: string;
  /** In words.
   * @example "Section 301, China, solar cells and modules"
   */
  description!: string;
  /** Countries of origin: `all`, `all except XX YY` or `XX YY`.
   * @example "CN"
   */
  countryScope!: string;
  /** Goods: lists by name and numbers by their first digits.
   * @example "s301_9903_91_02"
   */
  productScope!: string;
  /** What the rate does: `floor_total` is all-in, `replacement` takes the place of the ordinary duty; suspended and superseded are printed only.
   * @example "surcharge"
   */
  @ApiProperty({ enum: RATE_KINDS })
  rateKind!: RateKind;
  /** Per cent of the value.
   * @example "50"
   */
  ratePercent?: string;
  /** First day.
   * @example "2024-09-27"
   */
  from!: string;
  /** Last day; absent while none is known. */
  until?: string;
  /** When the text appeared, where later than the first day. */
  publishedOn?: string;
  /** The facts it turns on, as in `facts` of a duty determination: `;` is and, `|` is or. */
  conditions?: string;
  /** Of its group one programme applies.
   * @example "s301"
   */
  stackingGroup!: string;
  /** The smallest goes first.
   * @example 50
   */
  rank!: number;
  /** Groups that go before it on the value they occupy. */
  yieldsTo!: string[];
  /** The part of the value it falls on.
   * @example "full"
   */
  @ApiProperty({ enum: VALUE_PARTS })
  appliesTo!: ValuePart;
  /** Whose content is meant. */
  @ApiProperty({ enum: METALS })
  metal?: Metal;
  /** The part of the value it closes to what yields to it.
   * @example "full"
   */
  @ApiProperty({ enum: OCCUPATIONS })
  occupies!: Occupation;
  /** Programmes, or `group:` and a group, that fall away where it applies. */
  relieves!: string[];
  /** The instrument.
   * @example "U.S. note 31(c); 89 FR 76581"
   */
  citation!: string;
  /** Where to read it. */
  sourceUrl?: string;
  /** A: read in the official text; B: one official or two other sources; C: a single reading.
   * @example "A"
   */
  confidence!: 'A' | 'B' | 'C';
  /** What to keep in mind. */
  note?: string;
}

/** A fact a programme may ask for. */
export class DutyFactView {
  /** Its name in `facts`.
   * @example "usmcaClaim"
   */
  name!: string;
  /** How it is written: money and percentages as text, countries as a list of ISO 3166-1 alpha-2 codes.
   * @example "boolean"
   */
  @ApiProperty({ enum: FACT_TYPES })
  type!: FactType;
  /** The answers it may take; empty where they are open. Country codes stand for any country. */
  answers!: string[];
  /** What counts where it is not stated: both ways, the full value, or a claim as not made.
   * @example "undetermined"
   */
  ifMissing!: 'undetermined' | 'presume_full_value' | 'treated_as';
  /** As what an absent claim is treated; absent: as none. */
  treatedAs?: boolean;
  /** The question in words.
   * @example "Is USMCA preference claimed for the goods, and do they qualify?"
   */
  question!: string;
  /** When it matters.
   * @example "goods of Canada or Mexico"
   */
  askedWhen?: string;
}

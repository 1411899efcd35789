import { ApiProperty } from '@nestjs/swagger';
import { RATE_KINDS } from '../rules/additional/duty-program.js';
import type { RateKind } from '../rules/additional/duty-program.js';
import { LAW_CHANGE_KINDS } from '../rules/changes/law-changes.js';
import type { LawChangeKind } from '../rules/changes/law-changes.js';
import { TARIFF_CHANGE_KINDS } from '../../reference/index.js';
import type { TariffChangeKind } from '../../reference/index.js';

/** What changed. */
export const CHANGED = ['additional_duty', 'tariff_edition', 'adcvd_order'] as const;

/** A change of the law of duties: a measure, what an edition of the tariff changed, or an order. */
export class LawChangeView {
  /** Its name; `GET /v1/law-changes/{id}/lines` lists the tariff lines.
   * @example "2026-02-24.s122_10.began"
   */
  id!: string;
  /** First day of the new state, from 00:01 Eastern time.
   * @example "2026-02-24"
   */
  on!: string;
  /** What changed: a measure of additional duty, lines of the tariff by an edition, or an antidumping or countervailing duty order.
   * @example "additional_duty"
   */
  @ApiProperty({ enum: CHANGED })
  kind!: (typeof CHANGED)[number];
  /** What happened.
   * @example "began"
   */
  @ApiProperty({ enum: [...LAW_CHANGE_KINDS, ...TARIFF_CHANGE_KINDS] })
  change!: LawChangeKind | TariffChangeKind;
  /** The measure; `GET /v1/additional-duty-programs/{id}` shows it.
   * @example "s122_10"
   */
  programId?: string;
  /** Its heading.
   * @example "9903.03.01"
   */
  heading?: string;
  /** The order; `GET /v1/adcvd-cases/{caseNumber}` shows it.
   * @example "A-570-979"
   */
  caseNumber?: string;
  /** What it stands on; `htsus` for editions of the tariff, `adcvd` for orders.
   * @example "s122"
   */
  authority!: string;
  /** In words.
   * @example "Section 122 import surcharge"
   */
  description!: string;
  /** What the rate of the measure does.
   * @example "surcharge"
   */
  @ApiProperty({ enum: RATE_KINDS, required: false })
  rateKind?: RateKind;
  /** Per cent of the value.
   * @example "10"
   */
  ratePercent?: string;
  /** Countries of origin.
   * @example "all"
   */
  countryScope!: string;
  /** When the text appeared, where later than the first day. */
  publishedOn?: string;
  /** The instrument.
   * @example "Proclamation 11012"
   */
  citation!: string;
  /**
   * How many ten-digit lines of the tariff it could touch, as the tariff on record stood on that day; which of them pay depends on facts. Null:
   * nobody knows, of an order without tariff codes on record.
   * @example 120
   */
  linesTouched!: number | null;
}

/** A tariff line that a change could touch. */
export class ChangedLineView {
  /** Its number with points.
   * @example "8541.43.0010"
   */
  hts!: string;
  /** Its words with those of the lines above it. */
  fullDescription!: string;
}

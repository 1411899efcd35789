import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { BOND_KINDS } from '../../bonds/rules/index.js';
import type { BondKind } from '../../bonds/rules/index.js';
import { DEFAULTS } from '../rules/liquidated-damages.js';
import type { DefaultOnBond } from '../rules/liquidated-damages.js';

/** Asks what is claimed under an importer's bond for a default. */
export class AskLiquidatedDamages {
  /** Legal time: the day the answer is about.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** What was not done: on goods (redelivery, holding, marking …); summary, estimated duties or both late; another that involves no goods; goods that came for a time and were not exported, destroyed or returned; or a security filing or cargo information that was not sent in time or not rightly.
   * @example "goods"
   */
  @IsIn(DEFAULTS)
  default: DefaultOnBond;

  /** The day on which the liability accrued.
   * @example "2026-01-13"
   */
  @IsCivilDate()
  accruedOn: IsoDate;

  /** The kind of the bond in whose period that was.
   * @example "continuous"
   */
  @IsIn(BOND_KINDS)
  bondKind: BondKind;

  /** Its amount, US dollars.
   * @example "50000.00"
   */
  @IsUsDollars()
  bondAmount: string;

  /** The value of the goods, US dollars; left out where it is not known.
   * @example "30000.00"
   */
  @IsOptional()
  @IsUsDollars()
  value?: string;

  /** Whether the goods are restricted, prohibited or alcoholic beverages; left out where it is not known.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  restrictedOrAlcoholic?: boolean;

  /** Estimated duties, taxes and charges that were not paid in time; left out where not known.
   * @example "700.00"
   */
  @IsOptional()
  @IsUsDollars()
  unpaidDuties?: string;

  /** What a bond for this transaction alone would have been; left out where not known. POST /v1/bond-requirement-quotes says it.
   * @example "42189.00"
   */
  @IsOptional()
  @IsUsDollars()
  singleTransactionAmount?: string;

  /** How many defaults there are that involve no goods, or violations of what is sent in advance; one where it is left out.
   * @example 1
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  times?: number;

  /** Whether the bond was given only for the production of free-entry or reduced-duty documents.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  onlyForFreeEntryDocuments?: boolean;

  /** The day the notice of the claim was mailed to the principal; left out before.
   * @example "2026-02-02"
   */
  @IsOptional()
  @IsCivilDate()
  noticedOn?: IsoDate;

  /** The day payment was demanded of the surety; left out before.
   * @example "2026-04-06"
   */
  @IsOptional()
  @IsCivilDate()
  demandedOn?: IsoDate;

  /** Of a temporary importation: estimated duties and merchandise processing fees on what was not exported, destroyed or returned; left out where not known.
   * @example "1200.00"
   */
  @IsOptional()
  @IsUsDollars()
  estimatedDuties?: string;

  /** Of a temporary importation: whether a carnet covers the goods, or a heading for which 19 CFR 10.31(f) sets 110 per cent; left out where not known.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  atLowerShare?: boolean;

  /** Of a temporary importation: the day on which the importer told customs in writing that the goods will not be exported or destroyed; left out where it did not.
   * @example "2026-02-16"
   */
  @IsOptional()
  @IsCivilDate()
  anticipatedOn?: IsoDate;

  /** Of a temporary importation: the last day for which the bond lets the goods stay, extensions too; left out where not known.
   * @example "2026-05-31"
   */
  @IsOptional()
  @IsCivilDate()
  periodThrough?: IsoDate;
}

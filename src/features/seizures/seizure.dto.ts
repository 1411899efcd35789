import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksAbout } from '../../platform/access/asks.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { IsQuantity, IsUsDollars } from '../../platform/http/money.dto.js';
import { ChangedPageQuery } from '../../platform/http/page.dto.js';
import { SEIZURE_GROUND_CODES } from './rules/index.js';
import type { SeizureGroundCode } from './rules/index.js';
import { SeizureView } from './seizure.view.js';

const CASE_NUMBER = /^\s*\d{4}-?\d{4}-?\d{6}-?\d{2}\s*$/;
const CASE_NUMBER_HELP = {
  message: '$property must be a fiscal year, port, serial and suffix',
  context: { code: 'fpf_case_number.malformed', remedy: 'Send a number such as 2026-2704-000123-01.' },
};

/** Seizes goods. */
export class SeizeMerchandise {
  /** The goods.
   * @example "mer_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  merchandiseId!: string;

  /** The detention that ends with this seizure, where there was one.
   * @example "dtn_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  detentionId?: string;

  /** On which grounds.
   * @example ["counterfeit_mark"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(SEIZURE_GROUND_CODES, { each: true })
  grounds!: SeizureGroundCode[];

  /** The recorded right, for grounds that rest on one.
   * @example "rec_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  recordationId?: string;

  /** Number of the Fines, Penalties and Forfeitures case, with or without hyphens.
   * @example "2026-2704-000123-01"
   */
  @Matches(CASE_NUMBER, CASE_NUMBER_HELP)
  fpfCaseNumber!: string;

  /** The day of the seizure.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  seizedOn!: IsoDate;

  /** Where it was made.
   * @example "Express hub, Memphis"
   */
  @IsString()
  @Length(1, 200)
  place!: string;

  /** Who holds the goods now.
   * @example "Seized property vault, Memphis"
   */
  @IsString()
  @Length(1, 200)
  custodian!: string;

  /** Appraised domestic value of what is seized.
   * @example "4000.00"
   */
  @IsUsDollars()
  domesticValue!: string;

  /** How much is seized, in the unit of the goods; all of it where this is left out. The rest becomes goods of its own.
   * @example "40"
   */
  @IsOptional()
  @IsQuantity()
  quantity?: string;

  /** The last day on which the United States may sue, where it is known.
   * @example "2031-03-27"
   */
  @IsOptional()
  @IsCivilDate()
  limitationOn?: IsoDate;
}

/** Narrows the list of seizures. */
export class ListSeizures extends ChangedPageQuery {
  /** Only seizures of these goods. */
  @AsksAbout(SeizureView, 'merchandiseId')
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** Only this case, with or without hyphens.
   * @example "2026-2704-000123-01"
   */
  @AsksAbout(SeizureView, 'fpfCaseNumber')
  @IsOptional()
  @Matches(CASE_NUMBER, CASE_NUMBER_HELP)
  fpfCaseNumber?: string;

  /** Only where this ground was named.
   * @example "counterfeit_mark"
   */
  @AsksAbout(SeizureView, 'grounds')
  @IsOptional()
  @IsIn(SEIZURE_GROUND_CODES)
  ground?: SeizureGroundCode;

  /** Only those that stand so.
   * @example "open"
   */
  @AsksAbout(SeizureView, 'status')
  @IsOptional()
  @IsIn(['open', 'remitted', 'forfeited'])
  status?: 'open' | 'remitted' | 'forfeited';
}

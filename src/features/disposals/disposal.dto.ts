import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksAbout } from '../../platform/access/asks.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { IsQuantity, IsUsDollars } from '../../platform/http/money.dto.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { DisposalView } from './disposal.view.js';
import { DISPOSAL_ROUTES } from './rules/index.js';
import type { DisposalRoute } from './rules/index.js';

/** Orders goods to be disposed of by one route. */
export class OrderDisposal {
  /** The goods.
   * @example "mer_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  merchandiseId!: string;

  /** The route; which are open is at /v1/merchandise/{id}/disposal-routes.
   * @example "destroy"
   */
  @IsIn(DISPOSAL_ROUTES)
  route!: DisposalRoute;

  /** The day of the order.
   * @example "2026-05-11"
   */
  @IsCivilDate()
  orderedOn!: IsoDate;

  /** How much, in the unit of the goods; all where it is left out. The rest becomes goods of its own.
   * @example "40"
   */
  @IsOptional()
  @IsQuantity()
  quantity?: string;
}

/** The paper that certifies a disposal. */
export class DisposalCertificate {
  /** The CBP form: 3499 to destroy, 7512 to export, 4647 to redeliver.
   * @example "3499"
   */
  @IsString()
  @Length(1, 20)
  form!: string;

  /** Its number.
   * @example "3499-26-00118"
   */
  @IsString()
  @Length(1, 50)
  number!: string;
}

/** Records that an order was carried out, whole or in part. */
export class PerformDisposal {
  /** The day.
   * @example "2026-05-20"
   */
  @IsCivilDate()
  performedOn!: IsoDate;

  /** How much.
   * @example "40"
   */
  @IsQuantity()
  quantity!: string;

  /** In which unit.
   * @example "NO"
   */
  @IsString()
  @Length(1, 20)
  unit!: string;

  /** The certificate. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DisposalCertificate)
  certificate?: DisposalCertificate;

  /** The officer before whom it was done.
   * @example "Officer 4471"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  witnessedBy?: string;

  /** Whether nothing may be left after this act.
   * @example true
   */
  @IsBoolean()
  closing!: boolean;

  /** What it cost.
   * @example "180.00"
   */
  @IsUsDollars()
  costs!: string;

  /** What it brought.
   * @example "0.00"
   */
  @IsUsDollars()
  proceeds!: string;
}

/** Narrows the list of disposals. */
export class ListDisposals extends PageQuery {
  /** Only those of these goods. */
  @AsksAbout(DisposalView, 'merchandiseId')
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** Only those by this route.
   * @example "destroy"
   */
  @AsksAbout(DisposalView, 'route')
  @IsOptional()
  @IsIn(DISPOSAL_ROUTES)
  route?: DisposalRoute;

  /** Only those that stand so.
   * @example "open"
   */
  @AsksAbout(DisposalView, 'status')
  @IsOptional()
  @IsIn(['open', 'closed'])
  status?: 'open' | 'closed';
}

/** Which interdictions are compared. */
export class CompareMethods {
  /** The first day of interdiction counted.
   * @example "2026-01-01"
   */
  @IsCivilDate()
  from!: IsoDate;

  /** The last day of interdiction counted.
   * @example "2026-12-31"
   */
  @IsCivilDate()
  through!: IsoDate;

  /** Legal time: disposals after this day do not count; needed.
   * @example "2026-12-31"
   */
  @IsCivilDate()
  asOf!: IsoDate;
}

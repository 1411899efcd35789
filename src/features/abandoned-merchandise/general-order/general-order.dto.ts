import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { GeneralOrderView } from './general-order.view.js';

/** Takes goods without entry into general order. */
export class TakeIntoGeneralOrder {
  /** The goods.
   * @example "mer_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsString()
  @Length(1, 100)
  merchandiseId!: string;

  /** The day of landing, of arrival, or of receipt under a permit to transfer.
   * @example "2026-03-01"
   */
  @IsCivilDate()
  landedOn!: IsoDate;

  /** The day of importation.
   * @example "2026-03-01"
   */
  @IsCivilDate()
  importedOn!: IsoDate;

  /** The day the carrier notified customs, if it did.
   * @example "2026-03-20"
   */
  @IsOptional()
  @IsCivilDate()
  carrierNotifiedOn?: IsoDate;

  /** Value of the goods on the bill of lading.
   * @example "32000.00"
   */
  @IsOptional()
  @IsUsDollars()
  billValue?: string;

  /** The day they went to general order.
   * @example "2026-03-17"
   */
  @IsCivilDate()
  takenOn!: IsoDate;
}

/** Tells the interested parties that title to unclaimed goods will vest in the United States. */
export class GiveVestingNotice {
  /** The day of the notice.
   * @example "2026-09-02"
   */
  @IsCivilDate()
  noticeOn!: IsoDate;

  /** Whether all known interested parties were told.
   * @example true
   */
  @IsBoolean()
  everyPartyNotified!: boolean;
}

/** Records that goods were entered after all, with everything paid. */
export class RedeemMerchandise {
  /** The day.
   * @example "2026-04-10"
   */
  @IsCivilDate()
  redeemedOn!: IsoDate;
}

/** Narrows the list of general orders. */
export class ListGeneralOrders extends PageQuery {
  /** Only those of these goods. */
  @AsksAbout(GeneralOrderView, 'merchandiseId')
  @IsOptional()
  @IsString()
  @Length(1, 100)
  merchandiseId?: string;

  /** Only those redeemed, or not.
   * @example "no"
   */
  @AsksAbout(GeneralOrderView, 'redeemedOn')
  @IsOptional()
  @IsIn(['yes', 'no'])
  redeemed?: 'yes' | 'no';
}

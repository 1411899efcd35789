import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { PAYMENT_METHODS } from '../bills/bill-row.js';
import type { PaymentMethod } from '../bills/bill-row.js';
import { REFUND_PAYEES } from './refund-row.js';
import type { RefundPayee } from './refund-row.js';
import { RefundView } from './refund.view.js';

/** Which refunds. */
export class ListRefunds extends PageQuery {
  /** Legal time: the day the list is about; today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** Of this importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  @AsksAbout(RefundView, 'importerId')
  importerId?: string;
}

/** Certifies a refund for payment. */
export class CertifyRefund {
  /** Whether the payee is a corporation, where its form does not say so; the rate of interest depends on it.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  corporation?: boolean;

  /** Who has established its right to it, while a bankruptcy stays the creditors of the importer.
   * @example "The trustee, by order of 12 March 2026."
   */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  claim?: string;
}

/** A payment that left customs. */
export class PayRefund {
  /** In US dollars.
   * @example "8629.66"
   */
  @IsUsDollars()
  amount: string;

  /** The day it left customs.
   * @example "2026-03-20"
   */
  @IsCivilDate()
  paidOn: IsoDate;

  /** To whom.
   * @example "importer"
   */
  @IsIn(REFUND_PAYEES)
  payee: RefundPayee;

  /** How.
   * @example "ach_credit"
   */
  @IsIn(PAYMENT_METHODS)
  method: PaymentMethod;

  /** Whether it goes to whom the importer has named to receive it (Form 4811); not where that is void.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  toDesignee?: boolean;
}

/** A refund that could not be delivered, solely because the recipient had not given its bank data. */
export class ReturnRefund {
  /** The day it came back.
   * @example "2026-03-27"
   */
  @IsCivilDate()
  on: IsoDate;
}

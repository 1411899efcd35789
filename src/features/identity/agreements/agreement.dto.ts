import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { PURPOSES_OF } from '../../../kernel/purpose.js';
import type { PurposeCode } from '../../../kernel/purpose.js';
import { RESOURCES } from '../../../platform/manifest/resource-names.js';
import type { Resource } from '../../../kernel/resources.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { AGREEMENT_STATES } from './agreement.js';
import type { AgreementState } from './agreement.js';
import { AgreementView } from './agreement.view.js';

const PURPOSE_CODES = PURPOSES_OF.partner_agency;

/** What shall be shown of one data set. */
export class AgreeOnDataSet {
  /** The data set.
   * @example "detentions"
   */
  @IsIn(RESOURCES)
  name: Resource;

  /** The fields that shall be shown, `id` among them; of what is inside another field by their path.
   * @example ["id", "status", "portCode", "goods.countryOfOrigin"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[a-z][a-zA-Z0-9]{0,59}(\.[a-z][a-zA-Z0-9]{0,59}){0,3}$/, { each: true })
  fields: string[];
}

/** The terms of an agreement, as two administrators sign them. */
export class ProposeAgreement {
  /** The agency.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @Matches(/^org_[0-9a-z]{26}$/)
  agencyOrganisationId: string;

  /** What it is called.
   * @example "Memorandum of understanding on detained goods"
   */
  @IsString()
  @Length(1, 200)
  title: string;

  /** The law that allows it.
   * @example "19 USC 1628a"
   */
  @IsString()
  @Length(1, 500)
  legalBasis: string;

  /** What it shall show. */
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique(({ name }: AgreeOnDataSet) => name)
  @ValidateNested({ each: true })
  @Type(() => AgreeOnDataSet)
  dataSets: AgreeOnDataSet[];

  /** What for; the first is taken where a request states none.
   * @example ["agency_cooperation"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(PURPOSE_CODES.length)
  @ArrayUnique()
  @IsIn(PURPOSE_CODES, { each: true })
  purposes: PurposeCode[];

  /** The first day it is good for.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  validFrom: IsoDate;

  /** The last day it is good for.
   * @example "2027-03-01"
   */
  @IsCivilDate()
  validUntil: IsoDate;

  /** Why it is proposed; for the second administrator.
   * @example "Signed by both agencies on 2026-02-20."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** Asks that an agreement end before its last day. */
export class ProposeEnd {
  /** Why; for the second administrator.
   * @example "The agency has withdrawn."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** Narrows the list of agreements. */
export class ListAgreements extends PageQuery {
  /** Only those that stand so today.
   * @example "in_force"
   */
  @IsOptional()
  @IsIn(AGREEMENT_STATES)
  @AsksAbout(AgreementView, 'state')
  state?: AgreementState;
}

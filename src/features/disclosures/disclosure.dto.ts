import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { AsksAbout } from '../../platform/access/asks.js';
import { ChangedPageQuery } from '../../platform/http/page.dto.js';
import { DISCLOSURE_FIELDS } from './rules/index.js';
import type { DisclosureField, NoticeKind } from './rules/index.js';
import { DisclosureSummaryView } from './disclosure.view.js';

/** Narrows the list of disclosures. */
export class ListDisclosures extends ChangedPageQuery {
  /** Only those with a duty met late, or not met in time.
   * @example "true"
   */
  @AsksAbout(DisclosureSummaryView, 'late')
  @IsOptional()
  @IsIn(['true', 'false'])
  late?: 'true' | 'false';

  /** Only those of this recorded right. */
  @AsksAbout(DisclosureSummaryView, 'recordationId')
  @IsOptional()
  @IsString()
  @Length(1, 100)
  recordationId?: string;
}

/** Acknowledges what protected information may be used for. */
export class AcknowledgeNotice {
  /** The notice whose words are acknowledged.
   * @example "TSA_LIMITED_PURPOSE"
   */
  @IsIn(['TSA_LIMITED_PURPOSE', 'CIVIL_REMEDY_OK'])
  notice!: NoticeKind;
}

/** An officer's decision on one field that may, but need not, be disclosed. */
export class FieldDecisionRequest {
  /** The field.
   * @example "redactedImages"
   */
  @IsIn(DISCLOSURE_FIELDS)
  field!: DisclosureField;

  /** Whether it leaves.
   * @example "release"
   */
  @IsIn(['release', 'refuse'])
  decision!: 'release' | 'refuse';

  /** Why.
   * @example "The owner can tell a genuine case back from these pictures."
   */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** Decides on what may, but need not, be disclosed; all of it or nothing. */
export class DecideDisclosures {
  /** One decision a field. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => FieldDecisionRequest)
  items!: FieldDecisionRequest[];

  /** The recorded right, where the case is about several. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  recordationId?: string;
}

import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Resource } from '../../../kernel/resources.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { RESOURCES } from '../../../platform/manifest/resource-names.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { GRANT_STATES } from './access-grant.js';
import type { GrantState } from './access-grant.js';
import { GRANT_ACTIONS } from '../../../kernel/resources.js';
import type { GrantAction } from '../../../kernel/resources.js';

/** Lets another organisation see or act on one's own matters. */
export class GiveAccess {
  /** Who shall hold it: a broker or counsel.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2d"
   */
  @Matches(/^org_[0-9a-z]{26}$/, {
    message: 'granteeOrganisationId must be the id of an organisation',
    context: { code: 'organisation.malformed', remedy: 'Send an id such as org_01zt5w2v3n8m1k4q7r9s0a6b2d.' },
  })
  granteeOrganisationId: string;

  /** Which matters.
   * @example ["detentions", "importers"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(RESOURCES, { each: true, context: { code: 'access_grant.resource_unknown' } })
  resources: Resource[];

  /** `read`, or `read` and `act`.
   * @example ["read"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(GRANT_ACTIONS.length)
  @ArrayUnique()
  @IsIn(GRANT_ACTIONS, { each: true, context: { code: 'access_grant.action_unknown' } })
  actions: GrantAction[];

  /** The first day it is good for; today where it is left out.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  validFrom?: IsoDate;

  /** The last day it is good for.
   * @example "2026-12-31"
   */
  @IsCivilDate()
  validUntil: IsoDate;

  /** Why it is given.
   * @example "Files our entries at Savannah."
   */
  @IsString()
  @Length(1, 500)
  reason: string;

  /** How the power of attorney behind it is found again; a broker that shall act needs one.
   * @example "CBP Form 5291 of 2026-02-20"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  powerOfAttorney?: string;
}

/** Narrows the list of grants. */
export class ListAccessGrants extends PageQuery {
  /** Only those that stand so today.
   * @example "in_force"
   */
  @IsOptional()
  @IsIn(GRANT_STATES)
  state?: GrantState;

  /** Only those that this organisation holds.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2d"
   */
  @IsOptional()
  @Matches(/^org_[0-9a-z]{26}$/)
  granteeOrganisationId?: string;
}

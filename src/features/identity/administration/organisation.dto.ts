import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { ORGANISATION_TYPES } from '../organisation.js';
import type { OrganisationType } from '../organisation.js';

/** Puts an organisation on record. */
export class RegisterOrganisation {
  /** Its name.
   * @example "Harborlight Customs Brokers"
   */
  @IsString()
  @Length(1, 200)
  name!: string;

  /** What it is; it decides in which roles its clients can act.
   * @example "broker"
   */
  @IsIn(ORGANISATION_TYPES)
  type!: OrganisationType;
}

/** Narrows the list of organisations. */
export class ListOrganisations extends PageQuery {
  /** Only those of this type.
   * @example "broker"
   */
  @IsOptional()
  @IsIn(ORGANISATION_TYPES)
  type?: OrganisationType;
}

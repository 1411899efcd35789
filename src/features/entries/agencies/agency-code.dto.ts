import { IsString, Length, Matches } from 'class-validator';

/** Says which organisation answers for an agency. */
export class AssignAgencyCode {
  /** The agency’s code, as lines name it.
   * @example "FDA"
   */
  @Matches(/^[A-Z][A-Z0-9-]{1,15}$/)
  code!: string;

  /** The organisation whose clients answer for it: a partner agency.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsString()
  @Length(4, 40)
  organisationId!: string;
}

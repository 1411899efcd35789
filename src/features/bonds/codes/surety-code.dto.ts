import { IsOptional, IsString, Length, Matches } from 'class-validator';

/** Says which company a surety code is, and who signs in for it. */
export class AssignSuretyCode {
  /** The code.
   * @example "821"
   */
  @Matches(/^\d{3}$/)
  code!: string;

  /** The company’s code at Treasury.
   * @example "99821"
   */
  @Matches(/^\d{5}$/)
  naic!: string;

  /** The organisation whose clients file for it: a surety. Left out: nobody signs in for it.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsOptional()
  @IsString()
  @Length(4, 40)
  organisationId?: string;
}

import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';

/** A bond that secures the entry. */
export class EntryBond {
  /** Its number.
   * @example "000123456"
   */
  @Matches(/^[A-Z0-9-]{3,20}$/)
  bondNumber: string;

  /** Whether it is a continuous bond, one for this entry alone, or cash in its place.
   * @example "continuous"
   */
  @IsIn(['continuous', 'single_transaction', 'cash_in_lieu'])
  kind: 'continuous' | 'single_transaction' | 'cash_in_lieu';

  /** Code of the surety, three digits; left out where cash secures it.
   * @example "036"
   */
  @IsOptional()
  @Matches(/^\d{3}$/)
  suretyCode?: string;

  /** Whether it is the broker’s own bond and not the importer’s.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  brokersOwn?: boolean;
}

import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { RETURN_OUTCOMES } from './sample-custody.js';

/** Demands a sample back. */
export class DemandSample {
  /** Why.
   * @example "The case is closed."
   */
  @IsString()
  @Length(1, 1000)
  reason: string;
}

/** Records how a sample came back, or the certificate that it cannot. */
export class ReturnSample {
  /** How.
   * @example "returned"
   */
  @IsIn(RETURN_OUTCOMES)
  outcome: (typeof RETURN_OUTCOMES)[number];

  /** The owner's certificate, where it was damaged, destroyed or lost.
   * @example "Destroyed in testing; certified by the owner."
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  certification?: string;
}

import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '../http/page.dto.js';

const IsCount = (min: number): PropertyDecorator => {
  const context = { code: 'ledger.count_malformed', remedy: `Send a whole number from ${String(min)} on.` };
  return applyDecorators(
    Type(() => Number),
    IsInt({ context }),
    Min(min, { context }),
    Max(Number.MAX_SAFE_INTEGER, { context }),
  );
};

/** Which checkpoints. */
export class CheckpointsQuery extends PageQuery {
  /** Only those for at least so many leaves: what was signed since you last looked.
   * @example 0
   */
  @IsOptional()
  @IsCount(0)
  fromSize: number = 0;
}

/** Which leaf is to be shown in which tree. */
export class InclusionProofQuery {
  /** The leaf by its hash, in hexadecimal; or else its index.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, {
    context: { code: 'ledger.hash_malformed', remedy: 'Send 64 hexadecimal digits in lower case.' },
  })
  leafHash?: string;

  /** The leaf by its place, from 0.
   * @example 0
   */
  @IsOptional()
  @IsCount(0)
  index?: number;

  /** Leaves of the tree it is to be shown in; the newest checkpoint's where left out.
   * @example 1
   */
  @IsOptional()
  @IsCount(1)
  size?: number;
}

/** Which older tree is to be shown at the beginning of which newer one. */
export class ConsistencyProofQuery {
  /** Leaves of the older tree.
   * @example 1
   */
  @IsCount(1)
  from: number;

  /** Leaves of the newer tree; the newest checkpoint's where left out.
   * @example 2
   */
  @IsOptional()
  @IsCount(1)
  to?: number;
}

import { IsIn, IsString, Length } from 'class-validator';
import { IsListedCode } from '../../duties/index.js';
import { CENTERS } from '../../reference/rules/centers.js';
import { CENTER_GROUNDS } from '../rules/papers/center-assignment.js';
import type { CenterGround } from '../rules/papers/center-assignment.js';

/** Assigns an entry to a Center. */
export class AssignCenter {
  /** The Center, by its code in ACE.
   * @example "CEE007"
   */
  @IsListedCode('centers-of-excellence', CENTERS)
  center: string;

  /** Why it goes there (19 CFR 101.10(b), (c)).
   * @example "predominant_goods"
   */
  @IsIn(CENTER_GROUNDS)
  ground: CenterGround;

  /** The facts of it.
   * @example "Most lines of the last year are of heading 8541."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}

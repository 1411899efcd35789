import { IsIn, Matches } from 'class-validator';
import { GUIDE_AUDIENCES } from './guide-audience.js';
import type { GuideAudience } from './guide-audience.js';

/** Gives customs a guide by which genuine goods are told from others. */
export class GiveProductGuide {
  /** A file sent before, of kind `document` or `image`.
   * @example "fil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^fil_[0-9a-z]{26}$/)
  fileId: string;

  /** Who may read it: officers at ports, specialists at the centers, or all of CBP.
   * @example "ports"
   */
  @IsIn(GUIDE_AUDIENCES)
  audience: GuideAudience;
}

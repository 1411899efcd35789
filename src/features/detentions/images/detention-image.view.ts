import type { IsoDate } from '../../../kernel/dates.js';

/** An image of the goods. */
export class DetentionImageView {
  /** Id.
   * @example "img_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** Whether names, addresses and identifying marks are removed.
   * @example "redacted"
   */
  kind!: 'unredacted' | 'redacted';
  /** The unredacted image it was made from. */
  redacts?: string;
  /** What it shows. */
  depicts!: string;
  /** The day it was added. */
  addedOn!: IsoDate;
  /** SHA-256 of the file. */
  sha256!: string;
}

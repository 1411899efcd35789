import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

/** Adds an image of the goods, kept as a file before. */
export class AddImage {
  /** The file: of kind `image` for the goods as they are, of kind `redacted_image` for the redacted one.
   * @example "fil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^fil_[0-9a-z]{26}$/)
  fileId: string;

  /** Whether names, addresses and identifying marks are removed.
   * @example "unredacted"
   */
  @IsIn(['unredacted', 'redacted'])
  kind: 'unredacted' | 'redacted';

  /** For a redacted image: the unredacted one it was made from. */
  @IsOptional()
  @Matches(/^img_[0-9a-z]{26}$/)
  redacts?: string;

  /** What it shows.
   * @example "Dial and crown"
   */
  @IsString()
  @Length(1, 200)
  depicts: string;
}

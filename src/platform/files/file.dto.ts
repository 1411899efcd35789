import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AsksNothing } from '../access/asks.js';
import { FILE_KINDS } from './stored-file.js';
import type { FileKind } from './stored-file.js';

/** Which kind of file is sent. */
export class UploadKind {
  /** `image`, `redacted_image` (drawn anew without metadata) or `document`.
   * @example "image"
   */
  @AsksNothing('says what is sent')
  @IsIn(FILE_KINDS)
  kind: FileKind;
}

/** A file within JSON, for small ones; larger ones go as bytes to `PUT /v1/uploads`. */
export class UploadFile extends UploadKind {
  /** The bytes in base64; up to about 600 kB of file fit.
   * @example "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
   */
  @IsString()
  @MaxLength(1_000_000)
  content: string;
}

/** A part of the upright image to be covered, in pixels from its upper left corner. */
export class CoveredAreaInput {
  /** Pixels from the left.
   * @example 10
   */
  @IsInt()
  @Min(0)
  @Max(100_000)
  left: number;

  /** Pixels from above.
   * @example 10
   */
  @IsInt()
  @Min(0)
  @Max(100_000)
  top: number;

  /** Width in pixels.
   * @example 200
   */
  @IsInt()
  @Min(1)
  @Max(100_000)
  width: number;

  /** Height in pixels.
   * @example 40
   */
  @IsInt()
  @Min(1)
  @Max(100_000)
  height: number;
}

/** What to cover in a redacted copy. */
export class RedactFile {
  /** Areas that identify someone; an empty list where the image shows nothing that does. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CoveredAreaInput)
  covered: CoveredAreaInput[];
}

/** The link a file was given by. */
export class OpenFile {
  /** Taken from the link, not made by the caller. */
  @AsksNothing('opens what it was given for')
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  link?: string;
}

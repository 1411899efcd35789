import { IsString, Length } from 'class-validator';
import { FileEntry } from './entry.dto.js';

/** Corrects an entry: the whole of it as it should be, and why. */
export class CorrectEntry extends FileEntry {
  /** Why it is corrected.
   * @example "The case was left out."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}

import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IMPORTER_ANSWERS } from './importer-answer.entity.js';
import { RIGHTS_HOLDER_ANSWERS } from './rights-holder-answer.entity.js';

/** Answers a notice of detention for the importer. */
export class AnswerForImporter {
  /** What is said of the goods.
   * @example "genuine"
   */
  @IsIn(IMPORTER_ANSWERS)
  answer: (typeof IMPORTER_ANSWERS)[number];

  /** In words.
   * @example "Bought from the owner's distributor; the invoice is attached."
   */
  @IsString()
  @Length(1, 5000)
  statement: string;

  /** Files that support it, sent before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^fil_[0-9a-z]{26}$/, { each: true })
  fileIds?: string[];
}

/** Answers for the owner of the recorded right. */
export class AnswerForRightsHolder {
  /** What is said of the goods.
   * @example "infringing"
   */
  @IsIn(RIGHTS_HOLDER_ANSWERS)
  answer: (typeof RIGHTS_HOLDER_ANSWERS)[number];

  /** In words.
   * @example "The crown is not ours."
   */
  @IsString()
  @Length(1, 5000)
  statement: string;

  /** Files that support it, sent before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^fil_[0-9a-z]{26}$/, { each: true })
  fileIds?: string[];
}

/** Finds whether an answer shows that the goods do not infringe. */
export class AssessAnswer {
  /** The finding.
   * @example false
   */
  @IsBoolean()
  sufficient: boolean;

  /** Why.
   * @example "The invoice names a licensee of the holder."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

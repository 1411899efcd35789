import { IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../http/dates.dto.js';
import { PageQuery } from '../http/page.dto.js';

/** Asks for an answer to be kept as a decision. */
export class RecordDetermination {
  /** Which question; the list is in the refusal of an unknown one.
   * @example "adcvd_rate"
   */
  @IsString()
  @Length(1, 100)
  question: string;

  /** The question's own request, without the two times.
   * @example { "caseNumber": "A-570-979", "countryOfOrigin": "CN" }
   */
  @IsObject()
  inputs: Record<string, unknown>;

  /** Legal time.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;
}

/** Which decisions. */
export class ListDeterminations extends PageQuery {
  /** Of this question.
   * @example "recordation_term"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  question?: string;

  /** About a thing of this kind.
   * @example "recordation"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subjectType?: string;

  /** About the thing of this id.
   * @example "rec_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subjectId?: string;
}

/** Asks for an answer to be computed again: a stored one by its id, or any answer by what it says of itself. */
export class Recompute {
  /** Id of a stored determination; then nothing else is needed.
   * @example "det_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  determinationId?: string;

  /** `question` of the answer.
   * @example "bond_requirement"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  question?: string;

  /** `questionVersion` of the answer; the first where it is left out.
   * @example 1
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  questionVersion?: number;

  /** `inputs` of the answer.
   * @example { "caseNumber": "A-570-979", "countryOfOrigin": "CN" }
   */
  @IsOptional()
  @IsObject()
  inputs?: Record<string, unknown>;

  /** `asOf` of the answer.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** `knownAt` of the answer.
   * @example "2026-03-02T14:00:00.000Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** `digest` of the answer, to be compared.
   * @example "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
   */
  @IsOptional()
  @Matches(/^sha256:[0-9a-f]{64}$/, {
    context: { code: 'digest.malformed', remedy: 'Send the digest as it was given.' },
  })
  digest?: string;
}

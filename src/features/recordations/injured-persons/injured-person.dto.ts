import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** Puts a person on the list, as its notice names it. */
export class ListInjuredPerson {
  /** The recorded copyright of the protected work.
   * @example "rec_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^rec_[0-9a-z]{26}$/)
  recordationId: string;

  /** The first day on the list. Seizures are disclosed to the person from this day, or from the day it is recorded here if that is later.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  listedOn: IsoDate;

  /** The notice in the Federal Register.
   * @example "91 FR 10001"
   */
  @IsString()
  @Length(5, 200)
  citation: string;
}

/** Which list: that of a day. */
export class InjuredPersonsQuery extends PageQuery {
  /** Legal time; today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;
}

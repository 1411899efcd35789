import { IsIn, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsIsoCountry } from '../../reference/index.js';
import { IDENTIFICATION_KINDS, PASSPORT_TYPES } from '../rules/officer-identification.js';
import type { IdentificationKind, PassportType } from '../rules/officer-identification.js';

/** A number by which a person is identified (CBP Form 5106, block 3). It is kept encrypted, and no answer tells it. */
export class PersonIdentification {
  /** Which number.
   * @example "passport"
   */
  @IsIn(IDENTIFICATION_KINDS)
  kind: IdentificationKind;

  /** The number.
   * @example "C03005988"
   */
  @Matches(/^[0-9A-Z](?:-?[0-9A-Z]){4,19}$/i, {
    message: 'number must be five to twenty letters and digits',
    context: { code: 'identification.malformed', remedy: 'Send the number as it stands in the document.' },
  })
  number: string;

  /** Who issued the passport, ISO 3166-1 alpha-2.
   * @example "DE"
   */
  @IsOptional()
  @IsIsoCountry()
  issuedBy?: string;

  /** Which kind of passport (block 3J).
   * @example "regular"
   */
  @IsOptional()
  @IsIn(PASSPORT_TYPES)
  passportType?: PassportType;

  /** The last day on which the passport is valid.
   * @example "2031-05-14"
   */
  @IsOptional()
  @IsCivilDate()
  expiresOn?: IsoDate;
}

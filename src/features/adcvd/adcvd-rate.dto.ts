import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../platform/http/dates.dto.js';

/** Asks which cash deposit rate applies to goods under a case. */
export class DetermineRate {
  /** The case, with or without hyphens, of seven or ten characters.
   * @example "A-570-979"
   */
  @IsString()
  @Length(7, 14)
  caseNumber: string;

  /** Country of origin as declared, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @Matches(/^[A-Z]{2}$/i, {
    message: 'countryOfOrigin must be an ISO 3166-1 alpha-2 code',
    context: { code: 'country.malformed', remedy: 'Send two letters such as CN; the list is at /v1/countries.' },
  })
  countryOfOrigin: string;

  /** Legal time: the date of entry.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;

  /** Who made the goods, as on the papers.
   * @example "Danyang Aurui Hardware Products Co., Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  producer?: string;

  /** Who sold them to the United States, as on the papers.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  exporter?: string;

  /** Where the exporter is a reseller in a third country: the exporter in the non-market economy that supplied it. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  supplier?: string;

  /** True where the case number is one for goods of the case's country finished elsewhere. */
  @IsOptional()
  @IsBoolean()
  thirdCountryCase?: boolean;
}

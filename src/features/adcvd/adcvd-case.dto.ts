import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { DatedPageQuery } from '../../platform/http/page.dto.js';

/** The states a case can be in. */
export const CASE_STATUSES = ['investigation', 'preliminary', 'order', 'suspended', 'revoked', 'terminated'] as const;

/** How to look for cases; every part narrows the answer. */
export class SearchCases extends DatedPageQuery {
  /** Tariff number, 4 to 10 digits, with or without dots.
   * @example "8541.42.00"
   */
  @IsOptional()
  @Matches(/^\d{4}(\.?\d{2}){0,3}$/, {
    message: 'hts must be 4, 6, 8 or 10 digits, with or without dots',
    context: { code: 'hts.malformed', remedy: 'Send a tariff number such as 8541.42.00 or 8541420010.' },
  })
  hts?: string;

  /** Origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/i, {
    message: 'country must be an ISO 3166-1 alpha-2 code',
    context: { code: 'country.malformed', remedy: 'Send two letters such as CN; the list is at /v1/countries.' },
  })
  country?: string;

  /** Status on `asOf`.
   * @example "order"
   */
  @IsOptional()
  @IsIn(CASE_STATUSES)
  status?: (typeof CASE_STATUSES)[number];

  /** Words of the product, or the beginning of a case number.
   * @example "garlic"
   */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  q?: string;
}

import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { IsListedCode } from '../../duties/index.js';
import { MODES_OF_TRANSPORT } from '../../reference/rules/modes-of-transport.js';
import { ISF_CARGOES } from '../rules/isf-times.js';
import type { IsfCargo } from '../rules/isf-times.js';

/** Asks until when the elements of a security filing are to be there, of goods that are to be entered or taken to a foreign trade zone. */
export class AskIsfTimeliness {
  /** Legal time.
   * @example "2026-03-25"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** Mode of transport, two digits.
   * @example "11"
   */
  @IsListedCode('modes-of-transport', MODES_OF_TRANSPORT)
  modeOfTransport: string;

  /** How the cargo travels; `_exempt` where no cargo declaration is filed 24 hours before lading (19 CFR 4.7(b)(2)).
   * @example "containerized"
   */
  @IsIn(ISF_CARGOES)
  cargo: IsfCargo;

  /** The instant it is asked about.
   * @example "2026-03-25T00:00:00Z"
   */
  @IsInstant()
  at: string;

  /** When it is laden aboard at the foreign port; left out where that is not known.
   * @example "2026-03-10T08:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  ladenAt?: string;

  /** When it arrives within the limits of a port of the United States; left out where that is not known.
   * @example "2026-03-24T08:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  arrivesAt?: string;

  /** Whether the foreign port is less than 24 hours of voyage from the closest port of the United States; left out where that is not known.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  shortVoyage?: boolean;

  /** When the first eight elements were filed; left out where they are not.
   * @example "2026-03-09T07:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  filedAt?: string;

  /** When stuffing location and consolidator were filed; left out where they are not.
   * @example "2026-03-20T00:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  stuffingFiledAt?: string;
}

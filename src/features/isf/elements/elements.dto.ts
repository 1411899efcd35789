import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../../platform/http/dates.dto.js';
import { IsListedCode } from '../../duties/index.js';
import { MODES_OF_TRANSPORT } from '../../reference/rules/modes-of-transport.js';
import { ISF_CARGOES } from '../rules/isf-times.js';
import type { IsfCargo } from '../rules/isf-times.js';
import { ISF_SHIPMENTS } from '../rules/isf-told.js';
import type { IsfShipment } from '../rules/isf-told.js';

/** Asks what a security filing of some cargo is to tell, by whom and until when. */
export class AskIsfElements {
  /** Legal time.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** Mode of transport, two digits.
   * @example "11"
   */
  @IsListedCode('modes-of-transport', MODES_OF_TRANSPORT)
  modeOfTransport: string;

  /** What becomes of it: entered, taken to a foreign trade zone, left aboard as foreign cargo, or exported in bond at once or after transportation.
   * @example "remaining_on_board"
   */
  @IsIn(ISF_SHIPMENTS)
  shipment: IsfShipment;

  /** How the cargo travels; `_exempt` where no cargo declaration is filed 24 hours before lading (19 CFR 4.7(b)(2)).
   * @example "containerized"
   */
  @IsIn(ISF_CARGOES)
  cargo: IsfCargo;

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
}

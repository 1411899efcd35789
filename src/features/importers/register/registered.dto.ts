import { IsIn, IsOptional } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { RegisteredImporterView } from './registered.view.js';

/** Which importers of the register. */
export class ListImporters extends PageQuery {
  /** Only those put on record on this day or later.
   * @example "2026-01-01"
   */
  @AsksAbout(RegisteredImporterView, 'registeredOn')
  @IsOptional()
  @IsCivilDate()
  newSince?: IsoDate;

  /** Only those that are nonresidents, that are none, or of whom it cannot be said.
   * @example "yes"
   */
  @AsksAbout(RegisteredImporterView, 'nonresident')
  @IsOptional()
  @IsIn(['yes', 'no', 'undetermined'])
  nonresident?: 'yes' | 'no' | 'undetermined';
}

import { IsIn, IsOptional } from 'class-validator';
import { PURPOSES } from '../../../kernel/purpose.js';
import { RESOURCES } from '../../../platform/manifest/resource-names.js';
import type { Resource } from '../../../kernel/resources.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsInstant } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { LookView } from './access-report.view.js';

/** Narrows a report. */
export class ReadAccessReport extends PageQuery {
  /** Only looks for this purpose.
   * @example "enforcement"
   */
  @IsOptional()
  @IsIn([...Object.keys(PURPOSES), 'act'])
  @AsksAbout(LookView, 'purpose')
  purpose?: string;

  /** Only looks at this kind of thing.
   * @example "detentions"
   */
  @IsOptional()
  @IsIn(RESOURCES)
  @AsksAbout(LookView, 'resource')
  resource?: Resource;

  /** Only looks from this instant on.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  @AsksAbout(LookView, 'lookedAt')
  since?: string;
}

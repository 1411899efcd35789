import { IsIn, IsOptional, Matches } from 'class-validator';
import { AsksAbout, AsksNothing } from '../access/asks.js';
import { PageQuery } from '../http/page.dto.js';
import { BulkRowView } from './bulk.view.js';

/** What the rows of a file are. */
export class SubmitBulk {
  /** The kind of each row: what `POST /v1/bonds` takes for `bonds`, and so on.
   * @example "bonds"
   */
  @Matches(/^[a-z-]{1,40}$/)
  @AsksNothing('it says what is sent')
  kind: string;
}

/** Which rows of a job. */
export class ListBulkRows extends PageQuery {
  /** Those that came to this.
   * @example "refused"
   */
  @IsOptional()
  @IsIn(['filed', 'filed_before', 'refused'])
  @AsksAbout(BulkRowView, 'outcome')
  outcome?: BulkRowView['outcome'];
}

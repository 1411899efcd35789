import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { AsksAbout } from '../access/asks.js';
import { IsCivilDate } from '../http/dates.dto.js';
import { PageQuery } from '../http/page.dto.js';
import { WorkItemView } from './work-item.view.js';

/** Which things to do. */
export class ListWorkItems extends PageQuery {
  /** Due before this day, overdue ones among them; those without a due day are left out.
   * @example "2026-03-09"
   */
  @IsOptional()
  @IsCivilDate()
  @AsksAbout(WorkItemView, 'dueOn')
  dueBefore?: IsoDate;

  /** Of this kind.
   * @example "detention_clock"
   */
  @IsOptional()
  @Matches(/^[a-z_]{1,60}$/)
  @AsksAbout(WorkItemView, 'kind')
  kind?: string;

  /** At this port, four digits.
   * @example "2704"
   */
  @IsOptional()
  @Matches(/^\d{4}$/, {
    message: 'port must be the four digits of a port',
    context: { code: 'port.malformed', remedy: 'Send four digits such as 2704; the list is at /v1/ports.' },
  })
  @AsksAbout(WorkItemView, 'port')
  port?: string;

  /** Taken by this client; `me` for your own, `none` for what nobody has taken.
   * @example "none"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @AsksAbout(WorkItemView, 'assignee')
  assignee?: string;
}

/** Hands something to do over to somebody else. */
export class HandOverWork {
  /** The client who takes it, of a role that is told of such things.
   * @example "sandbox-import-specialist"
   */
  @IsString()
  @Length(1, 200)
  to: string;
}

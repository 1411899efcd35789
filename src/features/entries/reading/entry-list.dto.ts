import { IsIn, IsOptional, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { ChangedPageQuery } from '../../../platform/http/page.dto.js';
import { IsListedCode } from '../../duties/index.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { IsEntryNumber } from '../entry-number.validator.js';
import { ENTRY_STATES } from '../rules/lifecycle/entry-states.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import { DISPOSITIONS } from '../rules/lifecycle/release.js';
import { ListedEntryView } from './entry.view.js';

const WAITING = [...DISPOSITIONS, 'waiting'] as const;

/** Which entries: those filed in at most six months, newest first. */
export class ListEntries extends ChangedPageQuery {
  /** Filed in the month of this day or later; five months before the last one where it is left out.
   * @example "2026-01-01"
   */
  @AsksAbout(ListedEntryView, 'filedOn')
  @IsOptional()
  @IsCivilDate()
  filedFrom?: IsoDate;

  /** Filed in the month of this day or earlier; today where it is left out.
   * @example "2026-03-31"
   */
  @AsksAbout(ListedEntryView, 'filedOn')
  @IsOptional()
  @IsCivilDate()
  filedThrough?: IsoDate;

  /** The importer of record. */
  @AsksAbout(ListedEntryView, 'importerId')
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId?: string;

  /** Their type.
   * @example "03"
   */
  @AsksAbout(ListedEntryView, 'entryType')
  @IsOptional()
  @IsListedCode('entry-types', ENTRY_TYPES)
  entryType?: string;

  /** Where they stand.
   * @example "filed"
   */
  @AsksAbout(ListedEntryView, 'status')
  @IsOptional()
  @IsIn(ENTRY_STATES)
  status?: EntryState;

  /** Port of entry.
   * @example "2704"
   */
  @AsksAbout(ListedEntryView, 'portCode')
  @IsOptional()
  @Matches(/^\d{4}$/)
  portCode?: string;

  /** Only those flagged to the asking agency.
   * @example "me"
   */
  @AsksAbout(ListedEntryView, 'id')
  @IsOptional()
  @IsIn(['me'])
  agency?: 'me';

  /** What the asking agency last said of them; `waiting` where it has said nothing.
   * @example "waiting"
   */
  @AsksAbout(ListedEntryView, 'disposition')
  @IsOptional()
  @IsIn(WAITING)
  disposition?: (typeof WAITING)[number];
}

/** Finds an entry by its number, which stands in no address. */
export class LookUpEntry {
  /** The number, with or without hyphens.
   * @example "ABC-1234567-6"
   */
  @IsEntryNumber()
  entryNumber: string;
}

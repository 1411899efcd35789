import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsUsDollars } from '../../platform/http/money.dto.js';
import { ENTRY_TYPES } from '../reference/rules/entry-types.js';
import { MODES_OF_TRANSPORT } from '../reference/rules/modes-of-transport.js';
import { AskedOnDayOfRate, IsListedCode } from '../duties/index.js';
import { PlannedLineFacts } from './planned-line.dto.js';
import { QuotedImporterFacts } from './quoted-importer.dto.js';

/** The most lines one planned entry may have, and one quote altogether. */
export const MAX_LINES = 999;
const MAX_ENTRIES = 50;
const isNotNull = (_: object, value: unknown): boolean => value !== null;

/** A kind of entry the importer plans to make. */
export class PlannedEntryFacts {
  /** Entry type, two digits.
   * @example "03"
   */
  @IsListedCode('entry-types', ENTRY_TYPES)
  entryType: string;

  /** Mode of transport, two digits.
   * @example "11"
   */
  @IsListedCode('modes-of-transport', MODES_OF_TRANSPORT)
  modeOfTransport: string;

  /** How often in twelve months.
   * @example 12
   */
  @IsInt()
  @Min(1)
  @Max(100_000)
  timesPer12Months: number;

  /** Its lines, 1 to 999. */
  @IsArray()
  @ArrayMinSize(1, { context: { code: 'lines.none', remedy: 'Send at least one line.' } })
  @ArrayMaxSize(MAX_LINES, {
    context: { code: 'lines.too_many', remedy: `Send at most ${MAX_LINES} lines; split the entry as ACE would.` },
  })
  @ValidateNested({ each: true })
  @Type(() => PlannedLineFacts)
  lines: PlannedLineFacts[];
}

/** Asks what security an importer needs for what it plans to enter. */
export class QuoteBond extends AskedOnDayOfRate {
  /** The importer's facts. */
  @IsObject()
  @ValidateNested()
  @Type(() => QuotedImporterFacts)
  importer: QuotedImporterFacts;

  /** Duties, taxes and fees paid in the last twelve months, in US dollars; left out or `null`: the planned entries are the estimate.
   * @example "550000.00"
   */
  @ValidateIf(isNotNull)
  @IsOptional()
  @IsUsDollars()
  dutiesTaxesFees12Months?: string | null;

  /** What it plans to enter, 1 to 50 kinds of entry. */
  @IsArray()
  @ArrayMinSize(1, { context: { code: 'entries.none', remedy: 'Send at least one planned entry.' } })
  @ArrayMaxSize(MAX_ENTRIES, {
    context: { code: 'entries.too_many', remedy: `Send at most ${MAX_ENTRIES} kinds of entry.` },
  })
  @ValidateNested({ each: true })
  @Type(() => PlannedEntryFacts)
  plannedEntries: PlannedEntryFacts[];
}

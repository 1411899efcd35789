import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { AddressInput } from '../address.dto.js';
import { IMPORTER_NUMBER } from '../rules/importer-number.js';
import { VOID_GROUNDS } from '../rules/importer-voiding.js';
import type { VoidGround } from '../rules/importer-voiding.js';
import { ASSIGNMENT_REASONS } from '../rules/assigned-number.js';
import type { AssignmentReason } from '../rules/assigned-number.js';
import { AN_IMPORTER_NUMBER } from './importer-number.fault.js';
import { ImporterParticulars } from './particulars.dto.js';

/** Asks customs to assign a number (CBP Form 5106, blocks 1E and 1F). */
export class AssignNumber {
  /** The port that assigns it, four digits of Schedule D.
   * @example "2704"
   */
  @Matches(/^\d{4}$/, {
    message: '$property must be four digits',
    context: { code: 'port.malformed', remedy: 'The codes are at /v1/ports.' },
  })
  portCode: string;

  /** Why it asks for one: every reason that holds.
   * @example ["no_employer_number", "no_social_security_number"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ASSIGNMENT_REASONS.length)
  @ArrayUnique()
  @IsIn(ASSIGNMENT_REASONS, { each: true })
  reasons: AssignmentReason[];
}

/** CBP Form 5106 as it holds from a day. Filed again, the whole of it holds: what is left out is not answered any more. */
export class ImporterForm {
  /** Its name (block 1A).
   * @example "Blue Spruce Imports"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Its place of business (block 2). */
  @IsObject()
  @ValidateNested()
  @Type(() => AddressInput)
  address: AddressInput;

  /** Since when what is filed is known to hold.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** The rest of the form. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ImporterParticulars)
  particulars?: ImporterParticulars;
}

/** Files the form of an importer again; the whole of it holds. */
export class AmendImporter extends ImporterForm {
  /** Importers on record, by id, that were found alike and are somebody else.
   * @example ["imp_01kjv3v6b9f3xb0m0n4q4h7z2d"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^imp_[0-9a-z]{26}$/, { each: true })
  otherImporterThan?: string[];
}

/** Puts an importer on record, as on CBP Form 5106. */
export class RegisterImporter extends AmendImporter {
  /** The organisation that signs in for it.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsOptional()
  @Matches(/^org_[0-9a-z]{26}$/)
  organisationId?: string;

  /** Its numbers (block 1B): employer number with suffix, social security number, number that customs assigned.
   * @example ["12-3456789EV"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(IMPORTER_NUMBER, { ...AN_IMPORTER_NUMBER, each: true })
  numbers?: string[];

  /** Asks for a number where it has none. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AssignNumber)
  assignNumber?: AssignNumber;
}

/** Adds a number to those of an importer; one of `number` and `assign`. */
export class AddImporterNumber {
  /** The number.
   * @example "12-3456789EV"
   */
  @IsOptional()
  @Matches(IMPORTER_NUMBER, AN_IMPORTER_NUMBER)
  number?: string;

  /** Asks customs to assign one. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AssignNumber)
  assign?: AssignNumber;

  /** The first day it can be used.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** Why it is added.
   * @example "Suffix for a new division."
   */
  @IsString()
  @Length(1, 500)
  reason: string;

  /** Importers on record, by id, that have this employer number with another suffix and are somebody else.
   * @example ["imp_01kjv3v6b9f3xb0m0n4q4h7z2d"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^imp_[0-9a-z]{26}$/, { each: true })
  otherImporterThan?: string[];
}

/** Ends the use of a number; that it was this importer’s stays on record. */
export class RemoveImporterNumber {
  /** The number.
   * @example "12-3456789EV"
   */
  @Matches(IMPORTER_NUMBER, AN_IMPORTER_NUMBER)
  number: string;

  /** The first day on which it can no longer be used; on its own first day: it never was the importer’s, and is free for whom it belongs to.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;
}

/** Voids the record of an importer, and all of its numbers with it. */
export class VoidImporter {
  /** On what ground.
   * @example "duplicate"
   */
  @IsIn(VOID_GROUNDS)
  ground: VoidGround;

  /** The first day on which it is void.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;

  /** What was found.
   * @example "Filed twice; the other record is imp_01kjv3v6b9f3xb0m0n4q4h7z2d."
   */
  @IsString()
  @Length(1, 1000)
  reason: string;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { IsIsoCountry } from '../../reference/index.js';
import { PROGRAMS, PROGRAM_STATUSES } from '../rules/program-status.js';
import type { Program, ProgramStatus } from '../rules/program-status.js';
import { ASSET_KINDS, PERSON_ROLES } from './fact-kinds.js';
import type { AssetKind, PersonRole } from './fact-kinds.js';
import { PersonIdentification } from './person-identification.dto.js';

/** Names an officer or owner of an importer. */
export class AddImporterPerson {
  /** What the person is to it; a beneficial owner owns through others.
   * @example "beneficial_owner"
   */
  @IsIn(PERSON_ROLES)
  role: PersonRole;

  /** Name of the person or company.
   * @example "R. Alder"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Title of an officer.
   * @example "Vice President"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  /** Direct telephone of an officer, with its extension (block 3J).
   * @example "+1 912 555 0104 ext. 7"
   */
  @IsOptional()
  @Matches(/^\+?[\d ().-]{5,30}(?: ext\. ?\d{1,10})?$/)
  phone?: string;

  /** Direct e-mail address of an officer (block 3J).
   * @example "r.alder@bluespruce.example"
   */
  @IsOptional()
  @IsEmail()
  @Length(3, 254)
  email?: string;

  /** Citizenship, or where a company is organized; ISO 3166-1 alpha-2.
   * @example "US"
   */
  @IsOptional()
  @IsIsoCountry()
  country?: string;

  /** By what the person is identified: one social security number, one passport. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => PersonIdentification)
  identifications?: PersonIdentification[];

  /** Share of an owner, in whole per cent.
   * @example 60
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  sharePercent?: number;

  /** The first day.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** What it is known by.
   * @example "CBP Form 5106, block 3"
   */
  @IsString()
  @Length(1, 1000)
  evidence: string;
}

/** Records how an importer stands in a program from a day on. */
export class RecordProgramStatus {
  /** Which program.
   * @example "ctpat"
   */
  @IsIn(PROGRAMS)
  program: Program;

  /** How it stands.
   * @example "validated"
   */
  @IsIn(PROGRAM_STATUSES)
  status: ProgramStatus;

  /** Tier in C-TPAT, 1 to 3.
   * @example 2
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  tier?: number;

  /** The first day.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** What it is known by.
   * @example "Validation report of 2026-02-20"
   */
  @IsString()
  @Length(1, 1000)
  evidence: string;
}

/** Records what an importer has in the United States. */
export class AddImporterAsset {
  /** What it is. Real property, inventory and equipment (vehicles and machines too) are tangible.
   * @example "real_property"
   */
  @IsIn(ASSET_KINDS)
  asset: AssetKind;

  /** Its value in US dollars.
   * @example "250000.00"
   */
  @IsUsDollars()
  value: string;

  /** What and where it is.
   * @example "Warehouse at 1200 Quayside Walk, Savannah"
   */
  @IsString()
  @Length(1, 500)
  description: string;

  /** The first day.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** What it is known by.
   * @example "Deed, Chatham County, book 412, page 18"
   */
  @IsString()
  @Length(1, 1000)
  evidence: string;
}

/** Records that the importer asked customs for a service under its number. */
export class RecordServiceRequest {
  /** What was asked for.
   * @example "Overtime inspection of a cargo"
   */
  @IsString()
  @Length(1, 200)
  service: string;

  /** The port where it was asked for, four digits of Schedule D.
   * @example "2704"
   */
  @IsOptional()
  @Matches(/^\d{4}$/, {
    message: 'portCode must be four digits',
    context: { code: 'port.malformed', remedy: 'The codes are at /v1/ports.' },
  })
  portCode?: string;

  /** The day it was asked for.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  requestedOn: IsoDate;

  /** What it is known by.
   * @example "Request 2026-118, port of Los Angeles"
   */
  @IsString()
  @Length(1, 1000)
  evidence: string;
}

/** Ends what was recorded, with the day before. */
export class EndImporterFact {
  /** The first day on which it no longer holds.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { ENTITY_TYPES } from '../../importers/rules/nonresident.js';
import type { EntityType } from '../../importers/rules/nonresident.js';
import { IsIsoCountry, IsJurisdiction } from '../../reference/index.js';
import { EntryProducer } from '../filing/entry-line.dto.js';
import { IMPORTER_ROLES } from '../rules/filed-entry.js';
import type { ImporterRole } from '../rules/filed-entry.js';
import { DECLARED_FOR, EXECUTED_BY, OWNERS_BONDS } from '../rules/papers/owner-declaration.js';
import type { DeclaredFor, ExecutedBy, OwnersBond } from '../rules/papers/owner-declaration.js';

/** Where an owner belongs. */
class OwnerResidence {
  /** What the owner is.
   * @example "corporation"
   */
  @IsIn(ENTITY_TYPES)
  entityType: EntityType;

  /** Where it is organized, ISO 3166-1 alpha-2; in the United States ISO 3166-2.
   * @example "US-DE"
   */
  @IsOptional()
  @IsJurisdiction()
  jurisdictionOfOrganization?: string;

  /** Of individuals: ISO 3166-1 alpha-2.
   * @example "US"
   */
  @IsOptional()
  @IsIsoCountry()
  citizenship?: string;

  /** Of individuals: whether the owner is a lawful permanent resident.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  lawfulPermanentResident?: boolean;
}

/** The actual owner’s declaration (CBP Form 3347), as the importer of record files it. */
export class DeclareOwner extends OwnerResidence {
  /** Whose the goods are; for relief the owner that the summary names. */
  @IsObject()
  @ValidateNested()
  @Type(() => EntryProducer)
  owner: EntryProducer;

  /** Who executed it.
   * @example "owner"
   */
  @IsIn(EXECUTED_BY)
  executedBy: ExecutedBy;

  /** What it is for: relief from increased and additional duties, or something else (19 CFR 141.20(d)).
   * @example "relief"
   */
  @IsIn(DECLARED_FOR)
  purpose: DeclaredFor;

  /** The owner’s bond, which takes the place of the importer’s for those duties.
   * @example "240000001"
   */
  @IsOptional()
  @Matches(/^[A-Z0-9-]{3,20}$/)
  bondNumber?: string;

  /** The form, sent before to `POST /v1/files`.
   * @example ["fil_01jd3z3m8tf0qr6f2x8mz0c2yv"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^fil_[0-9a-z]{26}$/, { each: true })
  fileIds?: string[];
}

/** Asks what a declaration of the actual owner does. */
export class AskOwnerDeclaration extends OwnerResidence {
  /** Legal time: the day it is filed.
   * @example "2026-05-04"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** What it is for.
   * @example "relief"
   */
  @IsIn(DECLARED_FOR)
  purpose: DeclaredFor;

  /** Type of the entry, two digits.
   * @example "01"
   */
  @Matches(/^\d{2}$/)
  entryType: string;

  /** By what right the importer of record entered the goods.
   * @example "broker_designated"
   */
  @IsIn(IMPORTER_ROLES)
  importerRole: ImporterRole;

  /** Whether the summary names this owner.
   * @example true
   */
  @IsBoolean()
  ownerNamedInSummary: boolean;

  /** Whether the summary is filed.
   * @example true
   */
  @IsBoolean()
  summaryFiled: boolean;

  /** The day of the time of entry; left out before it.
   * @example "2026-03-04"
   */
  @IsOptional()
  @IsCivilDate()
  timeOfEntryOn?: IsoDate;

  /** The owner’s bond for importing as it stands on the day.
   * @example "none"
   */
  @IsIn(OWNERS_BONDS)
  bond: OwnersBond;
}

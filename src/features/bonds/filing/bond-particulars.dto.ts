import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { DepositInLieuInput, IndividualSuretyInput, ReplacedBondInput } from './security-of-bond.dto.js';
import { BondPrincipalInput, BondSuretyInput, CoPrincipalInput } from './bond-parties.dto.js';
import { ACTIVITY_CODES, BOND_KINDS } from '../rules/index.js';
import type { ActivityCode, BondKind } from '../rules/index.js';

/** A trade name or unincorporated division of the principal that uses the bond. */
export class BondUserInput {
  /** Its name.
   * @example "Blue Spruce Outdoor"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** The suffix of the importer number that it uses.
   * @example "01"
   */
  @Matches(/^[A-Z0-9]{2}$/i, {
    message: 'suffix must be two letters or digits',
    context: { code: 'bond.suffix_malformed', remedy: 'Send the last two signs of the importer number.' },
  })
  suffix: string;
}

/** What a bond for a single transaction secures. */
export class BondTransactionInput {
  /** The entry number for activities 1 and 1a; else the number of the seizure, filing or other transaction.
   * @example "101-2345670-8"
   */
  @IsString()
  @Length(1, 40)
  reference: string;

  /** The day of the transaction.
   * @example "2026-03-09"
   */
  @IsCivilDate()
  on: IsoDate;
}

/** What CBP Form 301 says of a bond, its parties apart. */
export class BondParticulars {
  /** For everything under one activity, or for a single transaction.
   * @example "continuous"
   */
  @IsIn(BOND_KINDS)
  kind: BondKind;

  /** What it secures, by its code on the form.
   * @example "1"
   */
  @IsIn(ACTIVITY_CODES)
  activityCode: ActivityCode;

  /** The day it was executed.
   * @example "2026-02-27"
   */
  @IsCivilDate()
  executedOn: IsoDate;

  /** The first day it is good for.
   * @example "2026-03-09"
   */
  @IsCivilDate()
  effectiveOn: IsoDate;

  /** The limit of liability, US dollars, whole dollars.
   * @example "60000.00"
   */
  @IsUsDollars()
  limitOfLiability: string;

  /** What it secures; single transaction bonds only. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BondTransactionInput)
  transaction?: BondTransactionInput;

  /** The port of the transaction; single transaction bonds only.
   * @example "2704"
   */
  @IsOptional()
  @Matches(/^\d{4}$/, {
    message: 'port must be the four digits of a port',
    context: { code: 'port.malformed', remedy: 'Send four digits such as 2704; the list is at /v1/ports.' },
  })
  port?: string;

  /** Trade names and unincorporated divisions that use it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => BondUserInput)
  users?: BondUserInput[];

  /** What is deposited in lieu of sureties; then no surety is named. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DepositInLieuInput)
  inLieu?: DepositInLieuInput;

  /** Individuals who sign as sureties; then no company is named. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => IndividualSuretyInput)
  individuals?: IndividualSuretyInput[];

  /** Whether CBP is satisfied with one individual.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  oneIndividualAccepted?: boolean;
}

/** Files a bond on the data of CBP Form 301. */
export class FileBond extends BondParticulars {
  /** Who is bound as principal. */
  @IsObject()
  @ValidateNested()
  @Type(() => BondPrincipalInput)
  principal: BondPrincipalInput;

  /** Who is bound beside it, each for the whole; of the same kind in law. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CoPrincipalInput)
  coPrincipals?: CoPrincipalInput[];

  /** Its sureties, the one that files first; co-sureties each with a part. None where individuals sign or something is deposited in lieu. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BondSuretyInput)
  sureties: BondSuretyInput[];

  /** The bond that it takes the place of. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReplacedBondInput)
  replaces?: ReplacedBondInput;

  /** The surety’s own number for it, nine digits.
   * @example "300412345"
   */
  @IsOptional()
  @Matches(/^\d{9}$/)
  suretyReferenceNumber?: string;

  /** The filer code of the broker who transmits it.
   * @example "101"
   */
  @IsOptional()
  @Matches(/^[A-Z0-9]{3}$/i)
  brokerFilerCode?: string;
}

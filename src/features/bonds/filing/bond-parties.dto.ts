import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { LEGAL_KINDS } from '../rules/index.js';
import type { LegalKind } from '../rules/index.js';
import { ReinsuranceInput } from './security-of-bond.dto.js';

/** A surety and the part of the bond that it carries. */
export class BondSuretyInput {
  /** Its code, three digits, as CBP gave it.
   * @example "821"
   */
  @Matches(/^\d{3}$/, {
    message: 'suretyCode must be three digits',
    context: { code: 'surety.code_malformed', remedy: 'Send the code that CBP gave the surety, such as 821.' },
  })
  suretyCode: string;

  /** The part it carries, US dollars; the parts add up to the limit.
   * @example "60000.00"
   */
  @IsUsDollars()
  share: string;

  /** The agent or attorney who signed for it.
   * @example "AGT-0042"
   */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  agentId?: string;

  /** What another company has reinsured of its part. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReinsuranceInput)
  reinsurance?: ReinsuranceInput;
}

/** Who is bound by a bond, as the form names it. */
abstract class BoundInput {
  /** The importer on record.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/, {
    message: 'importerId must be the id of an importer',
    context: { code: 'importer.id_malformed', remedy: 'Send an id such as imp_01kjv3v6b9f3xb0m0n4q4h7z2d.' },
  })
  importerId: string;

  /** Its name on the bond.
   * @example "Blue Spruce Imports"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Its address on the bond, on one line.
   * @example "1200 Quayside Walk, Savannah, GA 31401"
   */
  @IsString()
  @Length(1, 300)
  address: string;

  /** Where it is organized: a state as ISO 3166-2, or a country as ISO 3166-1.
   * @example "US-GA"
   */
  @IsOptional()
  @Matches(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)
  organizedIn?: string;
}

/** Who is bound as principal. */
export class BondPrincipalInput extends BoundInput {
  /** What it is in law; where somebody is bound beside it.
   * @example "corporation"
   */
  @IsOptional()
  @IsIn(LEGAL_KINDS)
  legalKind?: LegalKind;
}

/** Who is bound beside the principal, for the whole. */
export class CoPrincipalInput extends BoundInput {
  /** What it is in law.
   * @example "corporation"
   */
  @IsIn(LEGAL_KINDS)
  legalKind: LegalKind;
}

import { AddressView } from './address.view.js';
import { ImporterParticularsView } from './filing/particulars.view.js';
import type { MatchReason } from './rules/importer-match.js';
import type { ImporterNumberKind } from './rules/importer-number.js';
import type { VoidGround } from './rules/importer-voiding.js';

/** A name and when it held. */
export class DatedNameView {
  /** The name.
   * @example "Blue Spruce Imports"
   */
  name!: string;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** A place of business and when it was that. */
export class DatedAddressView {
  /** The place. */
  address!: AddressView;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** A number and when it could be used. */
export class DatedNumberView {
  /** Of which kind: employer number, social security number, assigned by customs.
   * @example "irs"
   */
  kind!: ImporterNumberKind;
  /** The number as customs prints it; a social security number by its last four digits alone.
   * @example "12-3456789EV"
   */
  number!: string;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it can be used. */
  through?: string;
  /** Why it was put on record.
   * @example "Filed on CBP Form 5106."
   */
  reason!: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** That the record of an importer is void, and why. */
export class VoidedView {
  /** The first day on which it is void.
   * @example "2026-03-02"
   */
  on!: string;
  /** On what ground.
   * @example "duplicate"
   */
  ground!: VoidGround;
  /** What was found.
   * @example "Filed twice."
   */
  reason!: string;
}

/** Why an importer may be the one described. */
export class MatchView {
  /** `strong`: to put the one described on record one has to say that it is another; `weak`: worth a look.
   * @example "strong"
   */
  strength!: 'strong' | 'weak';
  /** What they have in common.
   * @example ["similar_name", "same_address"]
   */
  reasons!: MatchReason[];
}

/** An importer as it stood on a day, as known at an instant. */
export class ImporterView {
  /** Its id.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The organisation that signs in for it, where there is one. */
  organisationId?: string;
  /** Its name on the day; absent where none is on record for it.
   * @example "Blue Spruce Imports"
   */
  name?: string;
  /** Its place of business on the day. */
  address?: AddressView;
  /** The day it was put on record.
   * @example "2026-03-02"
   */
  registeredOn?: string;
  /** Why it may be the one described; in a look-up by description. */
  match?: MatchView;
  /** Present where its record was voided. */
  voided?: VoidedView;
  /** The day its numbers were removed since they had not been used for a year (19 CFR 24.5(e)); a new CBP Form 5106 puts them back.
   * @example "2027-03-02"
   */
  numbersRemovedOn?: string;
  /** The rest of CBP Form 5106 as it held on the day. */
  particulars?: ImporterParticularsView;
  /** Every number on record, oldest first. */
  numbers?: DatedNumberView[];
  /** Every name on record, oldest first. */
  names?: DatedNameView[];
  /** Every place of business on record, oldest first. */
  addresses?: DatedAddressView[];
  /** The version of what is filed of it, for `If-Match`.
   * @example 1
   */
  version?: number;
  /** Legal time of this answer.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time of this answer.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
}

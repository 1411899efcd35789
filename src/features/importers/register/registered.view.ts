import type { EntityType } from '../rules/nonresident.js';

/** An importer in the register of new and nonresident importers. */
export class RegisteredImporterView {
  /** Its id.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Its name today; absent where none is on record.
   * @example "Blue Spruce Imports"
   */
  name?: string;
  /** The country of its place of business today.
   * @example "US"
   */
  country?: string;
  /** What kind of importer it is; absent where it was not filed.
   * @example "corporation"
   */
  entityType?: EntityType;
  /** The day it was put on record.
   * @example "2026-03-02"
   */
  registeredOn!: string;
  /** The first day on which its record is void; absent while it stands.
   * @example "2026-03-02"
   */
  voidedOn?: string;
  /** Whether it is a nonresident importer (19 USC 4321(e)(2)).
   * @example "no"
   */
  nonresident!: 'yes' | 'no' | 'undetermined';
  /** Why that is said.
   * @example "nonresident.organized_in_customs_territory"
   */
  reasonCode!: string;
  /** Whether it means to import goods subject to antidumping or countervailing duties; absent where it was not filed.
   * @example true
   */
  expectsAdcvdGoods?: boolean;
}

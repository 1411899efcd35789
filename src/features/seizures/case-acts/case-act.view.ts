import type { Relief } from '../rules/index.js';

/** A petition for remission. */
export class PetitionView {
  /** Opaque id.
   * @example "pet_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** Whether it supplements one already decided. */
  supplemental!: boolean;
  /** The day it was filed. */
  filedOn!: string;
  /** Who petitions. */
  petitioner!: string;
  /** What it asks for.
   * @example "export"
   */
  reliefAsked!: Relief;
  /** What it says. */
  statement!: string;
  /** Whether it came in time.
   * @example "filed_in_time"
   */
  timeliness!: 'filed_in_time' | 'filed_late';
  /** The day it was decided. */
  decidedOn?: string;
  /** How. */
  decision?: 'granted' | 'denied';
  /** Why. */
  reason?: string;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId?: string;
}

/** A claim to seized goods. */
export class ClaimView {
  /** Opaque id.
   * @example "clm_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The day it was filed. */
  filedOn!: string;
  /** Who claims. */
  claimant!: string;
  /** The bond given with it.
   * @example "3200.00"
   */
  bond!: string;
  /** Whether the claimant was found too poor for a bond. */
  tooPoorForBond!: boolean;
  /** What it is worth; a valid one takes the case to the United States attorney.
   * @example "valid"
   */
  standing!: 'valid' | 'late' | 'bond_missing';
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

/** A fine for a part in importing counterfeits. */
export class FineView {
  /** Opaque id.
   * @example "fin_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The party on the goods. */
  partyId!: string;
  /** Which seizure it is for this person.
   * @example 1
   */
  ordinal!: number;
  /** What the goods would have been worth had they been genuine.
   * @example "2550000.00"
   */
  genuineValue?: string;
  /** The largest fine.
   * @example "2550000.00"
   */
  maximum?: string;
  /** What was assessed. */
  amount?: string;
  /** The day it was assessed. */
  assessedOn!: string;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

import type { RiskAction } from '../rules/assessment/risk-action.js';

/** What was done about entries of one band at one place, beside all places. */
export class RiskConsistencyView {
  /** The port of entry.
   * @example "2704"
   */
  portCode!: string;
  /** The Center that the entries belong to; null where none is on record.
   * @example "CEE002"
   */
  center!: string | null;
  /** The band they were assessed in.
   * @example "medium"
   */
  band!: 'low' | 'medium' | 'high';
  /** What was done: by the last override, else as proposed.
   * @example "entry_summary_review"
   */
  action!: RiskAction;
  /** How many entries.
   * @example 41
   */
  entries!: number;
  /** How many of them by an override.
   * @example 3
   */
  overridden!: number;
  /** Of how many it was recorded what was found later.
   * @example 20
   */
  withOutcome!: number;
  /** And of how many something was found.
   * @example 4
   */
  withFinding!: number;
  /** Of the entries of this band at this place, per cent.
   * @example "62.5"
   */
  percentHere!: string;
  /** Of the entries of this band at all places, per cent.
   * @example "48.0"
   */
  percentEverywhere!: string;
}

/** Goods refused at one port, and like goods entered at another: evidence to be looked at, and no verdict. */
export class PortChangeView {
  /** The entry that was refused.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  refusedEntryId!: string;
  /** Where.
   * @example "2704"
   */
  refusedAt!: string;
  /** When.
   * @example "2026-03-02"
   */
  refusedOn!: string;
  /** The entry of like goods.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  laterEntryId!: string;
  /** Where.
   * @example "3001"
   */
  enteredAt!: string;
  /** When it was filed.
   * @example "2026-03-09"
   */
  enteredOn!: string;
  /** The goods: same number and same origin.
   * @example "8541.42.0010"
   */
  htsNumber!: string;
  /** Their origin.
   * @example "CN"
   */
  countryOfOrigin!: string;
  /** The manufacturer named in the later entry; null where none was.
   * @example "CNCHATRI2CHA"
   */
  mid!: string | null;
  /** The manufacturer named in the refused one; null where none was. Another one may be a manufacturer with another name.
   * @example "CNCHATRI2CHA"
   */
  midBefore!: string | null;
}

/** A manufacturer that is named at one place under another name than before: evidence to be looked at, and no verdict. */
export class ManufacturerChangeView {
  /** What it was called before.
   * @example "Harbin Bright Candle Works"
   */
  nameBefore!: string;
  /** What it is called later.
   * @example "Harbin New Dawn Wax Co., Ltd."
   */
  name!: string;
  /** The street that both have.
   * @example "2 Trina Road"
   */
  street!: string;
  /** The city; null where none was named.
   * @example "Changzhou"
   */
  city!: string | null;
  /** The country; null where none was named.
   * @example "CN"
   */
  country!: string | null;
  /** The last entry under the name before.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  lastEntryId!: string;
  /** When it was filed.
   * @example "2026-03-02"
   */
  lastOn!: string;
  /** The manufacturer identification code on it; null where none was.
   * @example "CNHARBRI2HAR"
   */
  midBefore!: string | null;
  /** The first entry under the later name.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  firstEntryId!: string;
  /** When it was filed.
   * @example "2026-03-09"
   */
  firstOn!: string;
  /** The manufacturer identification code on it; null where none was.
   * @example "CNHARNEW2HAR"
   */
  mid!: string | null;
}

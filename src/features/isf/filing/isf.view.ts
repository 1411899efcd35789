import type { Instant } from '../../../kernel/dates.js';
import type { IsfTimeStanding } from '../rules/isf-standing.js';
import type { IsfCargo } from '../rules/isf-times.js';
import { IsfTimelinessResultView } from '../timeliness/timeliness.view.js';

/** A party as it was told. */
export class IsfPartyView {
  /** Its name.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  name?: string;
  /** Street of its address.
   * @example "2 Trina Road"
   */
  street?: string;
  /** City of its address.
   * @example "Changzhou"
   */
  city?: string;
  /** Country of its address, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  country?: string;
  /** A commercial number in their place.
   * @example "DUNS 544810203"
   */
  identification?: string;
}

/** Goods as they were told. */
export class IsfLineView {
  /** Manufacturer or supplier. */
  manufacturer!: IsfPartyView;
  /** Country of origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  countryOfOrigin!: string;
  /** Tariff number, six to ten digits.
   * @example "8541.42"
   */
  htsNumber!: string;
}

/** What a filing tells. */
export class ToldInFilingView {
  /** How the cargo travels.
   * @example "containerized"
   */
  cargo!: IsfCargo;
  /** When it is laden aboard at the foreign port.
   * @example "2026-03-10T08:00:00Z"
   */
  ladenAt?: Instant;
  /** When it arrives within the limits of a port.
   * @example "2026-03-24T08:00:00Z"
   */
  arrivesAt?: Instant;
  /** Whether the voyage is shorter than 24 hours.
   * @example false
   */
  shortVoyage?: boolean;
  /** The bond it stands on.
   * @example "240000001"
   */
  bondNumber!: string;
  /** Whether that is the agent’s.
   * @example false
   */
  agentsBond?: boolean;
  /** Who sells the goods. */
  seller!: IsfPartyView;
  /** Who buys them. */
  buyer!: IsfPartyView;
  /** The consignee’s number.
   * @example "12-345678900"
   */
  consigneeNumber!: string;
  /** To whom they are delivered first. */
  shipTo!: IsfPartyView;
  /** The goods. */
  lines!: IsfLineView[];
  /** Where the container was stuffed. */
  stuffingLocation?: IsfPartyView;
  /** Who stuffed it, or had it stuffed. */
  consolidator?: IsfPartyView;
}

/** An importer security filing. */
export class SecurityFilingView {
  /** Its id.
   * @example "isf_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The importer.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  importerId!: string;
  /** The bill of lading at its lowest level.
   * @example "MAEU123456789"
   */
  billOfLading!: string;
  /** The entry of the goods; absent where none was named.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  entryId?: string;
  /** Whether it stands.
   * @example "filed"
   */
  status!: 'filed' | 'withdrawn';
  /** The version that is shown.
   * @example 1
   */
  version!: number;
  /** What changed with the version; absent of the first.
   * @example "The container was stuffed."
   */
  reason?: string;
  /** The version that stands.
   * @example 1
   */
  currentVersion!: number;
  /** When the first eight elements were filed.
   * @example "2026-03-09T07:00:00.000Z"
   */
  filedAt!: Instant;
  /** When it was changed last.
   * @example "2026-03-09T07:00:00.000Z"
   */
  updatedAt!: Instant;
  /** When stuffing location and consolidator were filed; absent where they are not.
   * @example "2026-03-20T00:00:00.000Z"
   */
  stuffingFiledAt?: Instant;
  /** When it was withdrawn; absent where it stands.
   * @example "2026-03-21T00:00:00.000Z"
   */
  withdrawnAt?: Instant;
  /** Why it was withdrawn.
   * @example "The order was cancelled before lading."
   */
  withdrawalReason?: string;
  /** Whether the first eight elements came after their time.
   * @example false
   */
  late!: boolean;
  /** How it stands against its time now.
   * @example "timely"
   */
  standing!: IsfTimeStanding;
  /** Until when its parts are to be there, and whether they are. */
  times!: IsfTimelinessResultView;
  /** What it tells. */
  told!: ToldInFilingView;
  /** The answer that was kept with the version.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId!: string;
}

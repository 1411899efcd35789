import { ImporterParticularsView } from '../filing/particulars.view.js';
import { DatedAddressView, DatedNameView, DatedNumberView } from '../importer.view.js';
import type { IdentificationKind, PassportType } from '../rules/officer-identification.js';
import type { Program, ProgramStatus } from '../rules/program-status.js';
import { RelatedBusinessView, VerificationView } from './existence.view.js';
import type { AssetKind, PersonRole } from './fact-kinds.js';

/** CBP Form 5106 as it was filed, and when it held. */
export class DatedParticularsView {
  /** What was filed. */
  particulars!: ImporterParticularsView;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** A number by which a person is identified, as far as anybody reads it. */
export class ImporterPersonIdentificationView {
  /** Which number.
   * @example "passport"
   */
  kind!: IdentificationKind;
  /** Its last digits.
   * @example "******988"
   */
  number!: string;
  /** Who issued the passport.
   * @example "DE"
   */
  issuedBy?: string;
  /** Which kind of passport.
   * @example "regular"
   */
  passportType?: PassportType;
  /** The last day on which the passport is valid.
   * @example "2031-05-14"
   */
  expiresOn?: string;
}

/** An officer or owner, and when that was so. */
export class ImporterPersonView {
  /** Its id.
   * @example "imf_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** What the person is to the importer.
   * @example "beneficial_owner"
   */
  role!: PersonRole;
  /** Name of the person or company.
   * @example "R. Alder"
   */
  name!: string;
  /** Title of an officer.
   * @example "Vice President"
   */
  title?: string;
  /** Direct telephone of an officer.
   * @example "+1 912 555 0104 ext. 7"
   */
  phone?: string;
  /** Direct e-mail address of an officer.
   * @example "r.alder@bluespruce.example"
   */
  email?: string;
  /** Citizenship, or where a company is organized.
   * @example "US"
   */
  country?: string;
  /** By what the person is identified. */
  identifications?: ImporterPersonIdentificationView[];
  /** Share of an owner, in whole per cent.
   * @example 60
   */
  sharePercent?: number;
  /** What it is known by.
   * @example "CBP Form 5106, block 3"
   */
  evidence!: string;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** How an importer stood in a program, and when. */
export class ImporterProgramView {
  /** Its id.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d.ctpat"
   */
  id!: string;
  /** Which program.
   * @example "ctpat"
   */
  program!: Program;
  /** How it stood.
   * @example "validated"
   */
  status!: ProgramStatus;
  /** Tier in C-TPAT.
   * @example 2
   */
  tier?: number;
  /** What it is known by.
   * @example "Validation report of 2026-02-20"
   */
  evidence!: string;
  /** The first day.
   * @example "2026-03-02"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** What an importer had in the United States, and when. */
export class ImporterAssetView {
  /** Its id.
   * @example "imf_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** What it is.
   * @example "real_property"
   */
  asset!: AssetKind;
  /** Its value in US dollars.
   * @example "250000.00"
   */
  value!: string;
  /** What and where it is.
   * @example "Warehouse at 1200 Quayside Walk, Savannah"
   */
  description!: string;
  /** What it is known by.
   * @example "Deed, Chatham County, book 412, page 18"
   */
  evidence!: string;
  /** The first day.
   * @example "2026-03-02"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** A request for services of customs under the number of an importer. */
export class ImporterServiceRequestView {
  /** Its id.
   * @example "imf_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** What was asked for.
   * @example "Overtime inspection of a cargo"
   */
  service!: string;
  /** Where.
   * @example "2704"
   */
  portCode?: string;
  /** What it is known by.
   * @example "Request 2026-118, port of Los Angeles"
   */
  evidence!: string;
  /** The day it was asked for.
   * @example "2026-03-02"
   */
  from!: string;
  /** The same day.
   * @example "2026-03-02"
   */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** Everything an importer ever was, as known at an instant. */
export class ImporterHistoryView {
  /** Id of the importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Every name, oldest first. */
  names!: DatedNameView[];
  /** Every place of business, oldest first. */
  addresses!: DatedAddressView[];
  /** Every number, oldest first. */
  numbers!: DatedNumberView[];
  /** Every filing of CBP Form 5106, oldest first. */
  filings!: DatedParticularsView[];
  /** Officers and owners. */
  persons!: ImporterPersonView[];
  /** How it stood in programs. */
  programs!: ImporterProgramView[];
  /** What it had in the United States. */
  assets!: ImporterAssetView[];
  /** What it asked of customs under its number; each keeps the number in use for a year. */
  serviceRequests!: ImporterServiceRequestView[];
  /** Businesses that it has, or had before. */
  relatedBusinesses!: RelatedBusinessView[];
  /** Whether it and its places were found to exist. */
  verifications!: VerificationView[];
  /** System time of this answer.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
}

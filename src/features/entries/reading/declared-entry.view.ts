import type { IsoDate } from '../../../kernel/dates.js';
import type { DocumentKind } from '../rules/papers/document-kinds.js';
import type { Designator, Filing, ImporterRole, RateBasis, ReconciliationIssue } from '../rules/filed-entry.js';
import { EntryLineView, EntryProducerView } from './entry-line.view.js';

/** A bond that secures the entry. */
export class EntryBondView {
  /** Its number.
   * @example "000123456"
   */
  bondNumber!: string;

  /** Whether it is a continuous bond, one for this entry alone, or cash in its place.
   * @example "continuous"
   */
  kind!: 'continuous' | 'single_transaction' | 'cash_in_lieu';

  /** Code of the surety, three digits; left out where cash secures it.
   * @example "036"
   */
  suretyCode?: string;

  /** Whether it is the broker’s own bond and not the importer’s.
   * @example false
   */
  brokersOwn?: boolean;
}

/** An entry as it is filed: cargo release (CBP Form 3461), or with the summary (CBP Form 7501). */
export class DeclaredEntryView {
  /** Its number, with or without hyphens; it is used once.
   * @example "ABC-1234567-6"
   */
  entryNumber!: string;

  /** Entry type, two digits.
   * @example "03"
   */
  entryType!: string;

  /** What is filed: the entry alone, or with it the summary.
   * @example "entry_and_summary"
   */
  filing!: Filing;

  /** The importer of record; the caller’s own where it is left out.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  importerId?: string;

  /** By what right it is importer of record.
   * @example "owner"
   */
  importerRole!: ImporterRole;

  /** Port of entry, four digits of Schedule D.
   * @example "2704"
   */
  portCode!: string;

  /** Port of unlading.
   * @example "2704"
   */
  unladingPortCode?: string;

  /** Mode of transport, two digits.
   * @example "11"
   */
  modeOfTransport!: string;

  /** Carrier, vessel, voyage or flight.
   * @example "Pacific Star, voyage 118W"
   */
  carrier?: string;

  /** Bills of lading or air waybills, 1 to 50.
   * @example ["MAEU123456789"]
   */
  billNumbers?: string[];

  /** Where the goods are; of goods in general order its number.
   * @example "Y258, Pier J"
   */
  locationOfGoods?: string;

  /** Number of the in-bond movement that brought them.
   * @example "123456789"
   */
  inBondNumber?: string;

  /** The day of the entry for transportation in bond that brought the goods (block 17).
   * @example "2026-02-26"
   */
  inBondOn?: IsoDate;

  /** Foreign port at which the goods were laden on the vessel that brought them, five digits of Schedule K (block 19).
   * @example "57035"
   */
  foreignPortOfLading?: string;

  /** Importer number of the consignee, where that is another than the importer of record; of a social security number the last four digits alone.
   * @example "12-345678900"
   */
  consigneeNumber?: string;

  /** To whom the goods go in the end, where that is another than the importer of record (block 29). */
  ultimateConsignee?: EntryProducerView;

  /** Importer number of whom refunds, bills and notices are sent to, where that is another by CBP Form 4811 (block 28).
   * @example "12-345678900"
   */
  referenceNumber?: string;

  /** Who has designated the broker that is importer of record (19 USC 1484(a)(2)(B)).
   * @example "purchaser"
   */
  designatedBy?: Designator;

  /** Number of the licence of the broker who files.
   * @example "12345"
   */
  brokerLicenseNumber?: string;

  /** Country they were exported from, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  exportingCountry?: string;

  /** The day of export.
   * @example "2026-02-10"
   */
  exportedOn?: IsoDate;

  /** The day of importation.
   * @example "2026-03-01"
   */
  importedOn?: IsoDate;

  /** The day they landed, or arrived at the port of destination in bond.
   * @example "2026-03-01"
   */
  arrivedOn?: IsoDate;

  /** The day elected for entry (19 CFR 141.68(a)(2)).
   * @example "2026-03-02"
   */
  electedEntryOn?: IsoDate;

  /** What the day of the rate is the day of; of entry where it is left out.
   * @example "entry"
   */
  rateBasis?: RateBasis;

  /** The day of the rate, where it is not that of entry.
   * @example "2026-03-02"
   */
  rateOn?: IsoDate;

  /** The day of the application for privileged foreign status.
   * @example "2026-02-02"
   */
  privilegedOn?: IsoDate;

  /** The warehouse entry that the goods are withdrawn from.
   * @example "ABC-1234567-6"
   */
  warehouseEntryNumber?: string;

  /** The bonds that secure it; several where the law asks for more than one. */
  bonds?: EntryBondView[];

  /** Whether the port is asked to waive surety (19 CFR 142.4(c)).
   * @example false
   */
  waiver?: boolean;

  /** Whether the duties are paid before release.
   * @example false
   */
  dutiesPaidBeforeRelease?: boolean;

  /** The scheduled day of the statement by which its duties are paid; left out where they are paid by themselves.
   * @example "2026-03-10"
   */
  statementOn?: IsoDate;

  /** Whether the summary stands for several releases.
   * @example false
   */
  consolidated?: boolean;

  /** What is left to a reconciliation, to be filed within 21 months (a free trade agreement within a year of importation); of a reconciliation: what it reconciles.
   * @example ["value"]
   */
  reconciliation?: ReconciliationIssue[];

  /** Of a reconciliation: the entries that it reconciles. */
  underlyingEntryNumbers?: string[];

  /** Whose the goods are, where the importer of record is not their owner (19 CFR 141.20(a)(1)). */
  actualOwner?: EntryProducerView;

  /** Documents that are required and not there yet (CBP Form 7501, block 16).
   * @example ["packing_list"]
   */
  missingDocuments?: DocumentKind[];

  /** Whether drawback will be claimed on it.
   * @example false
   */
  drawbackDesignated?: boolean;

  /** Whether the value is that of a sale before the last one.
   * @example false
   */
  firstSale?: boolean;

  /** Its lines, 1 to 999. */
  lines!: EntryLineView[];
}

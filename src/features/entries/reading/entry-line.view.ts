/** Who made the goods, with as much of the address as a manufacturer code is made of. */
export class EntryProducerView {
  /** Its name.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  name!: string;

  /** Street and number.
   * @example "2 Trina Road"
   */
  street?: string;

  /** City.
   * @example "Changzhou"
   */
  city?: string;

  /** Country, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  country?: string;

  /** Province or territory, where that is Canada.
   * @example "ON"
   */
  province?: string;
}

/** How much of the goods, in a unit of the tariff. */
export class EntryQuantityView {
  /** How much.
   * @example "1000"
   */
  quantity!: string;

  /** In which unit, as the tariff writes it.
   * @example "No."
   */
  unit!: string;
}

/** An AD/CVD case that a line is under. */
export class EntryCaseView {
  /** Its number, of the order or of one company.
   * @example "A-570-979"
   */
  caseNumber!: string;

  /** How the statement on reimbursement is found (19 CFR 351.402(f)); left out where none is filed yet.
   * @example "NR-2026-0001"
   */
  nonReimbursementStatement?: string;
}

/** One line of an entry. */
export class EntryLineView {
  /** Tariff number, ten digits, with or without dots.
   * @example "8541.42.0010"
   */
  htsNumber!: string;

  /** What the goods are.
   * @example "Crystalline silicon photovoltaic cells"
   */
  description!: string;

  /** Entered value in US dollars.
   * @example "200000.00"
   */
  enteredValue!: string;

  /** Charges left out of the value, in US dollars.
   * @example "1250.00"
   */
  charges?: string;

  /** How much, in each unit that the tariff asks for; the first is what specific rates count. */
  quantities?: EntryQuantityView[];

  /** How much in the smallest packed unit, as the manifest tells it (CBP Form 7501, block 34). */
  manifestQuantity?: EntryQuantityView;

  /** Gross weight in kilograms.
   * @example "5200"
   */
  grossWeightKg?: string;

  /** Origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  countryOfOrigin!: string;

  /** Manufacturer identification code.
   * @example "CNCHATRI2CHA"
   */
  mid?: string;

  /** Who made the goods. */
  producer?: EntryProducerView;

  /** Who exported them.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  exporter?: string;

  /** Who sold them on in a third country.
   * @example "Harbor Resale Pte. Ltd."
   */
  reseller?: string;

  /** Whether buyer and seller are related (19 CFR 152.102(g)).
   * @example false
   */
  relatedParties?: boolean;

  /** The AD/CVD cases that the goods are under: at most one of each kind, company cases included. */
  adcvdCases?: EntryCaseView[];

  /** The headings of Chapter 99 that are declared with the goods.
   * @example ["9903.88.03"]
   */
  additionalHtsNumbers?: string[];

  /** The provision of Chapter 98 under which the goods are entered, 8 digits.
   * @example "9802.00.50"
   */
  specialProvision?: string;

  /** Facts stated, by name; `GET /v1/duty-facts` lists them.
   * @example { "solarExclusion": false }
   */
  facts?: Record<string, unknown>;

  /** Special programme claimed, as the tariff writes it.
   * @example "KR"
   */
  tradeProgram?: string;

  /** Whether the goods are entered under a quota; those above a tariff-rate quota are not.
   * @example false
   */
  quota?: boolean;

  /** Number of the visa or export certificate under which they come (CBP Form 7501, block 37).
   * @example "6CN123456"
   */
  visaNumber?: string;

  /** Codes of the other agencies that the goods are flagged to.
   * @example ["FDA"]
   */
  agencies?: string[];
}

/** The five items of limited importation information (19 CFR 133.21(b)(4)). */
export const LIMITED_IMPORTATION_INFORMATION = [
  'dateOfImportation',
  'portOfEntry',
  'description',
  'quantity',
  'countryOfOrigin',
] as const;

/** Name and address of each; with the five items they make up the eight of comprehensive importation information. */
export const PARTIES = ['manufacturer', 'exporter', 'importer'] as const;

/** The eight items of comprehensive importation information (19 CFR 133.21(e)). */
export const COMPREHENSIVE_IMPORTATION_INFORMATION = [...LIMITED_IMPORTATION_INFORMATION, ...PARTIES] as const;

/**
 * What appears on goods, packaging and labels (19 CFR 133.21(b)(3)): `identifyingMarks` holds serial numbers, UPC, SKU,
 * lot and batch codes, dates of manufacture and other marks; images are in the goods' condition as presented.
 */
export const ON_GOODS = ['identifyingMarks', 'unredactedImages'] as const;

/** The same without identifying codes and without any name or address (19 CFR 133.21(b)(5)); samples apart. */
export const REDACTED_ON_GOODS = ['redactedImages'] as const;

export const SAMPLE_REDACTED = ['redactedSample'] as const;
export const SAMPLE_UNREDACTED = ['unredactedSample'] as const;

/** What no rule ever lets out to a rights holder. */
export const NEVER_DISCLOSED = [
  'enteredValue',
  'price',
  'entryNumber',
  'importerNumber',
  'bond',
  'broker',
  'endCustomer',
  'bankData',
] as const;

const GROUPS = {
  limited: LIMITED_IMPORTATION_INFORMATION,
  redactedImages: REDACTED_ON_GOODS,
  redactedSample: SAMPLE_REDACTED,
  onGoods: ON_GOODS,
  unredactedSample: SAMPLE_UNREDACTED,
  parties: PARTIES,
  never: NEVER_DISCLOSED,
} as const;

/** Fields that always share one rule. */
export type FieldGroup = keyof typeof GROUPS;
export type DisclosureField = (typeof GROUPS)[FieldGroup][number];

export const FIELD_GROUPS = Object.keys(GROUPS) as readonly FieldGroup[];
/** Every field a disclosure decision speaks of, in the order in which it is shown. */
export const DISCLOSURE_FIELDS: readonly DisclosureField[] = FIELD_GROUPS.flatMap((group) => [...GROUPS[group]]);

export const fieldsOf = (group: FieldGroup): readonly DisclosureField[] => GROUPS[group];

const groupByField = new Map(FIELD_GROUPS.flatMap((group) => fieldsOf(group).map((field) => [field, group] as const)));

/** A field this catalogue does not know is treated as never disclosed. */
export const groupOf = (field: DisclosureField): FieldGroup => groupByField.get(field) ?? 'never';

export const FIELD_TITLES: Readonly<Record<DisclosureField, string>> = {
  dateOfImportation: 'Date of importation',
  portOfEntry: 'Port of entry',
  description: 'Description of the goods',
  quantity: 'Quantity',
  countryOfOrigin: 'Country of origin',
  redactedImages: 'Redacted images',
  redactedSample: 'Redacted sample',
  identifyingMarks: 'Serial numbers, UPC, SKU, lot, batch and date codes, other marks',
  unredactedImages: 'Unredacted images',
  unredactedSample: 'Unredacted sample',
  manufacturer: 'Manufacturer, name and address',
  exporter: 'Exporter, name and address',
  importer: 'Importer, name and address',
  enteredValue: 'Entered value',
  price: 'Price',
  entryNumber: 'Entry number',
  importerNumber: 'Importer number',
  bond: 'Bond',
  broker: 'Broker',
  endCustomer: 'End customer',
  bankData: 'Bank data',
};

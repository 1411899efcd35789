import { AGREED, CBP, within } from '../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import type { AddressView } from './address.view.js';
import type {
  FormCertificationView,
  ImporterParticularsView,
  OtherNameView,
  PrimaryBankView,
} from './filing/particulars.view.js';
import type {
  DatedAddressView,
  DatedNameView,
  DatedNumberView,
  ImporterView,
  MatchView,
  VoidedView,
} from './importer.view.js';

// Which rows exist for whom is decided by the query and by row-level security: its own for an importer, granted ones for others.
const OWN = { to: ['importer'] } as const satisfies Grant<never>;
const GRANTEE = { to: ['broker', 'counsel', 'surety'] } as const satisfies Grant<never>;
export const READERS = [CBP, OWN, GRANTEE] as const;
// What an agency's agreement may name beside: who an importer is today and in which city; never its history, nor the door.
const FEED = [...READERS, AGREED] as const;

const addressAccess: FieldPolicy<AddressView> = {
  street: READERS,
  city: FEED,
  subdivision: FEED,
  postalCode: READERS,
  country: FEED,
};
export const postalAccess: FieldPolicy<AddressView> = {
  street: READERS,
  city: READERS,
  subdivision: READERS,
  postalCode: READERS,
  country: READERS,
};
export const datedNameAccess: FieldPolicy<DatedNameView> = {
  name: READERS,
  from: READERS,
  through: READERS,
  recordedAt: READERS,
};
export const datedAddressAccess: FieldPolicy<DatedAddressView> = {
  address: within(addressAccess, READERS),
  from: READERS,
  through: READERS,
  recordedAt: READERS,
};

export const datedNumberAccess: FieldPolicy<DatedNumberView> = {
  kind: READERS,
  number: READERS,
  from: READERS,
  through: READERS,
  reason: [CBP, OWN],
  recordedAt: READERS,
};
// What identifies a business is for whoever may read the importer; its bank and its signatory are its own.
export const PRIVATE = [CBP, OWN] as const;
const otherNameAccess: FieldPolicy<OtherNameView> = { kind: READERS, name: READERS };
const bankAccess: FieldPolicy<PrimaryBankView> = {
  name: PRIVATE,
  routingNumber: PRIVATE,
  city: PRIVATE,
  subdivision: PRIVATE,
  country: PRIVATE,
};
const certificationAccess: FieldPolicy<FormCertificationView> = {
  name: PRIVATE,
  title: PRIVATE,
  phone: PRIVATE,
  brokerName: PRIVATE,
  brokerPhone: PRIVATE,
  signedOn: PRIVATE,
};
export const particularsAccess: FieldPolicy<ImporterParticularsView> = {
  entityType: READERS,
  jurisdictionOfOrganization: READERS,
  citizenship: PRIVATE,
  lawfulPermanentResident: PRIVATE,
  alsoKnownAs: within(otherNameAccess, READERS),
  expectedEntriesPerYear: READERS,
  numberUses: READERS,
  programCodes: READERS,
  expectsAdcvdGoods: READERS,
  addressKind: READERS,
  addressKindExplained: READERS,
  mailingAddressKind: READERS,
  mailingAddressKindExplained: READERS,
  mailingAddress: within(postalAccess, READERS),
  phone: READERS,
  phoneExtension: READERS,
  fax: READERS,
  email: READERS,
  website: READERS,
  businessDescription: READERS,
  naicsCode: READERS,
  dunsNumber: READERS,
  filerCode: READERS,
  incorporationNumber: READERS,
  yearEstablished: READERS,
  bank: within(bankAccess, PRIVATE),
  certification: within(certificationAccess, PRIVATE),
};
// Only customs sees how alike two importers are: it would tell one of the other.
const matchAccess: FieldPolicy<MatchView> = { strength: [CBP], reasons: [CBP] };
const voidedAccess: FieldPolicy<VoidedView> = { on: READERS, ground: PRIVATE, reason: [CBP] };

export const importerAccess: FieldPolicy<ImporterView> = {
  id: FEED,
  organisationId: [CBP, OWN],
  name: FEED,
  address: within(addressAccess, FEED),
  registeredOn: READERS,
  match: within(matchAccess, [CBP]),
  voided: within(voidedAccess, READERS),
  numbersRemovedOn: PRIVATE,
  particulars: within(particularsAccess, READERS),
  numbers: within(datedNumberAccess, READERS),
  names: within(datedNameAccess, READERS),
  addresses: within(datedAddressAccess, READERS),
  version: READERS,
  asOf: FEED,
  knownAt: FEED,
};

/** A view with the grant it is read under, which no answer shows. */
export interface HeldImporter extends ImporterView {
  readonly grantId: string | null;
}

/** Who reads under a grant or an agreement is told to the importer. */
export const importerLookedAt: LookedAt<HeldImporter> = {
  resource: 'importers',
  id: ({ id }) => id,
  subjects: ({ organisationId }) => [organisationId ?? null],
  grant: ({ grantId }) => grantId,
};

import { AGREED, CBP, within } from '../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import type { AddressView, DatedAddressView, DatedNameView, ImporterView } from './importer.view.js';

// Which rows exist for whom is decided by the query and by row-level security: its own for an importer, granted ones for others.
const OWN = { to: ['importer'] } as const satisfies Grant<never>;
const GRANTEE = { to: ['broker', 'counsel', 'surety'] } as const satisfies Grant<never>;
const READERS = [CBP, OWN, GRANTEE] as const;
// What an agency's agreement may name beside: who an importer is today and in which city; never its history, nor the door.
const FEED = [...READERS, AGREED] as const;

const addressAccess: FieldPolicy<AddressView> = {
  street: READERS,
  city: FEED,
  subdivision: FEED,
  postalCode: READERS,
  country: FEED,
};
const datedNameAccess: FieldPolicy<DatedNameView> = {
  name: READERS,
  from: READERS,
  through: READERS,
  recordedAt: READERS,
};
const datedAddressAccess: FieldPolicy<DatedAddressView> = {
  address: within(addressAccess, READERS),
  from: READERS,
  through: READERS,
  recordedAt: READERS,
};

export const importerAccess: FieldPolicy<ImporterView> = {
  id: FEED,
  organisationId: [CBP, OWN],
  name: FEED,
  address: within(addressAccess, FEED),
  names: within(datedNameAccess, READERS),
  addresses: within(datedAddressAccess, READERS),
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

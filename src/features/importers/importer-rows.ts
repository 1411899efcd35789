import type { HeldImporter } from './importer.access.js';
import type { AddressView } from './address.view.js';
import type { ImporterParticularsView } from './filing/particulars.view.js';
import type { DatedAddressView, DatedNameView, DatedNumberView, VoidedView } from './importer.view.js';

interface Dated {
  readonly from: string;
  readonly through: string | null;
  readonly recordedAt: string;
  /** Whether the day asked for lies in it. */
  readonly holds: boolean;
}

/** An importer with its history, as the prepared statement gives it. */
export interface ImporterRow {
  readonly id: string;
  readonly organisation_id: string | null;
  readonly grant_id: string | null;
  readonly version: number;
  readonly registered_on: string;
  readonly voided_on: string | null;
  readonly void_ground: VoidedView['ground'] | null;
  readonly void_reason: string | null;
  readonly numbers_removed_on: string | null;
  readonly particulars: ImporterParticularsView | null;
  readonly numbers: readonly (Dated & Pick<DatedNumberView, 'kind' | 'number' | 'reason'>)[];
  readonly names: readonly (Dated & { readonly name: string })[];
  readonly addresses: readonly (Dated & { readonly address: AddressView })[];
}

/** An importer found by a name. */
export interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly name_key: string;
  readonly organisation_id: string | null;
}

export function toImporterView(row: ImporterRow, asOf: string, knownAt: string): HeldImporter {
  const name = row.names.find(({ holds }) => holds)?.name;
  const address = row.addresses.find(({ holds }) => holds)?.address;
  return {
    id: row.id,
    grantId: row.grant_id,
    ...(row.organisation_id ? { organisationId: row.organisation_id } : {}),
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    registeredOn: row.registered_on,
    ...voidedIn(row),
    ...(row.numbers_removed_on === null ? {} : { numbersRemovedOn: row.numbers_removed_on }),
    ...(row.particulars === null ? {} : { particulars: row.particulars }),
    numbers: row.numbers.map(({ kind, number, reason, ...dated }): DatedNumberView => ({
      kind,
      number,
      reason,
      ...period(dated),
    })),
    names: row.names.map((dated): DatedNameView => ({ name: dated.name, ...period(dated) })),
    addresses: row.addresses.map((dated): DatedAddressView => ({ address: dated.address, ...period(dated) })),
    version: row.version,
    asOf,
    knownAt,
  };
}

// Whether it is void is told whatever day is asked about: a record that is void is no ground for anything new.
const voidedIn = ({ voided_on: on, void_ground: ground, void_reason: reason }: ImporterRow): { voided?: VoidedView } =>
  on !== null && ground !== null && reason !== null ? { voided: { on, ground, reason } } : {};

const period = ({ from, through, recordedAt }: Dated) => ({
  from,
  ...(through === null ? {} : { through }),
  recordedAt: new Date(recordedAt).toISOString(),
});

import type { HeldImporter } from './importer.access.js';
import type { AddressView, DatedAddressView, DatedNameView } from './importer.view.js';

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
    names: row.names.map((dated): DatedNameView => ({ name: dated.name, ...period(dated) })),
    addresses: row.addresses.map((dated): DatedAddressView => ({ address: dated.address, ...period(dated) })),
    asOf,
    knownAt,
  };
}

const period = ({ from, through, recordedAt }: Dated) => ({
  from,
  ...(through === null ? {} : { through }),
  recordedAt: new Date(recordedAt).toISOString(),
});

import type { IsoDate } from '../../../kernel/dates.js';
import type { AddressKindFacts } from '../rules/address-kinds.js';
import type { ImporterFormFacts } from '../rules/importer-form.js';
import type { AddressInput } from '../address.dto.js';
import type { ImporterForm } from './filing.dto.js';

type Told = Pick<ImporterForm, 'name' | 'from' | 'particulars'>;

/** What the law is asked of a form. */
export function formFacts({ name, from, particulars: given = {} }: Told, today: IsoDate): ImporterFormFacts {
  return {
    name,
    from,
    today,
    ...residenceFacts(given),
    alsoKnownAs: given.alsoKnownAs ?? [],
    yearEstablished: given.yearEstablished ?? null,
    certifiedOn: given.certification?.signedOn ?? null,
    intendsToImport:
      given.expectedEntriesPerYear === undefined ? null : given.expectedEntriesPerYear !== 'not_importing',
    isImporterOfRecord: given.numberUses?.includes('importer_of_record') ?? false,
    expectsAdcvdGoods: given.expectsAdcvdGoods ?? false,
  };
}

const residenceFacts = (given: NonNullable<Told['particulars']>) => ({
  entityType: given.entityType ?? null,
  citizenship: given.citizenship?.toUpperCase() ?? null,
  lawfulPermanentResident: given.lawfulPermanentResident ?? null,
  jurisdictionOfOrganization: given.jurisdictionOfOrganization ?? null,
});

/** What the law is asked of its two places. */
export function placesOf({ address, particulars: given = {} }: ImporterForm): AddressKindFacts {
  const { mailingAddress } = given;
  return {
    physical: { kind: given.addressKind ?? null, explained: given.addressKindExplained !== undefined },
    mailing: { kind: given.mailingAddressKind ?? null, explained: given.mailingAddressKindExplained !== undefined },
    hasMailing: mailingAddress !== undefined,
    isOnePlace: mailingAddress !== undefined && written(mailingAddress) === written(address),
  };
}

const written = ({ street, city, subdivision = '', postalCode = '', country }: AddressInput): string =>
  [street, city, subdivision, postalCode, country].map((part) => part.trim().toLowerCase()).join('\n');

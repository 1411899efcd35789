import { Injectable } from '@nestjs/common';
import { idOfName } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { SANDBOX_CLIENTS } from '../../identity/index.js';
import { matchKey, nameKey } from '../rules/likeness.js';

const SINCE = '2019-05-01';
// Streets that do not exist, in cities with ports.
const PLACES = [
  { street: '1200 Quayside Walk', city: 'Savannah', subdivision: 'GA', postalCode: '31401', country: 'US' },
  { street: '88 Container Lane', city: 'Long Beach', subdivision: 'CA', postalCode: '90802', country: 'US' },
];

// Employer numbers that nobody was given: 00 is no prefix of the tax authority's.
const FORMS = [
  {
    number: '00-1204417EV',
    particulars: {
      entityType: 'corporation',
      jurisdictionOfOrganization: 'US-DE',
      alsoKnownAs: [{ kind: 'DBA', name: 'Blue Spruce Fasteners' }],
      expectedEntriesPerYear: 'over_25',
      numberUses: ['importer_of_record', 'refunds_and_bills'],
      businessDescription: 'Wholesale of fasteners and watches',
      naicsCode: '423710',
      yearEstablished: 2011,
      email: 'imports@bluespruce.example',
    },
  },
  {
    number: '00-3180552AB',
    particulars: {
      entityType: 'llc',
      jurisdictionOfOrganization: 'US-CA',
      expectedEntriesPerYear: '5_to_25',
      numberUses: ['importer_of_record'],
      businessDescription: 'Import of lighting and furniture',
      naicsCode: '423210',
      yearEstablished: 2018,
    },
  },
];

/** The importers of the sandbox: one for each of its importer organisations, the same after every reset. */
export const SANDBOX_IMPORTERS = SANDBOX_CLIENTS.filter(({ organisation }) => organisation.type === 'importer').map(
  ({ organisation }, i) => {
    const name = organisation.name.replace(' (sandbox)', '');
    return {
      id: idOfName('imp', organisation.name),
      organisation_id: organisation.id,
      name,
      name_key: nameKey(name),
      match_key: matchKey(name),
      address: PLACES[i % PLACES.length],
      ...FORMS[i % FORMS.length],
    };
  },
);

/** Puts the sandbox's importers on record. */
@Injectable()
export class SandboxImporters implements Seed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  seed(): Promise<void> {
    const given = JSON.stringify(SANDBOX_IMPORTERS);
    return this.database.transaction('system:sandbox', async () => {
      await this.database.query({ name: 'sandbox-importers', text: IMPORTERS }, [given, this.clock.now()]);
      await this.database.query({ name: 'sandbox-importer-names', text: NAMES }, [given, SINCE]);
      await this.database.query({ name: 'sandbox-importer-addresses', text: ADDRESSES }, [given, SINCE]);
      await this.database.query({ name: 'sandbox-importer-particulars', text: PARTICULARS }, [given, SINCE]);
      await this.database.query({ name: 'sandbox-importer-numbers', text: NUMBERS }, [given, SINCE]);
    });
  }
}

const GIVEN = `jsonb_to_recordset($1::jsonb) as given(id text, organisation_id text, name text, name_key text, match_key text, address jsonb, number text, particulars jsonb)`;
const IMPORTERS = `
insert into importer (id, organisation_id, created_at, created_by, registered_on)
select id, organisation_id, $2, 'system:sandbox', '2019-05-01' from ${GIVEN} on conflict do nothing`;
const NAMES = `
insert into importer_name (importer_id, name, name_key, match_key, valid, recorded)
select id, name, name_key, match_key, daterange($2::date, null), tstzrange($2::timestamptz, null) from ${GIVEN}
where not exists (select from importer_name n where n.importer_id = given.id)`;
const ADDRESSES = `
insert into importer_address (importer_id, address, valid, recorded)
select id, address, daterange($2::date, null), tstzrange($2::timestamptz, null) from ${GIVEN}
where not exists (select from importer_address a where a.importer_id = given.id)`;
const PARTICULARS = `
insert into importer_particulars (importer_id, particulars, valid, recorded)
select id, particulars, daterange($2::date, null), tstzrange($2::timestamptz, null) from ${GIVEN}
where not exists (select from importer_particulars p where p.importer_id = given.id)`;
const NUMBERS = `
insert into importer_number (importer_id, kind, number_key, shown, reason, valid, recorded)
select id, 'irs', number, number, 'Filed on CBP Form 5106.', daterange($2::date, null), tstzrange($2::timestamptz, null) from ${GIVEN}
where not exists (select from importer_number n where n.importer_id = given.id)`;

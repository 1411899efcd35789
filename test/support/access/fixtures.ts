import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { SANDBOX_IMPORTERS } from '../../../src/features/importers/index.js';
import type { Resource } from '../../../src/kernel/resources.js';
import type { Caller } from '../app.js';
import { suspectedCounterfeits } from '../detentions.js';
import { told } from '../disclosures.js';
import { filed, solarLine } from '../entries.js';
import { ndjson, submit } from '../bulk.js';
import { disputedEntry } from '../risk.js';
import { mark } from '../recordations.js';
import { organisationOf } from '../sandbox-actors.js';
import { BOND_FIXTURES } from './bond-fixtures.js';
import { GOODS_FIXTURES, parcel } from './goods-fixtures.js';
import { WEBHOOK_FIXTURES } from './webhook-fixtures.js';
import { MONEY_FIXTURES } from './money-fixtures.js';
import { FILING_FIXTURES } from './filing-fixtures.js';
import type { AccessFixture } from './access-fixture.js';
import { asOwner } from './as-owner.js';
import { caseNumber } from '../seizures.js';

const IMPORTERS = { owner: 'sandbox-importer', stranger: 'sandbox-importer-2' };
const broker = (...over: [Resource, ...Resource[]]) => ({ grantee: 'sandbox-broker-2', over });
const counsel = (...over: [Resource, ...Resource[]]) => ({ grantee: 'sandbox-counsel-2', over });

/** A new feature adds its own here; a route by id that has neither this nor a reason in `OF_NOBODY` is refused. */
export const ACCESS_FIXTURES: readonly AccessFixture[] = [
  ...BOND_FIXTURES,
  ...GOODS_FIXTURES,
  ...WEBHOOK_FIXTURES,
  ...MONEY_FIXTURES,
  ...FILING_FIXTURES,
  {
    ...IMPORTERS,
    path: '/v1/importers/{id}',
    ...broker('importers'),
    // Its surety knows whom it is bound for.
    namedIn: ['/v1/bonds', '/v1/bond-sufficiency-notices'],
    knownTo: ['sandbox-surety'],
    make: () => Promise.resolve(SANDBOX_IMPORTERS[0]!.id),
  },
  {
    path: '/v1/bulk-jobs/{id}',
    owner: 'sandbox-surety',
    stranger: 'sandbox-surety-2',
    make: async (t) => idOf(await submit(await t.as('surety'), 'bonds', ndjson([{ made: randomUUID() }]))),
  },
  {
    path: '/v1/exports/{id}',
    owner: 'sandbox-partner-agency',
    stranger: 'sandbox-partner-agency-2',
    make: async (t) => idOf(await act(await t.as('partner_agency'), '/v1/exports', { dataSet: 'detentions' })),
  },
  {
    ...IMPORTERS,
    path: '/v1/entries/{id}',
    ...broker('entries'),
    // The surety whose bond secures it knows how its liquidation stands.
    alsoOf: ['sandbox-surety'],
    make: async (t) =>
      (await filed(await t.as('importer'), { lines: [solarLine({ agencies: ['EPA'] })] }))['id'] as string,
  },
  {
    ...IMPORTERS,
    path: '/v1/record-disputes/{id}',
    make: async (t) => idOf(await disputedEntry(t)),
  },
  {
    ...IMPORTERS,
    path: '/v1/detentions/{id}',
    ...broker('detentions'),
    make: async (t) => idOf(await act(await t.as('port_officer'), '/v1/detentions', suspectedCounterfeits)),
  },
  {
    ...IMPORTERS,
    path: '/v1/seizures/{id}',
    ...broker('seizures'),
    make: async (t) =>
      idOf(
        await act(await t.as('port_officer'), '/v1/seizures', {
          merchandiseId: await parcel(t),
          grounds: ['licence_or_permit_missing'],
          fpfCaseNumber: caseNumber(),
          seizedOn: '2026-03-05',
          place: 'Express hub',
          custodian: 'Vault',
          domesticValue: '400.00',
        }),
      ),
  },
  {
    ...IMPORTERS,
    path: '/v1/abandoned-merchandise/{id}',
    ...broker('abandonments'),
    make: async (t) =>
      idOf(
        await act(await t.as('port_officer'), '/v1/abandoned-merchandise', {
          merchandiseId: await parcel(t),
          basis: 'vol_possession',
          circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-03-05' },
          requester: 'J. Doe, consignee',
          requestedOn: '2026-03-04',
          formReference: 'Port form 26-0412',
          acceptedOn: '2026-03-05',
          suspectedLaw: 'trademark_counterfeit',
        }),
      ),
  },
  {
    path: '/v1/ipr-recordations/{id}',
    owner: 'sandbox-rights-holder',
    stranger: 'sandbox-rights-holder-2',
    ...counsel('recordations'),
    make: async (t) => idOf(await act(await t.as('rights_holder'), '/v1/ipr-recordations', mark())),
  },
  {
    path: '/v1/rights-holder-disclosures/{id}',
    owner: 'sandbox-rights-holder-2',
    stranger: 'sandbox-rights-holder',
    ...counsel('disclosures'),
    make: async (t) => {
      const detention = await told(t, await t.as('port_officer'));
      const ipr = await t.as('ipr_officer');
      const { body } = await ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
      return body.cases[0].disclosureId as string;
    },
  },
  {
    ...IMPORTERS,
    path: '/v1/determinations/{id}',
    ...broker('determinations'),
    make: async (t) => {
      const id = `det_${'0'.repeat(25)}1`;
      const kept = {
        id,
        question: 'bond_requirement',
        inputs: { legalEvent: 'presentation' },
        outcome: 'none',
        reasonCodes: [],
        result: {},
        steps: [],
        warnings: [],
        authorityStatus: 'policy',
        dataCurrentThrough: null,
        asOf: '2026-03-02',
        knownAt: '2026-03-02T14:00:00.000Z',
        ruleSet: { version: '2026.11.0', digest: 'sha256:0' },
        digest: 'sha256:0',
      };
      await asOwner(t, (client) =>
        client.query(
          `insert into determination (id, question, outcome, as_of, known_at, digest, recorded_by, organisation_id, body)
           values ($1, 'bond_requirement', 'none', '2026-03-02', now(), 'sha256:0', 'test', $2, $3)`,
          [id, organisationOf('sandbox-importer'), kept],
        ),
      );
      return id;
    },
  },
  {
    ...IMPORTERS,
    path: '/v1/files/{id}',
    make: async (t) => {
      const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
        .jpeg()
        .toBuffer();
      const given = { kind: 'image', content: image.toString('base64') };
      return idOf(await (await t.as('importer')).post('/v1/files').send(given));
    },
  },
  {
    ...IMPORTERS,
    path: '/v1/access-reports/{subject}',
    // Its grantees know by whom.
    namedIn: ['/v1/access-grants'],
    make: () => Promise.resolve(organisationOf('sandbox-importer')),
  },
  {
    ...IMPORTERS,
    path: '/v1/access-grants/{id}',
    alsoOf: ['sandbox-counsel'],
    make: async (t) =>
      idOf(
        await act(await t.as('importer'), '/v1/access-grants', {
          granteeOrganisationId: organisationOf('sandbox-counsel'),
          resources: ['importers'],
          actions: ['read'],
          validFrom: '2027-01-01',
          validUntil: '2027-12-31',
          reason: 'Represents us.',
        }),
      ),
  },
  {
    ...IMPORTERS,
    path: '/v1/organisations/{id}',
    // Its grantees know by whom.
    namedIn: ['/v1/access-grants'],
    make: () => Promise.resolve(organisationOf('sandbox-importer')),
  },
  {
    ...IMPORTERS,
    path: '/v1/clients/{id}',
    make: () => Promise.resolve('sandbox-importer'),
  },
  {
    path: '/v1/agreements/{id}',
    owner: 'sandbox-partner-agency',
    stranger: 'sandbox-partner-agency-2',
    make: async (t) =>
      (await (await t.as('partner_agency')).get('/v1/agreements').expect(200)).body.items[0].id as string,
  },
];

/** Those that an agency may have a feed of. */
export const FEEDS: readonly string[] = [
  '/v1/abandoned-merchandise/{id}',
  '/v1/detentions/{id}',
  '/v1/disposals/{id}',
  '/v1/entries/{id}',
  '/v1/general-orders/{id}',
  '/v1/importers/{id}',
  '/v1/seizures/{id}',
];

/** Routes by the name of something that is no organisation's own, so that nobody's can be told from another's. */
export const OF_NOBODY: readonly string[] = [
  '/v1/adcvd-cases/{caseNumber}',
  '/v1/additional-duty-programs/{id}',
  '/v1/code-lists/{name}',
  '/v1/law-changes/{id}/lines',
  '/v1/policies/{key}',
  '/v1/problems/{code}',
  '/v1/reason-codes/{code}',
  '/v1/rules/{id}',
  '/v1/tariff-lines/{hts}',
];

const act = (caller: Caller, path: string, body: object) =>
  caller.post(path).set('idempotency-key', randomUUID()).send(body);

function idOf({ status, body }: { status: number; body: { id?: string } }): string {
  if (status >= 300 || body.id === undefined) throw new Error(`no fixture: ${JSON.stringify(body)}`);
  return body.id;
}

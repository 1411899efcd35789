import pg from 'pg';
import { sandboxSecretOf } from '../dist/src/features/identity/sandbox/sandbox-clients.js';
import { eventIdOf, putEventsOnRecord } from './events-on-record.mjs';

const asOf = '2026-03-02';
const knownAt = '2026-03-02T14:00:00.000Z';
const trina = 'Changzhou Trina Solar Energy Co., Ltd.';
const solar = {
  htsNumber: '8541420010',
  countryOfOrigin: 'CN',
  enteredValue: '200000.00',
  quantity: '1000',
  unit: 'No.',
  adcvdCases: ['A-570-979', 'C-570-980'],
  producer: trina,
  exporter: trina,
};
const garlic = {
  htsNumber: '07032000',
  countryOfOrigin: 'CN',
  enteredValue: '50000.00',
  quantity: '20000',
  unit: 'kg',
  adcvdCases: ['A-570-831'],
};
const shirts = {
  htsNumber: '61091000',
  countryOfOrigin: 'IN',
  enteredValue: '30000.00',
  quantity: '100',
  unit: 'doz.',
  adcvdCases: [],
};
const lines = [solar, garlic, shirts, { ...solar, enteredValue: '10000.00' }, { ...shirts, countryOfOrigin: 'VN' }];
const quote = {
  asOf,
  knownAt,
  importer: {
    entityType: 'corporation',
    firstEntryOn: null,
    jurisdictionOfOrganization: 'CN',
    ctpat: null,
    adcvdPaymentRecord: { unpaid: false, late: false },
    existingBondAmount: '50000.00',
  },
  dutiesTaxesFees12Months: '550000.00',
  plannedEntries: [{ entryType: '03', modeOfTransport: '11', timesPer12Months: 12, lines }],
};

/** What is asked. Targets are shares of the bare server. */
export const questions = [
  {
    name: 'cases by tariff number and country',
    target: 0.7,
    requests: () => [get(`/v1/adcvd-cases?hts=8541.42.00&country=CN&asOf=${asOf}&knownAt=${knownAt}`)],
  },
  {
    name: 'case by number',
    target: 0.7,
    requests: () => [get(`/v1/adcvd-cases/A-570-979?asOf=${asOf}&knownAt=${knownAt}`)],
  },
  {
    name: 'bond quote with 5 lines',
    target: 0.3,
    requests: () => [
      {
        method: 'POST',
        path: '/v1/bond-requirement-quotes',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(quote),
      },
    ],
  },
  {
    name: 'a disclosure by id, masked and accounted for',
    target: 0.4,
    requests: ownDisclosures,
  },
  { name: 'a page of 500 events', target: 0.5, requests: fullPage },
];

const PAGE = 500;
const PATIENCE_MS = 60_000;

// The sandbox tells of fewer than a page by itself.
async function fullPage(url, { adminUrl }) {
  const headers = { authorization: `Bearer ${await signIn(url, 'sandbox-administrator')}` };
  await fillPage(adminUrl);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const { items } = await (await fetch(`${url}/v1/events?limit=${PAGE}`, { headers })).json();
    if (items.length === PAGE) return [get(`/v1/events?limit=${PAGE}`, headers)];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the sandbox tells of fewer than ${PAGE} events`);
}

async function fillPage(adminUrl) {
  const owner = new pg.Client({ connectionString: adminUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query('select count(*)::int as told from outbox_message');
    const missing = Math.max(0, PAGE - rows[0].told);
    await putEventsOnRecord(
      owner,
      Array.from({ length: missing }, (_, i) => eventIdOf(0, i)),
    );
  } finally {
    await owner.end();
  }
}

// As their recipient reads them, each a look that is written down before the answer leaves.
async function ownDisclosures(url) {
  const headers = {
    authorization: `Bearer ${await signIn(url, 'sandbox-rights-holder')}`,
    purpose: 'rights_protection',
  };
  const { items } = await (await fetch(`${url}/v1/rights-holder-disclosures`, { headers })).json();
  if (items.length === 0) throw new Error('the sandbox shows its rights holder no disclosure');
  return items.map(({ id }) => get(`/v1/rights-holder-disclosures/${id}`, headers));
}

const get = (path, headers = {}) => ({ method: 'GET', path, headers });

/** An access token of a sandbox client. */
export async function signIn(url, client) {
  const basic = Buffer.from(`${client}:${sandboxSecretOf(client)}`).toString('base64');
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  return (await answer.json()).access_token;
}

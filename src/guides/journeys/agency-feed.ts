import type { Guide } from '../guide.js';
import { presentedWatches } from './presented-watches.js';

const AGENCY = 'sandbox-partner-agency-2';
const ASKS = { Purpose: 'agency_cooperation' };

/** A partner agency: an agreement signed by two, the rows it names and no others, what changes, and where to be told. */
export const AGENCY_FEED: Guide = {
  slug: 'agency-feed',
  title: 'A partner agency is told of what concerns it',
  says: 'An agreement names what an agency may read and for what. It reads that and nothing else, follows what changes, and has its own system told.',
  steps: [
    {
      says: 'Without an agreement there is nothing to read.',
      as: AGENCY,
      method: 'GET',
      path: '/v1/detentions',
      headers: ASKS,
      answers: 200,
      look: ['/items'],
    },
    {
      says: 'Who the agency is.',
      method: 'GET',
      path: '/v1/sandbox/clients?limit=100',
      answers: 200,
      keep: {
        agency: `/items/clientId=${AGENCY}/organisation/id`,
        importer: '/items/clientId=sandbox-importer/organisation/id',
      },
    },
    {
      says: 'An administrator proposes an agreement: which fields, for what, from when until when.',
      as: 'sandbox-administrator',
      method: 'POST',
      path: '/v1/agreements',
      body: {
        agencyOrganisationId: '{agency}',
        title: 'Detentions of counterfeit goods',
        legalBasis: '19 USC 1628',
        dataSets: [{ name: 'detentions', fields: ['id', 'track', 'determineBy'] }],
        purposes: ['agency_cooperation'],
        validFrom: '2026-03-02',
        validUntil: '2026-12-31',
        reason: 'Signed by both.',
      },
      answers: 201,
      keep: { proposal: '/id' },
    },
    {
      says: 'Whoever proposed it cannot confirm it.',
      as: 'sandbox-administrator',
      method: 'POST',
      path: '/v1/approvals/{proposal}/confirmation',
      body: {},
      answers: 403,
    },
    {
      says: 'Another administrator does.',
      as: 'sandbox-administrator-2',
      method: 'POST',
      path: '/v1/approvals/{proposal}/confirmation',
      body: {},
      answers: 200,
    },
    {
      says: 'An officer records goods that were presented.',
      as: 'sandbox-port-officer',
      method: 'POST',
      path: '/v1/detentions',
      body: {
        goods: presentedWatches('{importer}'),
        suspectedInfringement: 'counterfeit_mark',
        internationalClass: 14,
        grounds: 'The crown on the dial differs.',
        presentedOn: '2026-03-02',
      },
      answers: 201,
      look: ['/status'],
    },
    {
      says: 'Now the agency reads what the agreement names.',
      as: AGENCY,
      method: 'GET',
      path: '/v1/detentions',
      headers: ASKS,
      answers: 200,
      look: ['/items/0'],
    },
    {
      says: 'What has changed, and from where to go on: the cursor is always there.',
      as: AGENCY,
      method: 'GET',
      path: '/v1/events?limit=10',
      answers: 200,
      look: ['/items/0', '/page/next'],
      keep: { after: '/page/next' },
    },
    {
      says: 'Its own system is to be told. Messages are signed with a secret of the agency, which nobody is shown again. Put your own address: https, and in a sandbox also http://127.0.0.1 with a port.',
      as: AGENCY,
      method: 'POST',
      path: '/v1/webhook-endpoints',
      body: {
        url: 'https://hooks.example.gov/trade',
        types: ['detention.changed'],
        signature: 'hmac',
        secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqrTwjU',
      },
      answers: 201,
      look: ['/status'],
      keep: { endpoint: '/id' },
    },
    {
      says: 'What it was told, and how that went.',
      as: AGENCY,
      method: 'GET',
      path: '/v1/webhook-endpoints/{endpoint}/attempts',
      answers: 200,
      look: ['/items'],
    },
    {
      says: 'Nothing new? Ask from the cursor, and the answer waits up to a second for news.',
      as: AGENCY,
      method: 'GET',
      path: '/v1/events?wait=1&after={after}',
      answers: 200,
      look: ['/page/next'],
    },
  ],
  onward: {
    says: 'What arrives is a Standard Webhook: check its signature before you read it, over the bytes as they came, and answer 2xx within 15 seconds. It names the event and its subject and nothing else; the rest is asked for.',
    lines: [
      "import { Webhook } from 'standardwebhooks';",
      'const { type, data } = new Webhook(secret).verify(bodyAsText, headers); // throws where we did not sign it',
    ],
  },
};

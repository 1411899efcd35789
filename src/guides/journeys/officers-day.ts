import type { Guide } from '../guide.js';
import { presentedWatches } from './presented-watches.js';

const OFFICER = 'sandbox-port-officer';

/** An officer's day: what is due, whose it is, and what each clock stands on. */
export const OFFICERS_DAY: Guide = {
  slug: 'officers-day',
  title: 'An officer works through what is due',
  says: 'Every clock, reply and confirmation of the service in one list, by when it is due. One takes an item, hands it over, and sees which law set the day.',
  steps: [
    {
      says: 'Whose goods they are: the importer of the sandbox.',
      method: 'GET',
      path: '/v1/sandbox/clients?limit=100',
      answers: 200,
      keep: { importer: '/items/clientId=sandbox-importer/organisation/id' },
    },
    {
      says: 'Goods are presented for examination today.',
      as: OFFICER,
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
      look: ['/clocks'],
      keep: { detention: '/id' },
    },
    {
      says: 'What is due by 10 March, over the whole service?',
      as: OFFICER,
      method: 'GET',
      path: '/v1/work-items?dueBefore=2026-03-10&limit=100',
      answers: 200,
      look: ['/items/0'],
      keep: { item: '/items/subjectId={detention}/id' },
    },
    {
      says: 'I take this one.',
      as: OFFICER,
      method: 'POST',
      path: '/v1/work-items/{item}/claims',
      body: {},
      answers: 201,
      look: ['/assignee'],
    },
    {
      says: 'The goods are released: they are what they say.',
      as: OFFICER,
      method: 'POST',
      path: '/v1/detentions/{detention}/decision',
      body: { decision: 'release' },
      answers: 200,
      look: ['/status'],
    },
    {
      says: 'Deciding twice is refused.',
      as: OFFICER,
      method: 'POST',
      path: '/v1/detentions/{detention}/decision',
      body: { decision: 'detain' },
      answers: 409,
      look: ['/detail'],
    },
    {
      says: 'A rights holder may not see the list.',
      as: 'sandbox-rights-holder',
      method: 'GET',
      path: '/v1/work-items?dueBefore=2026-03-10',
      answers: 403,
    },
  ],
};

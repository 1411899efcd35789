import type { Guide } from '../guide.js';
import { solarCells } from './solar-cells.js';

const IMPORTER = 'sandbox-importer';
const AGENCY = 'sandbox-partner-agency';
const ASKS = { Purpose: 'agency_cooperation' };
const OFFICER = 'sandbox-entry-specialist';
const COMPANION = { caseNumber: 'C-570-980', nonReimbursementStatement: 'NR-2026-0002' };
const CASE = { caseNumber: 'A-570-979', nonReimbursementStatement: 'NR-2026-0001' };

/** Solar cells worth ten thousand dollars, under the cases that are named. */
const entryUnder = (adcvdCases: readonly object[]): object =>
  solarCells({ entryNumber: 'SP7-0009002-3', enteredValue: '10000.00', quantity: '50', adcvdCases, agencies: ['FDA'] });

/** An importer: what is wrong with an entry is told before it is filed, what is owed on it, and all that happened to it. */
export const IMPORTERS_ENTRY: Guide = {
  slug: 'importers-entry',
  title: 'An importer finds what is wrong with an entry, files it, and sees it released',
  says: 'Every fault is told at once, each with its rule, its law and its remedy. What has none is filed, with duties and clocks; release waits for the agency that the goods are flagged to. It takes a sandbox in which the entry was not filed before.',
  steps: [
    {
      says: 'The continuous bond that the importer enters on.',
      as: IMPORTER,
      method: 'GET',
      path: '/v1/bonds?kind=continuous&activityCode=1',
      answers: 200,
      look: ['/items/0/number', '/items/0/limitOfLiability'],
      keep: { number: '/items/0/number' },
    },
    {
      says: 'Solar cells from China with one case named, and the companion case forgotten. Nothing is filed yet.',
      as: IMPORTER,
      method: 'POST',
      path: '/v1/entries/validate',
      body: entryUnder([CASE]),
      answers: 200,
      look: ['/outcome', '/findings/0'],
    },
    {
      says: 'With both cases there is no fault. Duties, deposits and clocks are those that it would have.',
      as: IMPORTER,
      method: 'POST',
      path: '/v1/entries/validate',
      body: entryUnder([CASE, COMPANION]),
      answers: 200,
      look: ['/outcome', '/acceptable', '/duties', '/clocks/0'],
    },
    {
      says: 'So it is filed.',
      as: IMPORTER,
      method: 'POST',
      path: '/v1/entries',
      body: entryUnder([CASE, COMPANION]),
      answers: 201,
      look: ['/id', '/status'],
      keep: { entry: '/id' },
    },
    {
      says: 'The goods are flagged to an agency, which has not answered: customs does not release them.',
      as: OFFICER,
      method: 'POST',
      path: '/v1/entries/{entry}/status-changes',
      body: { to: 'released' },
      answers: 422,
      refusedAs: 'request.unlawful',
      look: ['/errors/0'],
    },
    {
      says: 'The agency finds what waits for it; its agreement says what it reads of that.',
      as: AGENCY,
      method: 'GET',
      path: '/v1/entries?agency=me&disposition=waiting',
      headers: ASKS,
      answers: 200,
      look: ['/items/0'],
    },
    {
      says: 'First it holds them.',
      as: AGENCY,
      method: 'POST',
      path: '/v1/entries/{entry}/agency-dispositions',
      headers: ASKS,
      body: { disposition: 'hold', reason: 'The prior notice is looked at.' },
      answers: 201,
      look: ['/status'],
    },
    {
      says: 'Then they may proceed.',
      as: AGENCY,
      method: 'POST',
      path: '/v1/entries/{entry}/agency-dispositions',
      headers: ASKS,
      body: { disposition: 'may_proceed', reason: 'It matches.' },
      answers: 201,
      look: ['/status', '/agencies/0'],
    },
    {
      says: 'So customs releases them.',
      as: OFFICER,
      method: 'POST',
      path: '/v1/entries/{entry}/status-changes',
      body: { to: 'released' },
      answers: 200,
      look: ['/status', '/releasedOn'],
    },
    {
      says: 'What has happened to it since, and what is still to come.',
      as: IMPORTER,
      method: 'GET',
      path: '/v1/entries/{entry}/timeline',
      answers: 200,
      look: ['/events/0', '/clocks/0'],
    },
    {
      says: 'For another importer it does not exist.',
      as: 'sandbox-importer-2',
      method: 'GET',
      path: '/v1/entries/{entry}',
      answers: 404,
      refusedAs: 'resource.not_found',
    },
  ],
};

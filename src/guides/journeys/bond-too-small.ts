import type { Guide } from '../guide.js';
import { solarCells } from './solar-cells.js';

const IMPORTER = 'sandbox-importer';
const OFFICER = 'sandbox-bond-officer';

/** A shipment that needs more than the importer's bond carries. */
const SHIPMENT = solarCells({
  entryNumber: 'SP7-0009001-5',
  enteredValue: '2000000.00',
  quantity: '10000',
  adcvdCases: [
    { caseNumber: 'A-570-979', nonReimbursementStatement: 'NR-2026-0001' },
    { caseNumber: 'C-570-980', nonReimbursementStatement: 'NR-2026-0002' },
  ],
});

/** A bond that is too small: what is required, how principal and surety are told, what would change it, and the order of June 2026. */
export const BOND_TOO_SMALL: Guide = {
  slug: 'bond-too-small',
  title: 'A bond turns out too small',
  says: 'A shipment under two cases needs more than the importer’s bond carries. Customs determines what is required, another person gives notice, and the importer asks what would change it. It takes a sandbox in which the shipment was not filed before.',
  steps: [
    {
      says: 'The continuous bond of the importer, which its surety sees too.',
      as: IMPORTER,
      method: 'GET',
      path: '/v1/bonds?kind=continuous&activityCode=1',
      answers: 200,
      look: ['/items/0/limitOfLiability', '/items/0/sureties/0/suretyCode'],
      keep: { number: '/items/0/number', importer: '/items/0/principal/importerId' },
    },
    {
      says: 'Solar cells for two million dollars are entered on it: duties and deposits are computed at once.',
      as: IMPORTER,
      method: 'POST',
      path: '/v1/entries',
      body: SHIPMENT,
      answers: 201,
      look: ['/status'],
    },
    {
      says: 'An officer has determined what this importer must give, on its own record. CBP decides; nobody outside is told yet.',
      as: OFFICER,
      method: 'POST',
      path: '/v1/bond-requirements',
      body: { importerId: '{importer}', reason: 'First entries under a case.' },
      answers: 201,
      look: ['/result/sufficiency', '/result/requiredAmount', '/result/shortfall', '/result/decidedBy'],
      keep: { requirement: '/id' },
    },
    {
      says: 'For the importer there is no such thing before the notice.',
      as: IMPORTER,
      method: 'GET',
      path: '/v1/bond-requirements/{requirement}',
      answers: 404,
    },
    {
      says: 'Whoever had it determined does not give the notice.',
      as: OFFICER,
      method: 'POST',
      path: '/v1/bond-requirements/{requirement}/notice',
      body: { reason: 'Twelve months need a larger bond.' },
      answers: 403,
      refusedAs: 'bond_requirement.own',
    },
    {
      says: 'A supervisor does: from now on principal and surety have fifteen days.',
      as: 'sandbox-supervisor',
      method: 'POST',
      path: '/v1/bond-requirements/{requirement}/notice',
      body: { reason: 'Twelve months need a larger bond.' },
      answers: 200,
      look: ['/notifiedOn', '/remedyBy'],
    },
    {
      says: 'The importer reads in sentences what it stands on. Score and band are for customs.',
      as: IMPORTER,
      method: 'GET',
      path: '/v1/bond-requirements/{requirement}/explanation',
      answers: 200,
      look: ['/lines', '/legalBasis'],
    },
    {
      says: 'What would change it? Its own lawful acts, each decided anew by the engine.',
      as: IMPORTER,
      method: 'GET',
      path: '/v1/bond-requirements/{requirement}/counterfactuals',
      answers: 200,
      look: ['/items/act=file_bond/sufficiency', '/items/act=file_bond/requiredAmount'],
    },
    {
      says: 'The surety reads the same notice.',
      as: 'sandbox-surety',
      method: 'GET',
      path: '/v1/bond-sufficiency-notices',
      answers: 200,
      look: ['/items/0/remedyBy'],
    },
    {
      says: 'And how ready is the importer for the order of 3 June 2026? Each provision with its status: most are ordered, few are in force.',
      as: IMPORTER,
      method: 'GET',
      path: '/v1/importers/{importer}/readiness?policySet=eo_14411&asOf=2026-06-10',
      answers: 200,
      look: ['/outcome', '/reasonCodes'],
    },
  ],
};

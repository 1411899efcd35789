import type { Guide } from '../guide.js';

const AUDITOR = 'sandbox-auditor';

/** An auditor: what was decided is computed again, and what left is proven to stand in a log that nobody can rewrite. */
export const AUDITORS_PROOF: Guide = {
  slug: 'auditors-proof',
  title: 'An auditor proves what was decided and what left',
  says: 'Answers that were kept are computed again by the law and data of their day. What left the service stands in a log whose tree anyone can check without us.',
  steps: [
    {
      says: 'Answers that were kept, newest first.',
      as: AUDITOR,
      method: 'GET',
      path: '/v1/determinations?limit=1',
      answers: 200,
      look: ['/items/0'],
      keep: { determination: '/items/0/id' },
    },
    {
      says: 'One of them, with every step and what it was asked.',
      as: AUDITOR,
      method: 'GET',
      path: '/v1/determinations/{determination}',
      answers: 200,
      look: ['/question', '/outcome', '/digest'],
      keep: {
        question: '/question',
        questionVersion: '/questionVersion',
        inputs: '/inputs',
        asOf: '/asOf',
        knownAt: '/knownAt',
        digest: '/digest',
      },
    },
    {
      says: 'Computed again: the same digest.',
      as: AUDITOR,
      method: 'POST',
      path: '/v1/recomputations',
      body: {
        question: '{question}',
        questionVersion: '{questionVersion}',
        inputs: '{inputs}',
        asOf: '{asOf}',
        knownAt: '{knownAt}',
        digest: '{digest}',
      },
      answers: 200,
      look: ['/digest'],
    },
    {
      says: 'The rules that were used, each version with its law and its days.',
      method: 'GET',
      path: '/v1/rules?limit=5',
      answers: 200,
      look: ['/items/0'],
    },
    {
      says: 'What left to the owners of rights.',
      as: AUDITOR,
      method: 'GET',
      path: '/v1/rights-holder-disclosures',
      answers: 200,
      look: ['/items/stage=notice_given'],
      keep: { disclosure: '/items/stage=notice_given/id' },
    },
    {
      says: 'The receipts of one whose goods were noticed, one for each time something left. Keep each item as a file: with its proof it is what the offline verifier takes.',
      as: AUDITOR,
      method: 'GET',
      path: '/v1/rights-holder-disclosures/{disclosure}/receipts',
      answers: 200,
      look: ['/items/0/receipt', '/items/0/proof', '/items/0/checkpoint'],
    },
    {
      says: 'Whose signature stands under the log.',
      method: 'GET',
      path: '/v1/ledger/key',
      answers: 200,
      look: ['/verifierKey'],
    },
    {
      says: 'Its latest checkpoint: keep it, and nothing before it can change unseen.',
      method: 'GET',
      path: '/v1/ledger/checkpoints/latest',
      answers: 200,
      look: ['/note'],
    },
    {
      says: 'How current the data is that answers rest on.',
      method: 'GET',
      path: '/v1/data-currency',
      answers: 200,
      look: ['/sources/source=tariff'],
    },
  ],
  onward: {
    says: 'The service may be stopped now. The verifier is one file that needs Node.js and nothing else. key.txt is verifierKey above, once you have compared it with the one that you were told in another way; checkpoint.txt is note; receipt.json is one item of the receipts. “Running the service” (docs/operations.md) has the lines that write these files, and how the whole ledger is checked.',
    lines: ['node tools/verify-ledger.mjs --key "$(cat key.txt)" --trusted checkpoint.txt --proof receipt.json'],
  },
};

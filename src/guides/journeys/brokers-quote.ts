import type { Guide } from '../guide.js';

const QUOTE = {
  asOf: '2026-03-02',
  importer: {
    entityType: 'corporation',
    firstEntryOn: null,
    jurisdictionOfOrganization: 'CN',
    ctpat: null,
    adcvdPaymentRecord: { unpaid: false, late: false },
  },
  dutiesTaxesFees12Months: '550000.00',
  plannedEntries: [
    {
      entryType: '03',
      modeOfTransport: '11',
      timesPer12Months: 12,
      lines: [
        {
          htsNumber: '8541.42.0010',
          countryOfOrigin: 'CN',
          enteredValue: '200000.00',
          quantity: '1000',
          unit: 'No.',
          adcvdCases: ['A-570-979', 'C-570-980'],
          exporter: 'Changzhou Trina Solar Energy Co., Ltd.',
          producer: 'Changzhou Trina Solar Energy Co., Ltd.',
        },
      ],
    },
  ],
};

/** A broker without an account: which cases touch the goods, what is owed, what bond is needed, and the same answer years later. */
export const BROKERS_QUOTE: Guide = {
  slug: 'brokers-quote',
  title: 'A broker asks what bond solar cells need',
  says: 'No account, nothing stored: the cases that touch the goods, what is owed, what bond is needed and why, and the same answer computed again.',
  steps: [
    {
      says: 'Which antidumping and countervailing duty cases touch solar cells from China?',
      method: 'GET',
      path: '/v1/adcvd-cases?hts=8541.42.00&country=CN&asOf=2026-03-02',
      answers: 200,
      look: ['/items/0/caseNumber', '/items/1/caseNumber'],
    },
    {
      says: 'What is owed on one shipment? Nothing of Chapter 99 is named: what applies is found.',
      method: 'POST',
      path: '/v1/duty-determinations',
      body: {
        asOf: '2026-03-02',
        modeOfTransport: '11',
        lines: [
          { htsNumber: '8541.42.0010', countryOfOrigin: 'CN', enteredValue: '200000.00' },
          { htsNumber: '7326.90.8688', countryOfOrigin: 'CN', enteredValue: '14172.00' },
        ],
      },
      answers: 200,
      look: ['/result/lines/0/additional/verdict=applies', '/result/missingFacts/0'],
    },
    {
      says: 'What bond does a new importer need for twelve of them a year? Each step names its rule and its law.',
      method: 'POST',
      path: '/v1/bond-requirement-quotes',
      body: QUOTE,
      answers: 200,
      look: ['/outcome', '/result/requiredContinuousAmount', '/steps/rule=BOND-01'],
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
      says: 'The same question, computed again by what was known then: the digest is the same.',
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
      says: 'A number that is no number, an origin that is no country, a value below nothing: every fault is told at once, with its place and its remedy.',
      method: 'POST',
      path: '/v1/duty-determinations',
      body: {
        asOf: '2026-03-02',
        lines: [{ htsNumber: '85.41', countryOfOrigin: 'ZZ', enteredValue: '-1.00' }],
      },
      answers: 400,
      refusedAs: 'request.invalid',
      look: ['/errors'],
    },
    {
      says: 'What that code means, in plain words.',
      method: 'GET',
      path: '/v1/reason-codes/request.invalid',
      answers: 200,
      look: ['/words'],
    },
  ],
};

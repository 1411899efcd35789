/** What a profile needs to be taken. */
export const soundProfile = (reviewOn = '2026-09-01') => ({
  key: 'adcvd-evaders',
  issue: 'adcvd',
  weights: [
    { factor: 'paymentHistory', weight: 60 },
    { factor: 'exposureToBond', weight: 40 },
  ],
  bands: { medium: 30, high: 60 },
  legalBasis: '19 USC 4322(a)',
  expectedEffect: 'Importers with unpaid duties are seen before their next entry.',
  reviewOn,
});

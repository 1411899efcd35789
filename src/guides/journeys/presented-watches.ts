/** Watches as an officer records them on the sandbox's first day; `importer` is the organisation whose they are. */
export const presentedWatches = (importer: string): object => ({
  modeOfTransport: 'express',
  portCode: '4701',
  importedOn: '2026-03-01',
  description: 'Wristwatches',
  quantity: '20',
  unit: 'NO',
  countryOfOrigin: 'CN',
  enteredValue: '900.00',
  parties: [
    {
      role: 'importer',
      name: 'Blue Spruce Imports',
      address: '1 Pine Street',
      country: 'US',
      organisationId: importer,
    },
  ],
});

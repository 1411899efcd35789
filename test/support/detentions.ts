import { randomUUID } from 'node:crypto';
import type { Caller } from './app.js';
import { organisationOf } from './sandbox-actors.js';

/** Does an act, once. */
export const act = (caller: Caller, path: string, body: object = {}) =>
  caller.post(`/v1/detentions${path}`).set('idempotency-key', randomUUID()).send(body);

export const watches = {
  modeOfTransport: 'express',
  portCode: '4701',
  importedOn: '2026-03-01',
  description: 'Wristwatches',
  quantity: '120',
  unit: 'NO',
  countryOfOrigin: 'CN',
  identifyingMarks: ['SN 48213-A'],
  enteredValue: '1200.00',
  entryNumber: 'BRX-1234567-6',
  parties: [
    { role: 'manufacturer', name: 'Bright Harbor Watch Factory', address: '18 Dock Road', country: 'CN' },
    { role: 'exporter', name: 'Bright Harbor Export', address: '19 Dock Road', country: 'CN' },
    {
      role: 'importer',
      name: 'Blue Spruce Imports',
      address: '1 Pine Street',
      country: 'US',
      organisationId: organisationOf('sandbox-importer'),
    },
  ],
};

/** What the EPA decides on under the Toxic Substances Control Act. */
export const chemicals = {
  goods: { ...watches, description: 'Solvent in drums', identifyingMarks: [], unit: 'KG' },
  grounds: 'No certification under TSCA.',
  decidingAgency: 'EPA',
  agencyLaw: 'toxic_substances',
  presentedOn: '2026-03-02',
};

export const suspectedCounterfeits = {
  goods: watches,
  suspectedInfringement: 'counterfeit_mark',
  internationalClass: 14,
  grounds: 'The crown on the dial is not that of the guide.',
  presentedOn: '2026-03-02',
};

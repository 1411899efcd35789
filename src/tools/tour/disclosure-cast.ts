import { randomUUID } from 'node:crypto';
import { SANDBOX_RECORDATIONS } from '../../features/recordations/index.js';
import type { Answer, HttpGuide } from './guide.js';

export type Headers = Record<string, string>;

/** Who takes part: each signs in as a client that the sandbox publishes. */
export interface Cast {
  readonly port: Headers;
  readonly ipr: Headers;
  readonly fpf: Headers;
  readonly importer: Headers;
  readonly owner: Headers;
  readonly otherOwner: Headers;
  readonly administrator: Headers;
  readonly secondAdministrator: Headers;
}

/** The recorded mark of the watches, and the copyright of another owner. */
export const MARK = SANDBOX_RECORDATIONS.watch.id;
export const COPYRIGHT = SANDBOX_RECORDATIONS.figures.id;

/** What a notice of seizure has to state. */
export const NOTICE_CONTENTS = [
  'property_described',
  'time_cause_and_place',
  'law_violated',
  'right_to_petition',
  'right_to_claim',
  'where_to_file',
];

export async function castOf(guide: HttpGuide): Promise<Cast> {
  const as = (clientId: string) => guide.signIn(clientId);
  const holder = { purpose: 'rights_protection' };
  return {
    port: await as('sandbox-port-officer'),
    ipr: await as('sandbox-ipr-officer'),
    fpf: await as('sandbox-fpf-officer'),
    importer: await as('sandbox-importer'),
    owner: { ...(await as('sandbox-rights-holder-2')), ...holder },
    otherOwner: { ...(await as('sandbox-rights-holder')), ...holder },
    administrator: await as('sandbox-administrator'),
    secondAdministrator: await as('sandbox-administrator-2'),
  };
}

/** Does an act, once; what is not accepted ends the tour. */
export async function act(guide: HttpGuide, as: Headers, path: string, body: object): Promise<Answer> {
  const answer = await tryTo(guide, as, path, body);
  if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** The same, for what may be refused. */
export const tryTo = (guide: HttpGuide, as: Headers, path: string, body: object): Promise<Answer> =>
  guide.post(path, body, { ...as, 'idempotency-key': randomUUID() });

/** Moves the sandbox's clock forward. */
export async function moveClock(guide: HttpGuide, now: string): Promise<void> {
  const { status, body } = await guide.put('/v1/sandbox/clock', { now });
  if (status >= 300) throw new Error(`the clock did not move to ${now}: ${JSON.stringify(body)}`);
}

/** Goods as an officer records them; `importer` names the organisation whose they are. */
export const parcel = (importedOn: string, importer: string, given: object = {}): object => ({
  modeOfTransport: 'express',
  portCode: '4701',
  importedOn,
  description: 'Wristwatches',
  quantity: '120',
  unit: 'NO',
  countryOfOrigin: 'CN',
  identifyingMarks: ['SN 48213-A'],
  enteredValue: '1200.00',
  parties: [
    { role: 'manufacturer', name: 'Bright Harbor Watch Factory', address: '18 Dock Road', country: 'CN' },
    { role: 'exporter', name: 'Bright Harbor Export', address: '19 Dock Road', country: 'CN' },
    {
      role: 'importer',
      name: 'Blue Spruce Imports',
      address: '1 Pine Street',
      country: 'US',
      organisationId: importer,
    },
  ],
  ...given,
});

export async function importerOrganisation(guide: HttpGuide): Promise<string> {
  const { body } = await guide.get('/v1/sandbox/clients?limit=100');
  return body.items.find((one: { clientId: string }) => one.clientId === 'sandbox-importer').organisation.id;
}

export const namesOf = (fields: readonly { readonly field: string }[]): string =>
  fields.map((one) => one.field).join(' ');

/** An officer's decision to let fields leave. */
export const toRelease = (fields: readonly string[]): object => ({
  items: fields.map((field) => ({ field, decision: 'release', reason: 'It will assist enforcement.' })),
});

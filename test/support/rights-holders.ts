import { FIVE } from './disclosures.js';
import type { Caller, TestApp } from './app.js';

/** Who takes part where rights holders are told of goods. */
export interface DisclosureScene {
  readonly t: TestApp;
  readonly officer: Caller;
  readonly ipr: Caller;
  readonly fpf: Caller;
  readonly importer: Caller;
  /** Larkfield, owner of the fashion marks and the figures. */
  readonly larkfield: Caller;
  /** Northpine, owner of the watch mark and the firmware. */
  readonly northpine: Caller;
}

export async function disclosureScene(t: TestApp): Promise<DisclosureScene> {
  const [officer, ipr, fpf, importer] = await Promise.all([
    t.as('port_officer'),
    t.as('ipr_officer').then((caller) => caller.set('purpose', 'enforcement')),
    t.as('fpf_officer'),
    t.as('importer'),
  ]);
  const holder = async (client: string) => (await t.as('rights_holder', client)).set('purpose', 'rights_protection');
  const larkfield = await holder('sandbox-rights-holder');
  const northpine = await holder('sandbox-rights-holder-2');
  return { t, officer, ipr, fpf, importer, larkfield, northpine };
}

export { FIVE };
export const EIGHT = [...FIVE, 'manufacturer', 'exporter', 'importer'];
export const namesOf = (fields: readonly { readonly field: string }[]): string[] => fields.map(({ field }) => field);

/** A disclosure as a caller reads it. */
export const read = async (as: Caller, id: string) =>
  (await as.get(`/v1/rights-holder-disclosures/${id}`).expect(200)).body;

import { SANDBOX_BONDS } from '../../../src/features/bonds/index.js';
import { continuous, file, newPrincipal } from '../bonds.js';
import { post } from '../seizures.js';
import { TODAY, at, latestOf } from './scene.js';
import type { Scene } from './scene.js';

const bond = `/v1/bonds/${SANDBOX_BONDS[0]!.id}`;

export const OF_BONDS: Readonly<Record<string, Scene>> = {
  bond_filing: async (t) => {
    at(t, TODAY);
    const principal = { ...continuous().principal, ...(await newPrincipal(t)) };
    const { body } = await file(await t.as('surety'), continuous({ principal }));
    return (body as { determinationId: string }).determinationId;
  },
  bond_rider: async (t) => {
    at(t, TODAY);
    const rider = { kind: 'principal_address', effectiveOn: TODAY, address: '14 Wharf Street, Savannah, GA 31401' };
    await post(await t.as('surety'), `${bond}/riders`, rider);
    return latestOf(t, 'bond_rider');
  },
  bond_termination: async (t) => {
    at(t, TODAY);
    // A bond of its own: what was put on record of another lies later than the scene’s day begins.
    const other = `/v1/bonds/${SANDBOX_BONDS[1]!.id}/termination`;
    const importer = await t.as('importer', 'sandbox-importer-2');
    const { status, text } = await post(importer, other, { requestedOn: '2026-03-31' });
    if (status >= 300) throw new Error(text);
    return latestOf(t, 'bond_termination');
  },
};

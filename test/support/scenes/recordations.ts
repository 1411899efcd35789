import { SANDBOX_RECORDATIONS } from '../../../src/features/recordations/index.js';
import { act, mark, owner } from '../recordations.js';
import { TODAY, at, latestOf } from './scene.js';
import type { Scene } from './scene.js';
import { organisationOf } from '../sandbox-actors.js';

const filed: Scene = async (t) => {
  at(t, TODAY);
  const { body } = await act(await t.as('rights_holder'), '', mark({ title: 'WALKED' })).expect(201);
  return body.id as string;
};
const approved: Scene = async (t) => {
  const id = await filed(t);
  const decision = { decision: 'approve', reason: 'In order.' };
  await act(await t.as('ipr_officer'), `/${id}/decision`, decision).expect(200);
  return id;
};

export const OF_RECORDATIONS: Readonly<Record<string, Scene>> = {
  recordation_application: async (t) => {
    await filed(t);
    return latestOf(t, 'recordation_application');
  },
  recordation_term: async (t) => {
    await approved(t);
    return latestOf(t, 'recordation_term');
  },
  recordation_renewal: async (t) => {
    at(t, TODAY);
    const northpine = await t.as('rights_holder', 'sandbox-rights-holder-2');
    const given = { registrationExpiresOn: '2036-01-15', titleInApplicant: true };
    await act(northpine, `/${SANDBOX_RECORDATIONS.inGrace.id}/renewals`, given).expect(201);
    return latestOf(t, 'recordation_renewal');
  },
  recordation_transfer: async (t) => {
    const id = await approved(t);
    await act(await t.as('rights_holder'), `/${id}/transfers`, {
      newOwnerOrganisationId: organisationOf('sandbox-rights-holder-2'),
      owner: { ...owner, name: 'Northpine Instruments' },
      transferredOn: '2026-02-10',
      titleInNewOwner: true,
      paymentReference: 'PAY-1',
    }).expect(201);
    return latestOf(t, 'recordation_transfer');
  },
};

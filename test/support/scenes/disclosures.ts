import { SANDBOX_RECORDATIONS } from '../../../src/features/recordations/index.js';
import type { TestApp } from '../app.js';
import { act, suspectedCounterfeits } from '../detentions.js';
import { done, tellOwner } from '../disclosures.js';
import { TODAY, at, latestOf } from './scene.js';
import type { Scene } from './scene.js';

/** Watches detained for the mark of Northpine, of which it was told by choice. */
async function toldOfWatches(t: TestApp): Promise<string> {
  at(t, TODAY);
  const given = { ...suspectedCounterfeits, recordationId: SANDBOX_RECORDATIONS.watch.id, presentedOn: TODAY };
  const { id } = await done(act(await t.as('port_officer'), '', given));
  await tellOwner(t, id);
  return id as string;
}

export const OF_DISCLOSURES: Readonly<Record<string, Scene>> = {
  disclosure: async (t) => {
    await toldOfWatches(t);
    return latestOf(t, 'disclosure');
  },
  sample_bond: async (t) => {
    const id = await toldOfWatches(t);
    const bond = {
      bondNumber: '26A000777',
      kind: 'single_transaction',
      activityCode: '15',
      limitOfLiability: '1000.00',
      effectiveOn: '2026-03-01',
    };
    const owner = await t.as('rights_holder', 'sandbox-rights-holder-2');
    const asked = { kind: 'redacted', quantity: '1', purpose: 'Only the movement tells.', bond };
    const sample = await done(act(owner, `/${id}/sample-requests`, asked));
    const valued = { domesticValue: '800.00' };
    await done(act(await t.as('ipr_officer'), `/${id}/sample-requests/${sample.id}/release`, valued));
    return latestOf(t, 'sample_bond');
  },
};

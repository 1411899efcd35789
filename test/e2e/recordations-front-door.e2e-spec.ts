import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_CLIENTS } from '../../src/features/identity/index.js';
import { Recordations, SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import type { Actor } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
let recordations: Recordations;
beforeAll(async () => {
  t = await startTestApp();
  recordations = t.app.get(Recordations);
});
afterAll(() => t.close());

const { watch, fashion, lapsed, inGrace, tradeName } = SANDBOX_RECORDATIONS;
const actor = (clientId: string): Actor => {
  const { role, organisation } = SANDBOX_CLIENTS.find(({ id }) => id === clientId)!;
  return { id: clientId, role, organisationId: organisation.id, scopes: [] };
};
const northpine = actor('sandbox-rights-holder-2');
const larkfield = actor('sandbox-rights-holder');
const counsel = actor('sandbox-counsel');

describe('what other features ask of recordations', () => {
  it('which protect on a day: not one in its grace, nor a lapsed one', async () => {
    const ids = [watch, fashion, lapsed, inGrace, tradeName].map(({ id }) => id);
    expect(await recordations.activeOn(ids, '2026-03-02')).toEqual(new Set([watch.id, fashion.id, tradeName.id]));
    expect(await recordations.activeOn(ids, '2025-06-30')).toEqual(new Set(ids));
    expect(await recordations.activeOn(ids, '2014-01-01')).toEqual(new Set());
    const status = (await recordations.statusOn([inGrace.id], '2026-03-02')).get(inGrace.id)!;
    expect([status.rule.id, status.decision]).toMatchObject(['REC-05', { status: 'in_grace', renewBy: '2026-04-15' }]);
  });

  it('what they are called and whose they are', async () => {
    const found = (await recordations.find([watch.id, 'rec_nothing'])).get(watch.id);
    expect(found).toMatchObject({
      number: 'TMK 19-00421',
      classes: [14],
      ownerOrganisationId: northpine.organisationId,
      ownerName: 'Northpine Instruments',
    });
  });

  it('who may act: the owner, and an agent as far and as long as its grant goes (19 CFR 133.21(g))', async () => {
    const standing = async (who: Actor, on: '2026-03-02' | '2026-07-01' = '2026-03-02') => {
      const { facts, decision } = await recordations.standingOf(who, watch.id, 'consent', on);
      return [facts.relation, decision.may, decision.faults.map(({ code }) => code)];
    };
    expect(await standing(northpine)).toEqual(['owner', true, []]);
    expect(await standing(larkfield)).toEqual(['stranger', false, ['standing.not_owner']]);
    expect(await standing(counsel)).toEqual(['stranger', false, ['standing.not_owner']]);
    const grant = async (id: string, resources: string[], actions: string[]) =>
      t.app.get(Database).transaction(northpine, () =>
        t.app.get(Database).query(
          {
            name: `test-grant-${id}`,
            text: `insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from,
                     valid_until, reason, granted_by, granted_at)
                   values ($1, $2, $3, $4, $5, '2026-01-01', '2026-06-30', 'test', 'test', now())`,
          },
          [id, northpine.organisationId, counsel.organisationId, resources, actions],
        ),
      );
    await grant('grt_reading', ['recordations', 'disclosures'], ['read']);
    expect(await standing(counsel)).toEqual(['agent', false, ['standing.act_not_granted']]);
    await grant('grt_zacting', ['recordations'], ['read', 'act']);
    expect(await standing(counsel)).toEqual(['agent', true, []]);
    expect((await standing(counsel, '2026-07-01'))[1]).toBe(false);
  });
});

describe('the second wall', () => {
  it('shows what stands behind a recordation to its owner and CBP only', async () => {
    const count = async (who: Actor, table: string) =>
      (
        await t.app
          .get(Database)
          .queryAs<{ n: number }>(who, { name: `count-${table}`, text: `select count(*)::int as n from ${table}` })
      )[0]!.n;
    const nobody: Actor = { id: 'public', role: 'public', organisationId: null, scopes: [] };
    expect(await count(nobody, 'recordation')).toBe(7);
    expect(await count(nobody, 'recordation_party')).toBe(0);
    expect(await count(larkfield, 'recordation_party')).toBeGreaterThan(0);
    const all = await count(actor('sandbox-ipr-officer'), 'recordation_party');
    expect((await count(larkfield, 'recordation_party')) + (await count(northpine, 'recordation_party'))).toBe(all);
  });
});

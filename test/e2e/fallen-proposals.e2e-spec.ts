import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import type { Approval } from '../../src/platform/approvals/approval.js';
import { Approvals } from '../../src/platform/approvals/approvals.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act } from '../support/approvals.js';
import { keyPair, post, tokenWithKey } from '../support/clients.js';
import type { KeyPair } from '../support/clients.js';
import { organisationOf } from '../support/sandbox-actors.js';

let t: TestApp;
let first: Caller;
let second: Caller;
let key: KeyPair;
const headquarters = SANDBOX_CLIENTS.find(({ role }) => role === 'administrator')?.organisation.id ?? '';
const SCOPES = ['approvals:decide', 'approvals:read', 'clients:read', 'clients:write'];

beforeAll(async () => {
  t = await startTestApp();
  [first, second] = await Promise.all([t.as('administrator'), t.as('administrator', 'sandbox-administrator-2')]);
  key = await keyPair('first');
});
afterAll(() => t.close());

const appointment = (more: object = {}) => ({
  organisationId: headquarters,
  role: 'administrator',
  scopes: SCOPES,
  keys: [key.publicKey],
  reason: 'Takes over in April.',
  ...more,
});
const proposed = async (path: string, body: object, by = first): Promise<string> =>
  ((await post(by, path, body).expect(201)).body as Approval).id;
const appointed = async (more: object = {}): Promise<string> => {
  const id = await proposed('/v1/clients/proposals', appointment(more));
  return ((await act(second, id, 'confirmation').expect(200)).body as Approval).result?.id ?? '';
};
interface Kinds {
  readonly kinds: ReadonlyMap<string, { readonly mayPropose: readonly string[] }>;
}

/** Every kind of act that needs two persons and that an administrator may propose. */
const kindsOf = (approvals: Approvals): readonly string[] =>
  [...(approvals as unknown as Kinds).kinds].flatMap(([kind, { mayPropose }]) =>
    mayPropose.includes('administrator') ? [kind] : [],
  );

describe('what an administrator proposed', () => {
  const WIDE = [...SCOPES, 'agreements:write', 'approvals:withdraw', 'policies:write'];
  const stateOf = async (id: string) => (await first.get(`/v1/approvals/${id}`).expect(200)).body as Approval;

  /** One proposal of every kind there is, by an administrator of its own. */
  async function proposals(): Promise<{ by: string; open: readonly string[] }> {
    const by = await appointed({ scopes: WIDE });
    const mine = t.anonymous().set('authorization', `Bearer ${await tokenWithKey(t, by, key)}`);
    const other = await appointed();
    const agreement = {
      agencyOrganisationId: organisationOf('sandbox-partner-agency-2'),
      title: 'Pilot',
      legalBasis: '19 USC 1628a',
      dataSets: [{ name: 'detentions', fields: ['id'] }],
      purposes: ['agency_cooperation'],
      validFrom: '2027-01-01',
      validUntil: '2027-12-31',
      reason: 'Signed.',
    };
    const { body } = await first.get('/v1/agreements').expect(200);
    const standing = (body as { items: { id: string; state: string }[] }).items.find(
      ({ state }) => state === 'in_force',
    );
    const inForce = `/v1/agreements/${standing?.id ?? ''}`;
    const { body: is } = await first.get(inForce).expect(200);
    const { agencyOrganisationId, title, legalBasis, dataSets, purposes, validFrom, validUntil } =
      is as typeof agreement;
    const change = {
      agencyOrganisationId,
      title,
      legalBasis,
      dataSets,
      purposes,
      validFrom,
      validUntil,
      reason: 'Same.',
    };
    const aPolicyValue = {
      value: 500,
      validFrom: '2026-11-30',
      basis: 'Decision of the board.',
      citations: [{ authority: 'EO 13785 §2(a)' }],
    };
    const asked = [
      ['/v1/clients/proposals', appointment()],
      [`/v1/clients/${other}/rights/proposals`, { role: 'administrator', scopes: ['clients:read'], reason: 'Less.' }],
      [`/v1/clients/${other}/keys/proposals`, { key: (await keyPair('more')).publicKey, reason: 'One more.' }],
      ['/v1/agreements', agreement],
      [`${inForce}/proposals`, change],
      [`${inForce}/termination`, { reason: 'The agency has withdrawn.' }],
      ['/v1/policies/access.open_grants/proposals', aPolicyValue],
    ] as const;
    const open: string[] = [];
    for (const [path, sent] of asked) open.push(await proposed(path, sent, mine));
    const kinds = await Promise.all(open.map(async (id) => (await stateOf(id)).kind));
    expect(kinds.sort()).toEqual([...kindsOf(t.app.get(Approvals))].sort());
    return { by, open };
  }

  it('falls with the right, whatever it was: shown as fallen, told of, and confirmed by nobody', async () => {
    const { by, open } = await proposals();
    await post(first, `/v1/clients/${by}/revocation`, { reason: 'Left.' }).expect(200);
    for (const id of open) {
      expect((await act(second, id, 'confirmation').expect(409)).body).toMatchObject({ code: 'approval.fallen' });
      expect(await stateOf(id)).toMatchObject({ state: 'fallen', decidedBy: 'system:approvals' });
    }
    const told = await asOwner(t, (client) =>
      client.query<{ id: string }>(
        `select payload ->> 'approvalId' as id from outbox_message where type = 'approval.fallen'`,
      ),
    );
    expect(told.rows.map(({ id }) => id).sort()).toEqual([...open].sort());
  });

  it('falls with one scope of several, and does not come back with it', async () => {
    const { by, open } = await proposals();
    const given = async (scopes: string[]) => {
      const rights = { role: 'administrator', scopes, reason: 'Other work.' };
      await act(second, await proposed(`/v1/clients/${by}/rights/proposals`, rights), 'confirmation').expect(200);
    };
    await given(SCOPES);
    await given(WIDE);
    for (const id of open) expect((await stateOf(id)).state).toBe('fallen');
  });

  it('has fallen also where the right was lost in another way', async () => {
    const { by, open } = await proposals();
    await asOwner(t, (client) =>
      client.query(`update client set status = 'revoked', revoked_at = now(), revocation_reason = 'x' where id = $1`, [
        by,
      ]),
    );
    for (const id of open) {
      expect((await stateOf(id)).state).toBe('fallen');
      expect((await act(second, id, 'confirmation').expect(409)).body).toMatchObject({ code: 'approval.fallen' });
      expect(await confirmedInDatabase(id)).toBe('approval_falls_with_the_right');
    }
  });

  /** What the database says to a confirmation that nothing else has refused. */
  const confirmedInDatabase = async (id: string): Promise<string | undefined> => {
    const service = new pg.Client({ connectionString: t.database.serviceUrl });
    await service.connect();
    try {
      await service.query('begin');
      await service.query(`select set_config('app.actor_id', 'sandbox-administrator-2', true)`);
      await service.query(
        `update approval set state = 'confirmed', decided_by = 'sandbox-administrator-2', decided_role = 'administrator',
           decided_at = proposed_at where id = $1`,
        [id],
      );
      return undefined;
    } catch (error) {
      return (error as { constraint?: string }).constraint;
    } finally {
      await service.end();
    }
  };
});

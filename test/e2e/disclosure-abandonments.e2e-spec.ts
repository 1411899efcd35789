import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller } from '../support/app.js';
import { act, watches } from '../support/detentions.js';
import { done, rowsOf } from '../support/disclosures.js';
import { codesIn } from '../support/refusals.js';
import { EIGHT, disclosureScene, namesOf, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { post } from '../support/seizures.js';

const { watch, figures, firmware, fashion } = SANDBOX_RECORDATIONS;
const MAY = [...EIGHT.slice(0, 5), 'redactedImages', ...EIGHT.slice(5)];

let s: DisclosureScene;
let administrator: Caller;
let second: Caller;
beforeAll(async () => {
  s = await disclosureScene(await startTestApp());
  administrator = await s.t.as('administrator');
  second = await s.t.as('administrator', 'sandbox-administrator-2');
  s.t.setNow('2026-06-10T15:00:00Z');
});
afterAll(() => s.t.close());

interface Parcel {
  readonly path: string;
  readonly merchandiseId: string;
}

/** A parcel of which customs took possession on 10 June 2026, with or without a finding of reasonable belief. */
async function abandoned(law: string, recordationId: string, given: object = {}, believed = true): Promise<Parcel> {
  const goods = { ...watches, importedOn: '2026-06-08' };
  const presented = { goods, grounds: 'To be examined.', presentedOn: '2026-06-09' };
  const { id: detention } = await done(act(s.officer, '', presented));
  const { merchandiseId } = (await s.ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200)).body;
  const { id } = await done(
    post(s.officer, '/v1/abandoned-merchandise', {
      merchandiseId,
      basis: 'vol_possession',
      circumstances: { requestedBy: 'consignee', possessionTakenOn: '2026-06-10' },
      requester: 'J. Doe, consignee',
      requestedOn: '2026-06-10',
      formReference: 'Port form 26-0412',
      acceptedOn: '2026-06-10',
      suspectedLaw: law,
      recordationIds: [recordationId],
      ...given,
    }),
  );
  const path = `/v1/abandoned-merchandise/${id}`;
  const grounds = ['The marks do not follow the owner’s guide.'];
  await done(post(s.ipr, `${path}/findings`, { believed, laws: [law], grounds, foundOn: '2026-06-10' }));
  return { path, merchandiseId };
}

async function policy(value: string, on: string): Promise<void> {
  const proposal = {
    value,
    validFrom: on,
    basis: `To try ${value}.`,
    citations: [{ authority: 'EO 13785 §4(b)(ii)' }],
  };
  const { id } = await done(post(administrator, '/v1/policies/disclosure.abandonment/proposals', proposal));
  await done(post(second, `/v1/approvals/${id}/confirmation`, {}));
  s.t.setNow(`${on}T15:00:00Z`);
}

const matrixOf = async ({ path }: Parcel, query = '') => {
  const { body } = await s.ipr.get(`${path}/disclosure-matrix${query}`).expect(200);
  const [one] = body.cases;
  return { ...one, may: one.fields.filter(({ outcome }: { outcome: string }) => outcome === 'may') };
};
const decide = (as: Caller, { path }: Parcel, fields: readonly string[], decision = 'release') =>
  post(as, `${path}/disclosure-decisions`, {
    items: fields.map((field) => ({ field, decision, reason: 'It will assist enforcement.' })),
  });
const leftOf = ({ merchandiseId }: Parcel) =>
  rowsOf(
    s.t,
    'select i.id from disclosure_item i join disclosure d on d.id = i.disclosure_id where d.merchandise_id = $1',
    [merchandiseId],
  );

describe('goods abandoned before seizure (EO 13785 §4(b)(ii))', () => {
  it('PROPOSED_2019: counterfeits to the owner of the mark, and the answer says that the rule is only proposed', async () => {
    const parcel = await abandoned('trademark_counterfeit', watch.id);
    const matrix = await matrixOf(parcel);
    expect([namesOf(matrix.may).filter((field) => field !== 'redactedImages'), matrix.authorityStatus]).toEqual([
      EIGHT,
      'proposed',
    ]);
    expect(matrix.fields.find(({ field }: { field: string }) => field === 'unredactedSample').outcome).toBe('no');
    const { body } = await decide(s.ipr, parcel, ['description', 'exporter']);
    const seen = await read(s.northpine, body.id);
    expect([seen.authorityStatus, namesOf(seen.fields)]).toEqual(['proposed', ['description', 'exporter']]);
    expect(seen.fields[0].citations[0].authority).toContain('84 FR 44790');
    expect(seen.fields[0]).toMatchObject({ basis: 'proposed_rule', force: 'may', notice: 'TSA_LIMITED_PURPOSE' });
    expect(seen.fields[1]).not.toHaveProperty('content');
    await s.larkfield.get(`/v1/rights-holder-disclosures/${body.id}`).expect(404);
  });

  it('PROPOSED_2019: nothing for copyright, devices, gray market or without the finding', async () => {
    for (const [law, recordation] of [
      ['copyright', figures.id],
      ['dmca', firmware.id],
      ['gray_market', fashion.id],
    ] as const) {
      const matrix = await matrixOf(await abandoned(law, recordation));
      expect([matrix.may, matrix.reasonCodes]).toEqual([[], expect.arrayContaining(['abandonment_right_not_covered'])]);
    }
    const unbelieved = await abandoned('trademark_counterfeit', watch.id, {}, false);
    expect((await matrixOf(unbelieved)).reasonCodes).toContain('abandonment_belief_missing');
    const { status, body } = await decide(s.ipr, unbelieved, ['description']);
    expect([status, body.errors[0]]).toMatchObject([
      422,
      { code: 'disclosure.abandonment_belief_missing', citation: { authority: 'EO 13785 §4(b)(ii)' } },
    ]);
    expect(await leftOf(unbelieved)).toEqual([]);
  });

  it('refuses who may not decide, a field named twice, one on the never-list, and a decision already made', async () => {
    const parcel = await abandoned('trademark_counterfeit', watch.id);
    expect((await decide(s.northpine, parcel, ['description'])).status).toBe(403);
    expect((await s.importer.get(`${parcel.path}/disclosure-matrix`)).status).toBe(403);
    const codes = async (fields: string[]) => codesIn(await decide(s.ipr, parcel, fields));
    expect(await codes(['description', 'description'])).toEqual(['disclosure.field_twice']);
    expect(await codes(['description', 'enteredValue'])).toEqual(['disclosure.never_disclosed']);
    expect(await leftOf(parcel)).toEqual([]);
    expect((await decide(s.ipr, parcel, ['description'], 'refuse')).status).toBe(200);
    expect((await decide(s.ipr, parcel, ['description'])).status).toBe(409);
    const unknown = '/v1/abandoned-merchandise/abn_01jd3z3m8tf0qr6f2x8mz0c2yv';
    await s.ipr.get(`${unknown}/disclosure-matrix`).expect(404);
    expect((await decide(s.ipr, { path: unknown, merchandiseId: '' }, ['description'])).status).toBe(404);
    await s.ipr.get(`${parcel.path}/disclosure-matrix?asOf=2026-06-31`).expect(400);
  });

  it('OFF: nothing, with the law that keeps it in; what left before stays readable', async () => {
    const parcel = await abandoned('trademark_counterfeit', watch.id);
    const { body } = await decide(s.ipr, parcel, ['quantity']);
    await policy('OFF', '2026-06-11');
    const off = await matrixOf(parcel);
    expect([off.may, off.reasonCodes]).toEqual([[], expect.arrayContaining(['abandonment_disclosure_off'])]);
    const refused = await decide(s.ipr, parcel, ['description']);
    expect([refused.status, refused.body.errors[0]]).toMatchObject([
      422,
      { code: 'disclosure.abandonment_disclosure_off', citation: { authority: '18 USC 1905' } },
    ]);
    expect(namesOf((await read(s.northpine, body.id)).fields)).toEqual(['quantity']);
    // The policy of each day: yesterday's answer is still yesterday's.
    expect((await matrixOf(parcel, '?asOf=2026-06-10')).may).not.toEqual([]);
  });

  it('EO_FULL: copyright and devices too, hypothetical on its face; gray market still not', async () => {
    await policy('EO_FULL', '2026-06-12');
    for (const [law, recordation] of [
      ['copyright', figures.id],
      ['dmca', firmware.id],
    ] as const) {
      const parcel = await abandoned(law, recordation);
      const matrix = await matrixOf(parcel);
      expect([namesOf(matrix.may), matrix.authorityStatus]).toEqual([
        MAY.filter((field) => field !== 'redactedImages'),
        'hypothetical',
      ]);
      const { body } = await decide(s.ipr, parcel, ['description']);
      expect(body).toMatchObject({ authorityStatus: 'hypothetical', stage: 'abandoned' });
      expect(body.fields[0]).toMatchObject({
        basis: 'executive_order',
        citations: [{ authority: 'EO 13785 §4(b)(ii)' }],
      });
    }
    expect((await matrixOf(await abandoned('trademark_counterfeit', watch.id))).authorityStatus).toBe('proposed');
    expect((await matrixOf(await abandoned('gray_market', fashion.id))).may).toEqual([]);
  });
});

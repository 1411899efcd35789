import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act } from '../support/detentions.js';
import { FIVE, conclude, done, noticed, rowsOf, settle, told } from '../support/disclosures.js';
import { WHOLE_NOTICE } from '../support/seizure-scene.js';
import { caseNumber, partiesOf, post } from '../support/seizures.js';

let t: TestApp;
let officer: Caller;
let ipr: Caller;
let fpf: Caller;
let importer: Caller;
let owner: Caller;
let other: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-11-18T15:00:00Z');
  const purpose = (caller: Caller) => caller.set('purpose', 'rights_protection');
  [officer, ipr, fpf, importer] = await Promise.all([
    t.as('port_officer'),
    t.as('ipr_officer'),
    t.as('fpf_officer'),
    t.as('importer'),
  ]);
  owner = purpose(await t.as('rights_holder', 'sandbox-rights-holder-2'));
  other = purpose(await t.as('rights_holder', 'sandbox-rights-holder'));
});
afterAll(() => t.close());

const PARTIES = ['manufacturer', 'exporter', 'importer'];
const namesOf = (fields: { field: string }[]) => fields.map(({ field }) => field);
const disclosureOf = async (detentionId: string, as = ipr): Promise<string> => {
  const { body } = await as.get(`/v1/detentions/${detentionId}/disclosure-matrix`).expect(200);
  return body.cases[0].disclosureId as string;
};
const read = async (id: string, as = owner) => (await as.get(`/v1/rights-holder-disclosures/${id}`).expect(200)).body;
const decide = (id: string, fields: string[], as = ipr, decision = 'release') =>
  post(as, `/v1/detentions/${id}/disclosure-decisions`, {
    items: fields.map((field) => ({ field, decision, reason: 'It helps to tell.' })),
  });
/** The notice of seizure is mailed to everyone on the goods. */
async function mail(seizure: string, merchandiseId: string, mailedOn: string): Promise<void> {
  const notified = (await partiesOf(t, merchandiseId)).map((party) => party.id);
  await done(post(fpf, `/v1/seizures/${seizure}/notice`, { mailedOn, contents: WHOLE_NOTICE, notified }));
  await settle(t);
}
const HOLD = { kind: 'law_enforcement', ground: 'Investigation 26-11', mode: 'In place', agency: 'HSI' };
const withheldOf = (body: { withheldFields: { field: string }[] }, field: string) =>
  body.withheldFields.find((one) => one.field === field);

describe('a suspected counterfeit (19 CFR 133.21)', () => {
  it('five items and redacted images by choice, what is on the goods once seven business days are over and CBP concludes', async () => {
    const detention = await noticed(t, officer);
    const id = await disclosureOf(detention);
    await owner.get(`/v1/rights-holder-disclosures/${id}`).expect(404);
    expect((await decide(detention, FIVE)).status).toBe(200);
    const first = await read(id);
    expect(namesOf(first.fields)).toEqual(FIVE);
    expect(first.fields[0]).not.toHaveProperty('dueOn');
    expect(first.fields[0]).toMatchObject({
      content: { text: '2026-11-06' },
      force: 'may',
      releasedOn: '2026-11-18',
      late: false,
      citations: [{ authority: '19 CFR 133.21(b)(4)' }],
      notice: 'TSA_LIMITED_PURPOSE',
    });
    expect(withheldOf(first, 'unredactedImages')).toMatchObject({
      reason: 'importer_may_still_answer',
      earliestOn: '2026-12-01',
    });
    expect(withheldOf(first, 'enteredValue')).toMatchObject({ reason: 'never_disclosed' });

    const early = await decide(detention, ['unredactedImages']);
    expect([early.status, early.body.errors?.[0]]).toEqual([
      422,
      expect.objectContaining({ code: 'disclosure.importer_may_still_answer' }),
    ]);
    const chosen = await decide(detention, ['redactedImages']);
    expect([chosen.status, chosen.body.errors]).toEqual([200, undefined]);
    const second = await read(id);
    expect(namesOf(second.fields)).toEqual([...FIVE, 'redactedImages']);
    const link = second.fields.at(-1).content.image.href as string;
    await owner.get(link).expect(200);
    expect((await other.get(link)).status).toBeGreaterThanOrEqual(400);

    const seen = await importer.get(`/v1/detentions/${detention}/importer-disclosure-view`).expect(200);
    const released = seen.body.cases[0].fields.filter(({ state }: { state: string }) => state === 'released');
    expect(namesOf(released)).toEqual([...FIVE, 'redactedImages']);
    expect(seen.body.ownImages).toHaveLength(1);
    await importer.get(seen.body.ownImages[0].href).expect(200);

    t.setNow('2026-11-30T15:00:00Z');
    expect((await decide(detention, ['unredactedImages'])).status).toBe(422);
    t.setNow('2026-12-01T15:00:00Z');
    const unconcluded = await decide(detention, ['unredactedImages', 'identifyingMarks']);
    expect(unconcluded.body.errors[0]).toMatchObject({ code: 'disclosure.examination_not_found_helpful' });
    await conclude(t, detention);
    const closed = await read(id);
    const image = closed.fields.find(({ field }: { field: string }) => field === 'unredactedImages');
    expect(image).toMatchObject({
      open: false,
      force: 'shall',
      dueOn: '2026-12-08',
      basis: 'regulation',
      citations: [{ authority: '19 CFR 133.21(b)(3)' }, { authority: '19 CFR 133.21(b)(2)(ii)' }],
    });
    expect(image.withheld).toContainEqual({ field: 'content', reason: 'acknowledgement_required' });
    const given = await post(owner, `/v1/rights-holder-disclosures/${id}/acknowledgements`, {
      notice: 'TSA_LIMITED_PURPOSE',
    });
    expect([given.status, given.body.text]).toEqual([201, expect.stringContaining('18 USC 1905')]);
    const open = await read(id);
    expect(open.acknowledgementRequired).toBe(false);
    const unredacted = open.fields.find(({ field }: { field: string }) => field === 'unredactedImages');
    await owner.get(unredacted.content.image.href).expect(200);

    t.setNow('2026-12-04T15:00:00Z');
    const { body: matrix } = await ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
    const seized = await post(officer, '/v1/seizures', {
      merchandiseId: matrix.merchandiseId,
      grounds: ['counterfeit_mark'],
      recordationId: matrix.cases[0].recordationId,
      fpfCaseNumber: caseNumber(),
      seizedOn: '2026-12-04',
      place: 'Express hub',
      custodian: 'Vault',
      domesticValue: '4000.00',
    });
    expect([seized.status, seized.body.errors]).toEqual([201, undefined]);
    await mail(seized.body.id, matrix.merchandiseId, '2026-12-04');
    const last = await read(id);
    expect(last.stage).toBe('seized');
    const eight = last.fields.filter(({ stage }: { stage: string }) => stage === 'seized');
    expect(namesOf(eight)).toEqual([...FIVE, ...PARTIES]);
    expect(eight[0]).toMatchObject({ dueOn: '2027-01-20', releasedOn: '2026-12-04', late: false });
    expect(eight.at(-1).content).toMatchObject({ name: 'Blue Spruce Imports' });

    await settle(t);
    const receipts = await owner.get(`/v1/rights-holder-disclosures/${id}/receipts`).expect(200);
    // Who may not read a determination is not told its id.
    expect(receipts.text).not.toContain('det_');
    expect(receipts.body.items).toHaveLength(4);
    const items = await rowsOf(t, 'select id from disclosure_item where disclosure_id = $1', [id]);
    const proven = receipts.body.items.flatMap((one: { receipt: { items: { id: string }[] } }) => one.receipt.items);
    expect(proven.map((one: { id: string }) => one.id).sort()).toEqual(items.map((item) => item['id']).sort());
  }, 90_000);
});

describe('another holder', () => {
  it('gets 404 and empty lists, whatever it asks', async () => {
    const detention = await told(t, officer);
    const id = await disclosureOf(detention);
    await read(id);
    await other.get(`/v1/rights-holder-disclosures/${id}`).expect(404);
    await other.get(`/v1/rights-holder-disclosures/${id}/receipts`).expect(404);
    const refused = await post(other, `/v1/rights-holder-disclosures/${id}/acknowledgements`, {
      notice: 'TSA_LIMITED_PURPOSE',
    });
    expect(refused.status).toBe(404);
    const { body } = await other.get('/v1/rights-holder-disclosures').expect(200);
    expect(body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    const mine = await owner.get('/v1/rights-holder-disclosures').expect(200);
    expect(mine.body.items.map((one: { id: string }) => one.id)).toContain(id);
  });
});

describe('two officers at once', () => {
  it('one decision stands, the other is told so', async () => {
    const detention = await noticed(t, officer);
    const supervisor = await t.as('supervisor');
    for (const field of ['redactedImages']) {
      const answers = await Promise.all([decide(detention, [field]), decide(detention, [field], supervisor, 'refuse')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});

describe('a hold', () => {
  it('stops everything and shows outside only as not available at this time', async () => {
    t.setNow('2026-11-18T15:00:00Z');
    const detention = await told(t, officer);
    const id = await disclosureOf(detention);
    const placed = await act(ipr, `/${detention}/holds`, HOLD);
    expect([placed.status, placed.body.errors]).toEqual([201, undefined]);
    const refused = await decide(detention, ['redactedImages']);
    expect(refused.body.errors[0]).toMatchObject({ code: 'disclosure.investigation_hold' });
    const body = await read(id);
    expect(withheldOf(body, 'redactedImages')).toEqual({
      field: 'redactedImages',
      reason: 'not_available_at_this_time',
      citations: [],
    });
    expect(JSON.stringify(body)).not.toMatch(/investigation|1628a\(d\)/);
    await act(officer, `/${detention}/release`, { reason: 'Genuine.' });
  });
});

describe('a hold placed while a release is running', () => {
  it('has one lawful outcome: it left before the hold, or it did not leave', async () => {
    for (let round = 0; round < 2; round++) {
      const detention = await noticed(t, officer);
      const [chosen, placed] = await Promise.all([
        decide(detention, ['redactedImages']),
        act(officer, `/${detention}/holds`, HOLD),
      ]);
      expect(placed.status).toBe(201);
      const left = await rowsOf(
        t,
        `select i.id from disclosure_item i join disclosure d on d.id = i.disclosure_id
         where d.detention_id = $1 and i.field = 'redactedImages'`,
        [detention],
      );
      expect([chosen.status, left.length]).toEqual(left.length > 0 ? [200, 1] : [422, 0]);
      expect((await decide(detention, ['redactedImages'], ipr, 'release')).status).not.toBe(200);
    }
  });
});

describe('the ledger', () => {
  it('holds a receipt for every disclosure, and every receipt is of disclosures', async () => {
    await settle(t);
    const items = await rowsOf<{ id: string; receipt_id: string }>(t, 'select id, receipt_id from disclosure_item', []);
    const receipts = await rowsOf<{ id: string; receipt: { items: { id: string }[] } }>(
      t,
      `select r.id, r.receipt from ledger_receipt r join ledger_leaf using (index) where kind = 'disclosure_receipt'`,
      [],
    );
    const told = receipts.flatMap(({ id, receipt }) => receipt.items.map((item) => `${item.id} ${id}`));
    expect(told.sort()).toEqual(items.map((item) => `${item.id} ${item.receipt_id}`).sort());
    expect(JSON.stringify(receipts)).not.toMatch(/Bright Harbor|Blue Spruce|SN 48213/);
    const never = `select id from disclosure_item where field in ('enteredValue', 'price', 'entryNumber', 'importerNumber', 'bond', 'broker', 'endCustomer', 'bankData')`;
    expect(await rowsOf(t, never, [])).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Affiliations } from '../../src/features/importers/index.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { heldBehind } from '../support/at-once.js';
import { issueBill } from '../support/bills.js';
import { newImporter } from '../support/bonds.js';
import { codesIn } from '../support/refusals.js';

let t: TestApp;
let specialist: Caller;
let supervisor: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
  supervisor = await t.as('supervisor');
});
afterAll(() => t.close());

const act = (path: string, body: object, as = specialist) =>
  as.post(path).set('idempotency-key', randomUUID()).send(body);
const evidence = 'Form 5106';
const linksOf = async (id: string, query = ''): Promise<any[]> =>
  (await specialist.get(`/v1/importers/${id}/affiliations${query}`).expect(200)).body.items;

describe('a link between importers that ends', () => {
  const linkOf = (otherImporterId: string) => ({ otherImporterId, kind: 'common_owner' });
  const recorded = { confidence: 'probable', evidence, from: '2025-01-01' };
  const ends = { on: '2025-06-01', reason: 'Sold.', evidence: 'A bill of sale.' };
  const linked = async (): Promise<readonly [string, string]> => {
    const [one, other] = [await newImporter(t), await newImporter(t)];
    await act(`/v1/importers/${one}/affiliations`, { ...linkOf(other), ...recorded }).expect(201);
    return [one, other];
  };

  it('holds until its last day, with why it ended, from whichever side it is ended, and as known before goes on', async () => {
    const [one, other] = await linked();
    const knownAt = '2026-03-02T23:00:00Z';
    t.setNow('2026-03-03T17:00:00Z');
    const { body } = await act(`/v1/importers/${other}/affiliations/ending`, { ...linkOf(one), ...ends }).expect(200);
    expect(body.items).toEqual([]);
    const ended = { through: '2025-05-31', endReason: 'Sold.', endEvidence: 'A bill of sale.' };
    expect(await linksOf(one, '?asOf=2025-05-31')).toMatchObject([{ evidence, from: '2025-01-01', ...ended }]);
    expect(await linksOf(one, '?asOf=2025-06-01')).toEqual([]);
    const [before] = await linksOf(one, `?asOf=2025-06-01&knownAt=${knownAt}`);
    expect([before.otherImporterId, before.through, before.endReason]).toEqual([other, undefined, undefined]);
    const profile = async (asOf: string) =>
      (await specialist.get(`/v1/importers/${one}/profile?asOf=${asOf}`).expect(200)).body.affiliations;
    expect([(await profile('2025-05-31')).length, (await profile('2025-06-01')).length]).toEqual([1, 0]);
    // What is found of days before its end leaves the end as it is; from its end on it is recorded anew.
    const surer = { ...linkOf(other), confidence: 'confirmed', evidence: 'Its books.' };
    await act(`/v1/importers/${one}/affiliations`, { ...surer, from: '2025-03-01' }).expect(201);
    expect(await linksOf(one, '?asOf=2025-03-01')).toMatchObject([{ confidence: 'confirmed', through: '2025-05-31' }]);
    expect(await linksOf(one)).toEqual([]);
    await act(`/v1/importers/${one}/affiliations`, { ...surer, from: '2026-01-01' }).expect(201);
    expect(await linksOf(one)).toMatchObject([{ from: '2026-01-01' }]);
  });

  it('never held where it ends on its first day, and ends with all that was to follow', async () => {
    const [one, other] = await linked();
    await act(`/v1/importers/${one}/affiliations`, {
      ...linkOf(other),
      ...recorded,
      confidence: 'possible',
      from: '2025-09-01',
    });
    await act(`/v1/importers/${one}/affiliations/ending`, { ...linkOf(other), ...ends, on: '2025-01-01' }).expect(200);
    for (const asOf of ['2025-01-01', '2025-09-01']) expect(await linksOf(other, `?asOf=${asOf}`)).toEqual([]);
  });

  it('is refused where none holds, on a day to come, and of nobody; of two at once one is told so', async () => {
    const [one, other] = await linked();
    const path = `/v1/importers/${one}/affiliations/ending`;
    const none = await act(path, { ...linkOf(other), ...ends, on: '2024-12-31' }).expect(409);
    expect(none.body.code).toBe('importer_affiliation.not_in_force');
    await act(path, { ...linkOf(other), ...ends, kind: 'bank' }).expect(409);
    const later = await act(path, { ...linkOf(other), ...ends, on: '2027-01-01' }).expect(422);
    expect(codesIn(later)).toEqual(['date.in_future']);
    await act(`/v1/importers/imp_${'0'.repeat(26)}/affiliations/ending`, { ...linkOf(other), ...ends }).expect(404);
    const both = [one, other].map((id, index) => async () => {
      const sent = await act(`/v1/importers/${id}/affiliations/ending`, { ...linkOf([other, one][index]!), ...ends });
      return sent.status;
    });
    expect((await heldBehind(t, 'select from importer where id = $1 for update', [one], both)).sort()).toEqual([
      200, 409,
    ]);
  });
});

describe('a confirmed succession that is taken back', () => {
  const [start, over] = ['2025-07-01', '2026-02-01'];
  const confirm = (approval: string, as = supervisor) => act(`/v1/approvals/${approval}/confirmation`, {}, as);
  const proposed = async (id: string, path: string, body: object): Promise<string> =>
    (await act(`/v1/importers/${id}/${path}`, { evidence, reason: 'As found.', ...body }).expect(201)).body.id;
  const succeeded = async (id: string, predecessorId: string) =>
    confirm(await proposed(id, 'successions', { predecessorId, from: start })).expect(200);
  const end = (id: string, predecessorId: string, ground: string, on: string) =>
    proposed(id, 'successions/ending', { predecessorId, ground, on });
  const lineOf = async (id: string, on: string, knownAt?: string) =>
    (await t.app.get(Affiliations).predecessorsOf([id], on as '2026-01-01', knownAt)).get(id) ?? [];
  const found = (id: string, asOf: string) =>
    asOwner(t, async (client) => {
      const text = 'select outcome from covered_status where importer_id = $1 and as_of = $2 order by id desc limit 1';
      return (await client.query<{ outcome: string }>(text, [id, asOf])).rows[0]?.outcome;
    });
  const coveredOn = async (id: string, asOf: string) =>
    (await supervisor.get(`/v1/importers/${id}/covered-status`).query({ asOf }).expect(200)).body.result
      .failedToFullyPay;

  it('counts until its day where it ended: unpaid bills of the predecessor weigh until then, down the line', async () => {
    t.setNow('2025-06-06T17:00:00Z');
    const [first, second, third] = [await newImporter(t), await newImporter(t), await newImporter(t)];
    await issueBill(t, { importerId: first, liquidatedOn: '2025-06-06', entryNumber: undefined });
    t.setNow('2026-03-02T17:00:00Z');
    await succeeded(second, first);
    await succeeded(third, second);
    while (await t.app.get(Relay).relayOne());
    for (const id of [second, third]) expect((await coveredOn(id, '2026-03-02')).linkedRecords).toHaveLength(1);
    t.setNow('2026-03-04T17:00:00Z');
    const ending = await end(second, first, 'ended', over);
    expect(await lineOf(third, '2026-03-04')).toContain(first);
    await confirm(ending, specialist).expect(403);
    await confirm(ending).expect(200);
    for (const [id, left] of [
      [second, []],
      [third, [second]],
    ] as const) {
      expect(await lineOf(id, over)).toEqual(left);
      expect(await lineOf(id, '2026-01-31')).toContain(first);
      expect(await lineOf(id, over, '2026-03-03T17:00:00Z')).toContain(first);
      expect((await coveredOn(id, over)).linkedRecords).toEqual([]);
      expect((await coveredOn(id, '2026-01-31')).linkedRecords).toHaveLength(1);
    }
    // The worker finds both anew, without anybody asking.
    while (await t.app.get(Relay).relayOne());
    expect([await found(second, '2026-03-04'), await found(third, '2026-03-04')]).not.toContain(undefined);
    expect(await linksOf(second, '?asOf=2026-01-31')).toContainEqual(
      expect.objectContaining({
        kind: 'predecessor',
        through: '2026-01-31',
        endEvidence: evidence,
        endApprovalId: ending,
      }),
    );
  });

  it('never counted where it was recorded in error; as known before it did', async () => {
    const [old, young] = [await newImporter(t), await newImporter(t)];
    await succeeded(young, old);
    t.setNow('2026-03-05T17:00:00Z');
    await confirm(await end(young, old, 'in_error', start)).expect(200);
    expect([await lineOf(young, start), await lineOf(young, '2026-03-05')]).toEqual([[], []]);
    expect(await lineOf(young, start, '2026-03-04T23:00:00Z')).toEqual([old]);
  });

  it('that began earlier than is on record is taken back as recorded in error, also after it ended, and confirmed anew', async () => {
    const [old, young, earlier] = [await newImporter(t), await newImporter(t), '2025-05-01'];
    await succeeded(young, old);
    await confirm(await end(young, old, 'ended', over)).expect(200);
    const body = { predecessorId: old, from: earlier, evidence, reason: 'It began in May.' };
    const refused = await act(`/v1/importers/${young}/successions`, body).expect(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'importer_successor.held_before', remedy: expect.stringContaining('recorded in error') },
    ]);
    await confirm(await end(young, old, 'in_error', start)).expect(200);
    await confirm(await proposed(young, 'successions', { predecessorId: old, from: earlier })).expect(200);
    await confirm(await end(young, old, 'ended', over)).expect(200);
    expect(await lineOf(young, '2025-04-30')).toEqual([]);
    expect([await lineOf(young, earlier), await lineOf(young, '2026-01-31')]).toEqual([[old], [old]]);
    expect(await lineOf(young, over)).toEqual([]);
  });

  it('is refused with all that is wrong, and may be confirmed again from after its end, never into a circle', async () => {
    const [old, young] = [await newImporter(t), await newImporter(t)];
    await succeeded(young, old);
    const wrong = async (id: string, predecessorId: string, ground: string, on: string) =>
      codesIn(
        await act(`/v1/importers/${id}/successions/ending`, {
          predecessorId,
          ground,
          on,
          evidence,
          reason: 'x',
        }).expect(422),
      );
    expect(await wrong(young, old, 'in_error', over)).toEqual(['importer_succession_end.not_from_its_start']);
    expect(await wrong(young, old, 'ended', start)).toEqual(['importer_succession_end.from_its_start']);
    expect(await wrong(old, young, 'ended', '2027-01-01')).toEqual([
      'date.in_future',
      'importer_succession_end.not_on_record',
    ]);
    await confirm(await end(young, old, 'ended', over)).expect(200);
    const again = async (id: string, predecessorId: string, from: string) =>
      codesIn(await act(`/v1/importers/${id}/successions`, { predecessorId, from, evidence, reason: 'x' }).expect(422));
    expect(await again(young, old, '2026-01-31')).toEqual(['importer_successor.held_before']);
    // Today nothing holds, but on the first day of this one it would have been its own predecessor.
    expect(await again(old, young, '2026-01-31')).toEqual(['importer_successor.other_way_round']);
    await confirm(await proposed(old, 'successions', { predecessorId: young, from: over })).expect(200);
    expect([await lineOf(old, over), await lineOf(young, over)]).toEqual([[young], []]);
  });

  it('of two ends confirmed at once one counts and the other is told', async () => {
    const [old, young] = [await newImporter(t), await newImporter(t)];
    await succeeded(young, old);
    const both = [await end(young, old, 'in_error', start), await end(young, old, 'ended', over)];
    const acts = both.map((one) => async () => (await confirm(one)).status);
    const answers = await heldBehind(t, 'select from importer where id = $1 for update', [old], acts);
    expect(answers.sort()).toEqual([200, 409]);
  });
});

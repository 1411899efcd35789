import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { liquidatedEntry } from '../support/protests.js';
import { faultsOf } from '../support/refusals.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [importer, specialist, manager]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  specialist = await t.as('import_specialist');
  manager = await t.as('account_manager');
});
afterAll(() => t.close());

const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const billed = async () => {
  const { id: entryId, decision } = await liquidatedEntry(t, {}, { fees: '20000.00' });
  return { entryId, decisionId: decision['id'] as string, billId: decision['billId'] as string };
};
const protest = (
  caller: Caller,
  { entryId, decisionId }: { entryId: string; decisionId: string },
  given: object = {},
) =>
  post(caller, '/v1/protests', {
    entryId,
    decisionId,
    matter: 'charges_and_exactions',
    objection: 'No fee.',
    ...given,
  });
const found = async (id: string) => (await importer!.get(`/v1/protests/${id}`).expect(200)).body;
const bill = async (id: string) => (await manager!.get(`/v1/bills/${id}`).expect(200)).body;
const decide = (id: string, given: object) => post(specialist!, `/v1/protests/${id}/decision`, given);

describe('a protest that is reviewed further, or filed of several entries', () => {
  it('is open again where the denial of further review is set aside, within sixty days of the request (19 USC 1515(c))', async () => {
    at('2026-05-27');
    const supervisor = await t.as('supervisor');
    const about = await billed();
    const { id } = (await protest(importer!, about, { furtherReview: 'question_not_ruled_on' })).body;
    const asked = (caller: Caller = importer!) => post(caller, `/v1/protests/${id}/set-aside-request`, {});
    const voided = (ground: string) => post(supervisor, `/v1/protests/${id}/void-denial`, { ground });
    expect(faultsOf((await asked()).body)).toEqual([['', 'protest.review_not_refused']]);
    expect(faultsOf((await voided('contrary_to_instructions')).body)).toEqual([['', 'protest.not_denied']]);
    const refused = await decide(id, { outcome: 'denied', reason: 'No.', furtherReviewRefused: true });
    expect(refused.body).toMatchObject({ status: 'denied', furtherReviewRefused: true, suitUntil: '2026-11-23' });
    expect((await bill(about.billId)).underProtest).toBe(false);
    expect(faultsOf((await voided('further_review_refused')).body)).toEqual([
      ['/ground', 'protest.set_aside_not_asked'],
    ]);
    at('2026-07-26');
    expect((await asked(await t.as('importer', 'sandbox-importer-2'))).status).toBe(404);
    expect((await asked()).body).toMatchObject({ setAsideAskedOn: '2026-07-26' });
    expect(faultsOf((await asked()).body)).toEqual([['', 'protest.set_aside_asked']]);
    expect(
      (await post(specialist!, `/v1/protests/${id}/void-denial`, { ground: 'further_review_refused' })).status,
    ).toBe(403);
    at('2026-09-24');
    const { body } = await voided('further_review_refused');
    expect(body).toMatchObject({ status: 'open', denialVoidedOn: '2026-09-24', decideBy: '2028-05-27' });
    expect(body.decidedOn).toBeUndefined();
    expect((await bill(about.billId)).underProtest).toBe(true);
    const again = await post(supervisor, `/v1/protests/${id}/decision`, {
      ...{ outcome: 'denied', reason: 'Reviewed.', headquartersDecision: 'HQ H345678' },
    });
    expect(again.body).toMatchObject({ status: 'denied', headquartersDecision: 'HQ H345678' });
    expect((await voided('contrary_to_instructions')).body).toMatchObject({
      ...{ status: 'open', denialVoidedBy: 'own_initiative', setAsideAskedOn: '2026-07-26' },
    });
    // A request about a denial that was voided is none about the next.
    await decide(id, { outcome: 'denied', reason: 'No.', furtherReviewRefused: true });
    expect(faultsOf((await voided('further_review_refused')).body)).toEqual([
      ['/ground', 'protest.set_aside_not_asked'],
    ]);
    expect((await asked()).body).toMatchObject({ setAsideAskedOn: '2026-09-24' });
  });

  it('is open again where the denial was contrary to instructions, as was asked within ninety days of it (19 USC 1515(d))', async () => {
    at('2026-05-27');
    const supervisor = await t.as('supervisor');
    const about = await billed();
    const { id } = (await protest(importer!, about)).body;
    const asked = (caller: Caller = importer!) => post(caller, `/v1/protests/${id}/void-request`, {});
    expect(faultsOf((await asked()).body)).toEqual([['', 'protest.not_denied']]);
    await decide(id, { outcome: 'denied', reason: 'No.' });
    at('2026-08-26');
    expect(faultsOf((await asked()).body)).toEqual([['', 'protest.void_too_late']]);
    at('2026-08-25');
    expect((await asked(await t.as('importer', 'sandbox-importer-2'))).status).toBe(404);
    expect((await asked(supervisor)).status).toBe(403);
    expect((await asked()).body).toMatchObject({ status: 'denied', voidAskedOn: '2026-08-25' });
    expect(faultsOf((await asked()).body)).toEqual([['', 'protest.set_aside_asked']]);
    expect((await bill(about.billId)).underProtest).toBe(false);
    const voided = await post(supervisor, `/v1/protests/${id}/void-denial`, { ground: 'contrary_to_instructions' });
    expect(voided.body).toMatchObject({
      ...{ status: 'open', denialVoidedBy: 'request', denialVoidedOn: '2026-08-25', voidAskedOn: '2026-08-25' },
    });
    expect((await bill(about.billId)).underProtest).toBe(true);
  });

  it('is one against the liquidations of several entries of the importer, all of them or none (19 CFR 174.13(b))', async () => {
    at('2026-05-27');
    const [first, second, third] = [await billed(), await billed(), await billed()];
    const named = ({ entryId, decisionId }: typeof first) => ({ entryId, decisionId });
    const unknown = {
      entryId: first.entryId.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      decisionId: first.decisionId,
    };
    const refused = await protest(importer!, first, { also: [named(second), named(first), unknown] });
    expect([refused.status, faultsOf(refused.body)]).toEqual([
      422,
      [
        ['/also/1/matter', 'protest.filed_before'],
        ['/also/2/entryId', 'protest.entry_unknown'],
      ],
    ]);
    expect((await bill(second.billId)).underProtest).toBe(false);
    const { status, body } = await protest(importer!, first, { also: [named(second), named(third)] });
    expect([status, body.filedTogether.length, body.filedWith]).toEqual([201, 2, undefined]);
    expect((await found(body.filedTogether[0])).filedWith).toBe(body.id);
    for (const { billId } of [first, second, third]) expect((await bill(billId)).underProtest).toBe(true);
    await decide(body.filedTogether[1], { outcome: 'denied', reason: 'No.' });
    expect((await found(body.id)).status).toBe('open');
  });

  it('is signed for its importer by attorney or broker without more, by another agent under a power of attorney (19 CFR 174.3(a))', async () => {
    at('2026-05-27');
    const [first, second] = [await billed(), await billed()];
    const agent = { signedAs: 'other_agent' };
    const refused = await protest(importer!, first, agent);
    expect([refused.status, faultsOf(refused.body)]).toEqual([
      422,
      [['/powerOfAttorney', 'protest.power_of_attorney_missing']],
    ]);
    expect(refused.body.errors[0]).toMatchObject({ citation: { authority: '19 CFR 174.3(a)' } });
    const powered = await protest(importer!, first, { ...agent, powerOfAttorney: 'POA 2704-26-0044' });
    expect([powered.status, powered.body]).toMatchObject([201, { ...agent, powerOfAttorney: 'POA 2704-26-0044' }]);
    expect(await found(powered.body.id)).toMatchObject({ ...agent, powerOfAttorney: 'POA 2704-26-0044' });
    const broker = await t.as('broker');
    const granted = await post(importer!, '/v1/access-grants', {
      granteeOrganisationId: organisationOf('sandbox-broker'),
      resources: ['entries', 'protests'],
      actions: ['read', 'act'],
      powerOfAttorney: 'CBP Form 5291',
      ...{ validFrom: '2026-05-27', validUntil: '2026-12-31', reason: 'Protests for us.' },
    });
    expect([granted.status, faultsOf(granted.body)]).toEqual([201, []]);
    const notIts = await protest(broker, second, { signedAs: 'principal' });
    expect(faultsOf(notIts.body)).toEqual([['/signedAs', 'protest.not_the_principal']]);
    expect((await protest(broker, second)).body).toMatchObject({ filedBy: 'importer', signedAs: 'customs_broker' });
    const own = (await protest(importer!, second, { matter: 'appraised_value' })).body;
    expect([own.signedAs, own.powerOfAttorney]).toEqual(['principal', undefined]);
  });

  it('gives back less than $20 only of what it asked for distinctly (19 CFR 159.6(b), 173.3, 174.13(a)(6))', async () => {
    at('2026-05-27');
    const [distinctly, all, late] = [await billed(), await billed(), await billed()];
    const allowed = { outcome: 'allowed', reason: 'A little less.', fees: '19984.58' };
    const decided = async (about: typeof all, given: object) => {
      const { id } = (await protest(importer!, about)).body;
      expect((await decide(id, { ...allowed, ...given })).body).toMatchObject({ status: 'allowed' });
      return (await importer!.get(`/v1/entries/${about.entryId}/liquidation`).expect(200)).body.decisions.at(-1);
    };
    expect(await decided(distinctly, {})).toMatchObject({ outcome: 'bill_reduced', difference: '-15.42' });
    const asAll = await decided(all, { askedDistinctly: false });
    expect(asAll).toMatchObject({ outcome: 'as_asserted', difference: '0.00' });
    expect((await bill(all.billId)).status).toBe('open');
    const { id } = (await protest(importer!, late)).body;
    at('2026-08-26');
    expect(faultsOf((await decide(id, { ...allowed, askedDistinctly: false })).body)).toEqual([
      ['/askedDistinctly', 'protest.not_asked_for'],
    ]);
    at('2026-08-25');
    expect((await decide(id, { ...allowed, askedDistinctly: false })).body.status).toBe('allowed');
  });

  it('is before the court from the day of an action on, and nothing is done about it here any more (19 USC 1515(c), 28 USC 2636)', async () => {
    at('2026-05-27');
    const supervisor = await t.as('supervisor');
    const about = await billed();
    const { id } = (await protest(importer!, about, { furtherReview: 'facts_not_considered' })).body;
    const sue = (commencedOn: string, caller: Caller = importer!) =>
      post(caller, `/v1/protests/${id}/court-action`, { commencedOn, courtNumber: 'Ct. No. 26-00187' });
    expect(faultsOf((await sue('2026-05-27')).body)).toEqual([['', 'protest.action_without_denial']]);
    const denied = { outcome: 'denied', reason: 'No.', furtherReviewRefused: true };
    expect((await post(supervisor, `/v1/protests/${id}/decision`, denied)).body).toMatchObject({
      ...{ status: 'denied', suitUntil: '2026-11-23' },
    });
    at('2026-07-01');
    expect((await sue('2026-06-30', await t.as('broker'))).status).toBe(403);
    expect((await sue('2026-06-30', await t.as('importer', 'sandbox-importer-2'))).status).toBe(404);
    expect(faultsOf((await sue('2026-05-26')).body)).toEqual([['/commencedOn', 'protest.action_before_denial']]);
    const action = { courtActionOn: '2026-06-30', courtNumber: 'Ct. No. 26-00187', courtActionInTime: true };
    expect((await sue('2026-06-30')).body).toMatchObject(action);
    expect(await found(id)).toMatchObject({ status: 'denied', ...action });
    expect(faultsOf((await sue('2026-06-30', supervisor)).body)).toEqual([['', 'protest.action_on_record']]);
    const over = [['', 'protest.in_court']];
    for (const path of ['set-aside-request', 'void-request'])
      expect(faultsOf((await post(importer!, `/v1/protests/${id}/${path}`, {})).body)).toEqual(over);
    const voided = await post(supervisor, `/v1/protests/${id}/void-denial`, { ground: 'contrary_to_instructions' });
    expect(faultsOf(voided.body)).toEqual(over);
  });

  it('that time denied is contested from the day after, and an action that came late is shown as late', async () => {
    at('2026-05-27');
    const { id } = (await protest(importer!, await billed())).body;
    await post(importer!, `/v1/protests/${id}/accelerated-disposition`, {});
    at('2026-12-24');
    const { status, body } = await post(await t.as('supervisor'), `/v1/protests/${id}/court-action`, {
      ...{ commencedOn: '2026-12-24', courtNumber: 'Ct. No. 26-00301' },
    });
    expect([status, body]).toMatchObject([
      200,
      { status: 'deemed_denied', decidedOn: '2026-06-26', suitUntil: '2026-12-23', courtActionInTime: false },
    ]);
  });
});

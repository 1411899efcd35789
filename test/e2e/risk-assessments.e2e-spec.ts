import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { walked } from '../support/pages.js';

let t: TestApp;
let analyst: Caller;
let entryId: string;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  analyst = await t.as('analyst');
  entryId = (await filed(await t.as('importer')))['id'] as string;
});
afterAll(() => t.close());

const importerId = SANDBOX_IMPORTERS[0]!.id;
const act = (path: string, body: object, as = analyst) => as.post(path).set('idempotency-key', randomUUID()).send(body);
const assessed = async (more: object = {}) =>
  (await act('/v1/risk-assessments', { importerId, issue: 'adcvd', ...more }).expect(201)).body;
const sumOf = (texts: readonly string[]): string =>
  (texts.reduce((all, text) => all + Math.round(Number(text) * 100), 0) / 100).toFixed(2);

describe('a risk that is asked about', () => {
  it('shows every factor with its records, and what is missing; contributions are the score', async () => {
    const { body } = await analyst.get(`/v1/importers/${importerId}/risk`).expect(200);
    const { score, factors, exposure } = body.result;
    expect(sumOf(factors.map(({ contribution }: { contribution: string }) => contribution))).toBe(score);
    expect(factors).toHaveLength(9);
    expect(factors[0]).toMatchObject({
      name: 'paymentHistory',
      value: '0',
      contribution: '0.00',
      missing: null,
    });
    expect(factors[1]).toMatchObject({ name: 'tenure', value: '1', sources: [{ kind: 'entry', id: entryId }] });
    expect(factors[4].sources).toEqual(expect.arrayContaining([{ kind: 'adcvd_case', id: 'A-570-979' }]));
    expect([Number(exposure) > 0, body.outcome]).toEqual([true, body.result.band]);
    await (await t.as('importer')).get(`/v1/importers/${importerId}/risk`).expect(403);
  });

  it('tells why it changed, by factors whose differences are that of the scores', async () => {
    const path = `/v1/importers/${importerId}/risk-change`;
    const { body } = await analyst.get(`${path}?from=2026-03-01&to=2026-06-01`).expect(200);
    expect(body.changed.map(({ name }: { name: string }) => name)).toContain('rateVolatility');
    const sum = sumOf(body.changed.map(({ difference }: { difference: string }) => difference));
    expect(sum).toBe((Number(body.after) - Number(body.before)).toFixed(2));
    await analyst.get(`${path}?from=2026-03-02&to=2026-03-01`).expect(400);
  });

  it('by another issue has the weights of that profile', async () => {
    const { body } = await analyst.get(`/v1/importers/${importerId}/risk?issue=ipr`).expect(200);
    expect(body.result.factors.map(({ weight }: { weight: number }) => weight)).toEqual([
      5, 25, 20, 0, 0, 20, 0, 20, 10,
    ]);
    const gone = await analyst.get(`/v1/importers/${importerId}/risk?issue=penalties`).expect(200);
    expect([gone.body.result.priorityIssue, gone.body.reasonCodes]).toEqual([
      false,
      expect.arrayContaining(['risk.issue_not_on_list']),
    ]);
  });
});

describe('an assessment', () => {
  it('is kept as it was made, and computed again with the same digest, the draw too', async () => {
    const { id, determinationId, result } = await assessed({ entryId });
    expect(result).toMatchObject({ issue: 'adcvd', sampleProbability: '0.01', covered: 'covered' });
    const again = await act('/v1/recomputations', { determinationId }).expect(200);
    expect(again.body.same).toBe(true);
    expect(again.body.determination.inputs.draw).toMatch(/^0\.\d{4}$/);
    t.setNow('2026-03-03T17:00:00Z');
    const { body } = await analyst.get(`/v1/risk-assessments/${id}`).expect(200);
    expect([body.result, body.asOf]).toEqual([result, '2026-03-02']);
    t.setNow('2026-03-02T17:00:00Z');
  });

  it('is made of each entry under a case when it is filed, without anyone asking', async () => {
    while (await t.app.get(Relay).relayOne());
    const { rows } = await asOwner(t, (client) =>
      client.query<{ by: string }>(`select assessed_by as by from risk_assessment where entry_id = $1`, [entryId]),
    );
    expect(rows.map(({ by }) => by)).toContain('system:risk');
  });

  it('is told to three readers, the importer’s part without a score', async () => {
    const { id, result } = await assessed();
    const told = async (audience: string) =>
      (await analyst.get(`/v1/risk-assessments/${id}/explanation?audience=${audience}`).expect(200)).body.lines.join(
        ' ',
      );
    expect(await told('analyst')).toContain(result.score);
    expect(await told('officer')).toContain(result.band);
    expect(await told('importer')).not.toContain(result.score);
    await (await t.as('importer')).get(`/v1/risk-assessments/${id}/explanation`).expect(403);
  });

  it('is overridden by another, for a time, and what was found later stands beside it', async () => {
    const { id, result } = await assessed({ entryId });
    const other = { action: 'post_release_review', reasonCode: 'known_importer', reason: 'Audited in January.' };
    const lasting = { ...other, expiresOn: '2026-03-20' };
    expect((await act(`/v1/risk-assessments/${id}/overrides`, lasting).expect(403)).body.code).toBe(
      'risk_override.own',
    );
    const supervisor = await t.as('supervisor');
    const held = { ...lasting, action: 'hold' };
    expect((await act(`/v1/risk-assessments/${id}/overrides`, held, supervisor).expect(422)).body.errors[0].code).toBe(
      'risk_override.not_for_duties',
    );
    const { body } = await act(`/v1/risk-assessments/${id}/overrides`, lasting, supervisor).expect(201);
    expect(body).toMatchObject({ actionNow: 'post_release_review', result: { action: result.action } });
    t.setNow('2026-03-20T17:00:00Z');
    expect((await analyst.get(`/v1/risk-assessments/${id}`).expect(200)).body.actionNow).toBe(result.action);
    const found = await act(`/v1/risk-assessments/${id}/outcomes`, { found: 'nothing_found' }).expect(200);
    expect(found.body.outcomes).toMatchObject([{ found: 'nothing_found', note: null, on: '2026-03-20' }]);
    await expect(
      asOwner(t, (client) =>
        client.query(
          `insert into risk_override (assessment_id, action, reason_code, reason, made_on, expires_on, made_by)
          select id, 'hold', 'x', 'x', '2026-03-02', '2026-03-03', assessed_by from risk_assessment where id = $1`,
          [id],
        ),
      ),
    ).rejects.toMatchObject({ message: 'whoever had it assessed does not override it' });
  });

  it('of what is not there is refused', async () => {
    const nobody = `imp_${'0'.repeat(26)}`;
    expect(
      (await act('/v1/risk-assessments', { importerId: nobody, issue: 'adcvd' }).expect(422)).body.errors[0].code,
    ).toBe('importer.unknown');
    const strange = { importerId: SANDBOX_IMPORTERS[1]!.id, entryId, issue: 'adcvd' };
    expect((await act('/v1/risk-assessments', strange).expect(422)).body.errors[0].code).toBe('entry.not_of_importer');
    await analyst.get(`/v1/risk-assessments/rsk_${'0'.repeat(26)}`).expect(404);
  });
});

describe('places side by side', () => {
  const landed = { exportedOn: '2026-02-20', importedOn: '2026-03-18', arrivedOn: '2026-03-18' };
  const enter = async (portCode = '2704') =>
    (await filed(await t.as('importer'), { ...landed, portCode }))['id'] as string;

  it('are compared by band and action; percentages of a place and a band are a hundred, and overrides count', async () => {
    await enter('4701');
    while (await t.app.get(Relay).relayOne());
    const { body } = await analyst.get('/v1/risk-consistency?from=2026-01-01&until=2026-12-31').expect(200);
    const rows = body.items as {
      portCode: string;
      band: string;
      entries: number;
      overridden: number;
      percentHere: string;
    }[];
    expect([...new Set(rows.map(({ portCode }) => portCode))].sort()).toEqual(['2704', '4701']);
    const kept = await asOwner(t, async (client) => {
      const { rows: counted } = await client.query<{ all: number; overridden: number }>(
        `select count(*)::int as all, count(*) filter (where exists (select from risk_override o where o.assessment_id = a.id))::int as overridden
         from risk_assessment a where a.entry_id is not null and a.issue = 'adcvd'`,
      );
      return counted[0]!;
    });
    const sum = (of: 'entries' | 'overridden') => rows.reduce((all, row) => all + row[of], 0);
    expect([sum('entries'), sum('overridden')]).toEqual([kept.all, kept.overridden]);
    for (const { portCode, band } of rows) {
      const here = rows.filter((row) => row.portCode === portCode && row.band === band);
      expect(Math.round(here.reduce((all, { percentHere }) => all + Number(percentHere), 0))).toBe(100);
    }
    expect(await walked(analyst, '/v1/risk-consistency?from=2026-01-01&until=2026-12-31')).toBeGreaterThan(1);
    await analyst.get('/v1/risk-consistency?from=2026-01-01&until=2027-01-03').expect(400);
    await (await t.as('importer')).get('/v1/risk-consistency?from=2026-01-01&until=2026-01-02').expect(403);
  });

  it('goods refused at one port and entered at another are told with both entries, to customs', async () => {
    const path = `/v1/importers/${importerId}/port-changes`;
    expect((await analyst.get(path).expect(200)).body.items).toEqual([]);
    const refused = await enter();
    const said = { to: 'refused', reason: 'No permit.' };
    await act(`/v1/entries/${refused}/status-changes`, said, await t.as('port_officer')).expect(200);
    await enter();
    const later = await enter('4701');
    const { body } = await analyst.get(path).expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items).toContainEqual({
      refusedEntryId: refused,
      refusedAt: '2704',
      refusedOn: '2026-03-20',
      laterEntryId: later,
      enteredAt: '4701',
      enteredOn: '2026-03-20',
      htsNumber: expect.any(String),
      countryOfOrigin: 'CN',
      mid: 'CNCHATRI2CHA',
      midBefore: 'CNCHATRI2CHA',
    });
    await enter('4701');
    expect(await walked(analyst, path)).toBe(2);
    await (await t.as('importer')).get(path).expect(403);
  });
});

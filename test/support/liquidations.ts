import { Relay } from '../../src/platform/outbox/relay.js';
import type { TestApp } from './app.js';
import { filed, solarLine } from './entries.js';
import { post } from './seizures.js';

export const CASE = '/v1/adcvd-cases/A-570-979/instructions';
export const OTHER_CASE = '/v1/adcvd-cases/C-570-980/instructions';
export const PERIOD = { enteredFrom: '2026-01-01', enteredThrough: '2026-03-31', assessment: 'final_rate' };
export const UNDER_NO_CASE = {
  entryType: '01',
  lines: [solarLine({ adcvdCases: [], countryOfOrigin: 'VN', mid: 'VNCHATRI2CHA' })],
};

/** Delivers all that waits. */
export async function allRelayed(t: TestApp): Promise<void> {
  while (await t.app.get(Relay).relayOne());
}

/** An entry whose goods are released on the day, so that its time has begun. */
export async function enteredOn(t: TestApp, day: string, given: object = {}): Promise<string> {
  t.setNow(`${day}T15:00:00Z`);
  const { id } = await filed(await t.as('importer'), {
    exportedOn: '2025-12-20',
    importedOn: day,
    arrivedOn: day,
    ...given,
  });
  await releasedNow(t, id as string);
  return id as string;
}

/** The goods of an entry are released now. */
export async function releasedNow(t: TestApp, id: string): Promise<void> {
  const { status, text } = await post(await t.as('port_officer'), `/v1/entries/${id}/status-changes`, {
    to: 'released',
  });
  if (status !== 200) throw new Error(text);
  await allRelayed(t);
}

/** A deposit of antidumping duty that reached customs on the day is put on record; its id. */
export async function lateDeposit(t: TestApp, entryId: string, paidOn: string, given: object = {}): Promise<string> {
  const paid = { part: 'adcvd', classCode: '012', amount: '1000.00', paidOn, paidBy: 'importer', ...given };
  const { status, body, text } = await post(
    await t.as('account_manager'),
    `/v1/entries/${entryId}/liquidation/deposits`,
    paid,
  );
  if (status !== 200) throw new Error(text);
  const { depositsPaid } = body as { depositsPaid: { id: string; paidOn: string; classCode: string }[] };
  return depositsPaid.findLast((one) => one.paidOn === paidOn && one.classCode === paid.classCode)!.id;
}

/** Commerce lifts the suspension of both cases, by a notice of the day. */
export async function suspensionLifted(t: TestApp, publishedOn: string, given: object = {}): Promise<void> {
  const commerce = await t.as('partner_agency', 'sandbox-partner-agency');
  for (const path of [CASE, OTHER_CASE]) {
    const { status, text } = await post(commerce, path, {
      ...PERIOD,
      enteredThrough: publishedOn,
      federalRegister: { publishedOn, citation: '91 FR 1234' },
      ...given,
    });
    if (status !== 201) throw new Error(text);
  }
}

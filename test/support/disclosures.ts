import sharp from 'sharp';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { LedgerAppender } from '../../src/platform/ledger/ledger-appender.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import type { Caller, TestApp } from './app.js';
import { act, suspectedCounterfeits } from './detentions.js';

/** A recordation of the second sandbox rights holder. */
export const RECORDATION = SANDBOX_RECORDATIONS.watch.id;

/** Lets everything that waits on an event happen. */
export async function settle(t: TestApp): Promise<void> {
  while (await t.app.get(Relay).relayOne());
  await t.app.get(LedgerAppender).drain();
}

/** Watches presented on 9 November 2026, suspected of a counterfeit mark, with one image and its redacted copy. */
export async function suspectedWatches(officer: Caller): Promise<string> {
  const given = { ...suspectedCounterfeits, recordationId: RECORDATION, presentedOn: '2026-11-09' };
  const { status, body } = await act(officer, '', { ...given, goods: { ...given.goods, importedOn: '2026-11-06' } });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await addImages(officer, body.id);
  return body.id as string;
}

/** One image of the goods as they are and one with a part covered, sent as officers send them. */
export async function addImages(officer: Caller, detentionId: string, background = '#4080c0'): Promise<void> {
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const image = await done(officer.post('/v1/files').send({ kind: 'image', content: bytes.toString('base64') }));
  const covered = [{ left: 0, top: 0, width: 10, height: 10 }];
  const copy = await done(officer.post(`/v1/files/${image.id}/redacted-copies`).send({ covered }));
  const added = { fileId: image.id, kind: 'unredacted', depicts: 'Dial' };
  const { id } = await done(act(officer, `/${detentionId}/images`, added));
  await done(
    act(officer, `/${detentionId}/images`, { fileId: copy.id, kind: 'redacted', redacts: id, depicts: 'Dial' }),
  );
}

/** Detained on 13 November and noticed on the 18th, as of which day the service's clock stands. */
export async function noticed(t: TestApp, officer: Caller, hold?: object): Promise<string> {
  t.setNow('2026-11-18T15:00:00Z');
  const id = await suspectedWatches(officer);
  await done(act(officer, `/${id}/decision`, { decision: 'detain', decidedOn: '2026-11-13' }));
  if (hold) await done(act(officer, `/${id}/holds`, hold));
  await done(
    act(officer, `/${id}/notice`, { specificReason: 'Suspected counterfeit mark.', anticipatedLength: '30 days' }),
  );
  await settle(t);
  return id;
}

/** The same, and an officer chose to disclose the five items: the owner of the watch mark knows of it. */
export async function told(t: TestApp, officer: Caller): Promise<string> {
  const id = await noticed(t, officer);
  await tellOwner(t, id, FIVE);
  await settle(t);
  return id;
}

export const FIVE = ['dateOfImportation', 'portOfEntry', 'description', 'quantity', 'countryOfOrigin'];

/** Discloses by choice to the owner of the right; from then on it knows of the detention. */
export async function tellOwner(
  t: TestApp,
  detentionId: string,
  fields: readonly string[] = ['description'],
): Promise<void> {
  const ipr = await t.as('ipr_officer');
  const items = fields.map((field) => ({ field, decision: 'release', reason: 'Its help is asked for.' }));
  await done(act(ipr, `/${detentionId}/disclosure-decisions`, { items }));
}

/** CBP concludes that the owner's examination would assist it; what must then leave leaves. */
export async function conclude(t: TestApp, detentionId: string): Promise<void> {
  const finding = { wouldAssist: true, reason: 'Only the owner can tell the movement.' };
  await done(act(await t.as('ipr_officer'), `/${detentionId}/examination-findings`, finding));
  await settle(t);
}

export async function done(answer: PromiseLike<{ status: number; body: any }>): Promise<any> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

/** Rows as the service itself sees them. */
export const rowsOf = <Row extends Record<string, unknown>>(
  t: TestApp,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> => {
  const database = t.app.get(Database);
  return database.transaction('system:test', () => database.query<Row>({ name: '', text }, values));
};

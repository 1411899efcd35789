import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { DisclosureDesk } from '../../src/features/disclosures/index.js';
import type { Actor } from '../../src/kernel/actor.js';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Files } from '../../src/platform/files/files.js';
import { LedgerAppender } from '../../src/platform/ledger/ledger-appender.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import type { Caller, TestApp } from './app.js';
import { act, organisationOf, suspectedCounterfeits } from './detentions.js';

const OFFICER: Actor = {
  id: 'test-officer',
  role: 'port_officer',
  organisationId: organisationOf('sandbox-port-officer'),
  scopes: [],
};
const ADD_IMAGE = {
  name: 'test-add-image',
  text: `insert into detention_image (id, detention_id, importer_organisation_id, kind, file_id, sha256, redacts, depicts, added_on, added_by, recorded_at)
         select $2, $1, importer_organisation_id, $3, $4, $5, $6, 'Dial', '2026-11-09', 'test', now() from detention where id = $1`,
};

/** A recordation of the second sandbox rights holder. */
export const RECORDATION = SANDBOX_RECORDATIONS.watch.id;

/** Lets everything that waits on an event happen. */
export async function settle(t: TestApp): Promise<void> {
  while (await t.app.get(Relay).relayOne());
  await t.app.get(LedgerAppender).drain();
}

/** Watches presented on 9 November 2026, suspected of a counterfeit mark, with one image and its redacted copy. */
export async function suspectedWatches(t: TestApp, officer: Caller): Promise<string> {
  const given = { ...suspectedCounterfeits, recordationId: RECORDATION, presentedOn: '2026-11-09' };
  const { status, body } = await act(officer, '', { ...given, goods: { ...given.goods, importedOn: '2026-11-06' } });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await addImages(t, body.id);
  return body.id as string;
}

export async function addImages(t: TestApp, detentionId: string): Promise<void> {
  const files = t.app.get(Files);
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#4080c0' } })
    .jpeg()
    .toBuffer();
  const image = await files.store(OFFICER, { kind: 'image', bytes });
  const covered = [{ left: 0, top: 0, width: 10, height: 10 }];
  const redacted = await files.redactedCopyOf(OFFICER, image.id, covered);
  await t.app.get(Database).transaction('system:test', async () => {
    const [original, copy] = [`img_${randomUUID()}`, `img_${randomUUID()}`];
    const db = t.app.get(Database);
    await db.query(ADD_IMAGE, [detentionId, original, 'unredacted', image.id, image.sha256, null]);
    await db.query(ADD_IMAGE, [detentionId, copy, 'redacted', redacted.id, redacted.sha256, original]);
  });
}

/** Detained on 13 November and noticed on the 18th, as of which day the service's clock stands. */
export async function noticed(t: TestApp, officer: Caller): Promise<string> {
  t.setNow('2026-11-18T15:00:00Z');
  const id = await suspectedWatches(t, officer);
  await done(act(officer, `/${id}/decision`, { decision: 'detain', decidedOn: '2026-11-13' }));
  await done(
    act(officer, `/${id}/notice`, { specificReason: 'Suspected counterfeit mark.', anticipatedLength: '30 days' }),
  );
  await settle(t);
  return id;
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
  return database.transaction('system:test', () => database.manager.query<Row[]>(text, [...values]));
};

/** A hold placed on a day, as officers place it. */
export const placeHold = (t: TestApp, detentionId: string, on: string) =>
  rowsOf(
    t,
    `insert into detention_hold (id, detention_id, kind, ground, mode, placed_on, placed_by, recorded_at)
     values ($1, $2, 'law_enforcement', 'Investigation', 'in place', $3, 'test', now())`,
    [`hld_${randomUUID()}`, detentionId, on],
  );

/** What the desk does about goods, for tests that need it at a moment of their own. */
export const evaluate = (t: TestApp, merchandiseId: string) => t.app.get(DisclosureDesk).evaluate(merchandiseId);

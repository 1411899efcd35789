import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startTestApp } from './app.js';
import type { Caller, TestApp } from './app.js';

export const RECORDATIONS = '/v1/ipr-recordations';

/** Rights holders, counsel and an officer before the service. */
export interface RecordationScene extends TestApp {
  readonly larkfield: Caller;
  readonly northpine: Caller;
  /** Acts for Larkfield, under a grant to read. */
  readonly counsel: Caller;
  /** Acted for Northpine until its grant ended. */
  readonly otherCounsel: Caller;
  readonly officer: Caller;
}

/** Starts the service with a folder of its own for files. */
export async function startRecordationScene(): Promise<RecordationScene> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'recordations-'));
  const t = await startTestApp({ DATA_DIR: folder });
  return {
    ...t,
    larkfield: await t.as('rights_holder'),
    northpine: await t.as('rights_holder', 'sandbox-rights-holder-2'),
    counsel: await t.as('counsel'),
    otherCounsel: await t.as('counsel', 'sandbox-counsel-2'),
    officer: await t.as('ipr_officer'),
    close: async () => {
      await t.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** An act about recordations, sent once. */
export const act = (as: Caller, address: string, body: object) =>
  as.post(`${RECORDATIONS}${address}`).set('idempotency-key', randomUUID()).send(body);

export const owner = {
  name: 'Larkfield Brands',
  address: '40 Atelier Street',
  country: 'US',
  citizenship: 'Delaware',
};

let serial = 7_000_000;

/** A lawful application for a mark on a registration of its own. */
export const mark = (more = {}) => ({
  rightType: 'trademark',
  title: 'LARKFIELD MEADOW',
  register: 'principal',
  registrationNumber: String(serial++),
  registrationExpiresOn: '2033-05-01',
  registeredClasses: [18, 25],
  classes: [18, 25],
  titleInApplicant: true,
  owner,
  contacts: [{ name: 'Brand office', email: 'office@example.com' }],
  ...more,
});

/** A mark of Larkfield, applied for and approved. */
export async function recorded({ larkfield, officer }: RecordationScene, more = {}): Promise<string> {
  const { body } = await act(larkfield, '', mark(more)).expect(201);
  await act(officer, `/${body.id}/decision`, { decision: 'approve', reason: 'In order.' }).expect(200);
  return body.id as string;
}

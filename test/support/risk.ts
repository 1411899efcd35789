import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import type { TestApp } from './app.js';
import { filed } from './entries.js';
import { post } from './seizures.js';

/** The sandbox's first importer disputes an entry of its own under a case, which its covered status stands on. */
export async function disputedEntry(t: TestApp): Promise<{ status: number; body: { id?: string } }> {
  const importer = await t.as('importer');
  const id = SANDBOX_IMPORTERS[0]!.id;
  await filed(importer);
  const { body } = await importer.get(`/v1/importers/${id}/covered-status`).expect(200);
  // Each call disputes another of the entries it stands on: of one record one dispute is open.
  const { body: open } = await importer.get(`/v1/importers/${id}/record-disputes`).expect(200);
  const disputed = open.items.map(({ recordId }: { recordId: string }) => recordId);
  const record = body.result.gateway.records.find((one: { id: string }) => !disputed.includes(one.id));
  const grounds = 'Entered under our number by somebody else.';
  return post(importer, `/v1/importers/${id}/record-disputes`, { recordKind: 'entry', recordId: record.id, grounds });
}

/** A requirement of the sandbox's first importer of which it and its surety have notice. */
export async function notifiedRequirement(t: TestApp): Promise<string> {
  const importer = await t.as('importer');
  for (let i = 0; i < 4; i += 1) await filed(importer);
  const asked = { importerId: SANDBOX_IMPORTERS[0]!.id, reason: 'Periodic review.' };
  const { body } = await post(await t.as('bond_officer'), '/v1/bond-requirements', asked);
  const notice = { reason: 'A larger bond is needed.' };
  const told = await post(await t.as('supervisor'), `/v1/bond-requirements/${body.id}/notice`, notice);
  if (told.status !== 200) throw new Error(JSON.stringify([body, told.body]));
  return body.id as string;
}

import { randomUUID } from 'node:crypto';
import type { Caller, TestApp } from './app.js';
import { organisationOf } from './sandbox-actors.js';

export const LAW = '19 USC 1411(d)(4)(A)(ii)';

/** An agreement with the second agency of the sandbox about some data sets. */
export const terms = (dataSets: object[]) => ({
  agencyOrganisationId: organisationOf('sandbox-partner-agency-2'),
  title: 'Memorandum of understanding on goods',
  legalBasis: LAW,
  dataSets,
  purposes: ['agency_cooperation', 'enforcement'],
  validFrom: '2026-01-01',
  validUntil: '2027-12-31',
  reason: 'Signed by both agencies.',
});

const post = (caller: Caller, path: string, body: object) =>
  caller.post(path).set('idempotency-key', randomUUID()).send(body);

/** Proposed by one administrator, confirmed by another; the id of the agreement. */
export async function signedBy(t: TestApp, path: string, body: object): Promise<string> {
  const proposal = await post(await t.as('administrator'), path, body).expect(201);
  const second = await t.as('administrator', 'sandbox-administrator-2');
  const done = await post(second, `/v1/approvals/${proposal.body.id}/confirmation`, {}).expect(200);
  return done.body.result.id as string;
}

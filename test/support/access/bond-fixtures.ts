import type { TestApp } from '../app.js';
import { SANDBOX_BONDS } from '../../../src/features/bonds/index.js';
import { file, forOneEntry } from '../bonds.js';
import { notifiedRequirement } from '../risk.js';
import { post } from '../seizures.js';
import type { AccessFixture } from './access-fixture.js';

const IMPORTERS = { owner: 'sandbox-importer', stranger: 'sandbox-importer-2' };

/** What binds a principal and its surety. */
export const BOND_FIXTURES: readonly AccessFixture[] = [
  {
    ...IMPORTERS,
    path: '/v1/bonds/{id}',
    grantee: 'sandbox-broker-2',
    over: ['bonds'],
    // Its surety is bound by it as its principal is.
    alsoOf: ['sandbox-surety'],
    make: aBond,
  },
  {
    ...IMPORTERS,
    path: '/v1/bond-requirements/{id}',
    // Its surety is told as its principal is.
    alsoOf: ['sandbox-surety'],
    make: notifiedRequirement,
  },
  {
    ...IMPORTERS,
    path: '/v1/bond-claims/{id}',
    // Its surety answers for its part.
    alsoOf: ['sandbox-surety'],
    make: aClaim,
  },
  {
    path: '/v1/surety-cases/{id}',
    owner: 'sandbox-surety',
    stranger: 'sandbox-surety-2',
    make: aDelinquency,
  },
  {
    path: '/v1/sureties/{id}/exposure',
    owner: 'sandbox-surety',
    stranger: 'sandbox-surety-2',
    // Treasury publishes the circular, and codes are public with it; a bond names its sureties to whom it binds.
    namedIn: ['/v1/sureties', '/v1/surety-codes', '/v1/bonds'],
    make: () => Promise.resolve('99821'),
  },
  {
    path: '/v1/sureties/{id}/matches',
    owner: 'sandbox-surety',
    stranger: 'sandbox-surety-2',
    namedIn: ['/v1/sureties', '/v1/surety-codes', '/v1/bonds'],
    make: () => Promise.resolve('99821'),
  },
  {
    path: '/v1/sureties/{id}/cases',
    owner: 'sandbox-surety',
    stranger: 'sandbox-surety-2',
    namedIn: ['/v1/sureties', '/v1/surety-codes', '/v1/bonds'],
    make: () => Promise.resolve('99821'),
  },
];

async function aBond(t: TestApp): Promise<string> {
  const { status, body } = await file(await t.as('surety'), forOneEntry());
  if (status >= 300) throw new Error(`no fixture: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

async function aDelinquency(t: TestApp): Promise<string> {
  const given = { kind: 'delinquency', bills: 3, amount: '1000.00', answerBy: '2027-01-01', reason: 'Past due.' };
  const { status, body } = await post(await t.as('bond_officer'), '/v1/sureties/99821/cases', given);
  if (status >= 300) throw new Error(`no fixture: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

async function aClaim(t: TestApp): Promise<string> {
  const days = { chargedOn: '2026-01-13', accruedOn: '2026-02-12' };
  const made = { kind: 'liquidated_damages', default: 'without_goods', ...days, reason: 'Not marked.' };
  const { status, body } = await post(await t.as('fpf_officer'), `/v1/bonds/${SANDBOX_BONDS[0]!.id}/claims`, made);
  if (status >= 300) throw new Error(`no fixture: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

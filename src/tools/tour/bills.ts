import { SANDBOX_IMPORTERS } from '../../features/importers/index.js';
import { act, moveClock } from './disclosure-cast.js';
import type { HttpGuide } from './guide.js';

const DEBTOR = SANDBOX_IMPORTERS[0];

/** A bill after a review raised the duty: due, not paid in time, paid late, and what that makes of its debtor. */
export async function tourOfBills(guide: HttpGuide): Promise<void> {
  if (!DEBTOR) throw new Error('the sandbox has an importer');
  await guide.post('/v1/sandbox/reset', {});
  const specialist = await guide.signIn('sandbox-import-specialist');
  const manager = await guide.signIn('sandbox-account-manager');
  const [importer, stranger] = [await guide.signIn('sandbox-importer'), await guide.signIn('sandbox-importer-2')];

  guide.chapter('A review raised the duty on an entry: the bill');
  const interest = await guide.post('/v1/interest-determinations', {
    asOf: '2026-03-02',
    principal: '149000.00',
    from: '2024-03-18',
    to: '2025-06-06',
    kind: 'underpayment',
  });
  guide.check('the interest comes to the cent', interest.body.result.interest === '14534.46', interest.body.result);
  const { body: issued } = await act(guide, specialist, '/v1/bills', {
    importerId: DEBTOR.id,
    reason: 'supplemental_duties',
    caseNumbers: ['A-570-979'],
    principal: '149000.00',
    adcvdPrincipal: '149000.00',
    interest: '14534.46',
    liquidatedOn: '2026-02-27',
  });
  const path = `/v1/bills/${issued.id}`;
  guide.say(`      ${issued.owed} owed, due on ${issued.dueOn}`);
  guide.check('it is due thirty days later', issued.dueOn === '2026-04-01' && issued.status === 'open', issued);
  guide.check('another importer cannot find it', (await guide.statusOf(path, stranger)) === 404);

  guide.chapter('It is not paid in time');
  await moveClock(guide, '2026-05-20T15:00:00Z');
  const late = (await guide.get(path, importer)).body;
  guide.say(
    `      ${late.status}: ${late.delinquencyInterest} for two whole periods of thirty days, ${late.owed} owed`,
  );
  guide.check('it is delinquent and bears two periods', late.status === 'delinquent' && late.sanctionable, late);
  const payment = { amount: late.owed, paidOn: '2026-05-20', paidBy: 'importer', method: 'ach_credit' };
  const paid = (await act(guide, manager, `${path}/payments`, payment)).body;
  guide.check('what pays it pays the interest first', paid.status === 'paid' && paid.owed === '0.00', paid);

  guide.chapter('Its debtor’s record');
  const covered = await guide.get(`/v1/importers/${DEBTOR.id}/covered-status?asOf=2026-05-20`, specialist);
  const { failedToFullyPay, failedToPayTimely } = covered.body.result;
  guide.say(`      fully paid: ${failedToFullyPay.standing}, paid late: ${failedToPayTimely.standing}`);
  guide.check(
    'it paid late, as the bill by name says, and paid in full',
    failedToPayTimely.standing === 'met' &&
      failedToFullyPay.standing === 'not_met' &&
      JSON.stringify(failedToPayTimely.records).includes(issued.id),
    covered.body.result,
  );
}

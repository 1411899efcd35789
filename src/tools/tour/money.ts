import { addMonths } from '../../kernel/dates.js';
import { act, moveClock } from './disclosure-cast.js';
import type { Headers } from './disclosure-cast.js';
import type { FiledOnTour } from './entries.js';
import { tourOfFallenDuties } from './fallen-duties.js';
import type { HttpGuide } from './guide.js';

const CASES = ['A-570-979', 'C-570-980'];
const PUBLISHED = '2026-03-06';
const LIQUIDATED = '2026-06-05';
const PAID = '2026-08-20';

/** The entry of the chapter before, from its deposits to a bill that is paid late, and what that makes of its importer; ends months later. */
export async function tourOfMoney(guide: HttpGuide, { entryId, importerId }: FiledOnTour): Promise<void> {
  const specialist = await guide.signIn('sandbox-import-specialist');
  const deposited = await suspended(guide, specialist, entryId);
  await lifted(guide, specialist, entryId);
  const billId = await billed(guide, specialist, entryId, deposited);
  await paidLate(guide, billId);
  await covered(guide, specialist, importerId, billId);
  await tourOfFallenDuties(guide, specialist, importerId);
}

const standingOf = async (guide: HttpGuide, as: Headers, entryId: string) =>
  (await guide.get(`/v1/entries/${entryId}/liquidation`, as)).body;

async function suspended(guide: HttpGuide, specialist: Headers, entryId: string): Promise<number> {
  guide.chapter('The summary, its deposits, and a suspension');
  const filer = await guide.signIn('sandbox-entry-specialist');
  const path = `/v1/entries/${entryId}`;
  const { body: entry } = await guide.get(path, filer);
  const headings = entry.duties.lines[0].additional.map(({ heading }: { heading: string }) => heading);
  const lines = entry.declared.lines.map((line: object) => ({ ...line, additionalHtsNumbers: headings }));
  const summary = { ...entry.declared, lines, filing: 'entry_and_summary', reason: 'The summary.' };
  const { status, body } = await guide.put(path, summary, { ...filer, 'if-match': `"${String(entry.version)}"` });
  guide.check(
    'the summary is taken with its deposits',
    status === 200 && body.version === Number(entry.version) + 1,
    body,
  );
  const standing = await guide.until(
    () => guide.get(`${path}/liquidation`, specialist),
    (answer) => answer.body.deposits !== null && answer.body.state === 'suspended',
  );
  guide.say(
    `      ${standing.body.state} by ${standing.body.caseNumbers.join(', ')}; deposits ${standing.body.deposits}`,
  );
  guide.check('it waits for both of its cases', standing.body.caseNumbers.length === CASES.length, standing.body);
  return Number(standing.body.deposits);
}

async function lifted(guide: HttpGuide, specialist: Headers, entryId: string): Promise<void> {
  guide.chapter('Commerce publishes its results: the six months run');
  await moveClock(guide, `${PUBLISHED}T15:00:00Z`);
  const commerce = await guide.signIn('sandbox-partner-agency');
  const period = { enteredFrom: '2026-03-01', enteredThrough: '2026-03-05', assessment: 'final_rate' };
  const federalRegister = { publishedOn: PUBLISHED, citation: '91 FR 11021' };
  for (const number of CASES)
    await act(guide, commerce, `/v1/adcvd-cases/${number}/instructions`, { ...period, federalRegister });
  const running = await standingOf(guide, specialist, entryId);
  const lastDay = addMonths(PUBLISHED, 6);
  guide.say(`      notice of ${PUBLISHED}: to be liquidated by ${running.times.mustLiquidateBy}`);
  guide.check('publication is the notice', running.times.mustLiquidateBy === lastDay, running);
  await moveClock(guide, '2026-03-20T15:00:00Z');
  await act(guide, commerce, `/v1/adcvd-cases/${CASES[0] ?? ''}/instructions`, period);
  const later = await standingOf(guide, specialist, entryId);
  guide.check('a later instruction restarts nothing', later.times.mustLiquidateBy === lastDay, later);
}

async function billed(guide: HttpGuide, specialist: Headers, entryId: string, deposited: number): Promise<string> {
  guide.chapter('Liquidated at the final rate, and billed');
  await moveClock(guide, `${LIQUIDATED}T15:00:00Z`);
  const adcvd = { adcvd: (deposited + 20_000).toFixed(2), reason: 'Final results of the review.' };
  const { body } = await act(guide, specialist, `/v1/entries/${entryId}/liquidation`, adcvd);
  const decision = body.decisions.at(-1);
  const asked = { asOf: LIQUIDATED, principal: '20000.00', to: LIQUIDATED, kind: 'underpayment' };
  const from = '2026-03-02';
  const { body: interest } = await guide.post('/v1/interest-determinations', { ...asked, from });
  guide.say(`      ${decision.difference} more than was deposited, ${decision.interest} interest since ${from}`);
  guide.check('what was deposited too little is billed', decision.outcome === 'bill', decision);
  guide.check('with interest to the cent', decision.interest === interest.result.interest, interest.result);
  const manager = await guide.signIn('sandbox-account-manager');
  const { body: bill } = await guide.get(`/v1/bills/${decision.billId}`, manager);
  guide.say(`      bill of ${bill.owed}, due on ${bill.dueOn}`);
  guide.check('it is due thirty days later', bill.dueOn === '2026-07-05' && bill.status === 'open', bill);
  return decision.billId;
}

async function paidLate(guide: HttpGuide, billId: string): Promise<void> {
  guide.chapter('Paid, but late');
  await moveClock(guide, `${PAID}T15:00:00Z`);
  const manager = await guide.signIn('sandbox-account-manager');
  const path = `/v1/bills/${billId}`;
  const { body: late } = await guide.get(path, manager);
  guide.say(`      ${late.status} on ${PAID}: ${late.delinquencyInterest} for two whole periods of thirty days`);
  guide.check('it is delinquent', late.status === 'delinquent', late);
  const payment = { amount: late.owed, paidOn: PAID, paidBy: 'importer', method: 'ach_credit' };
  const { body: paid } = await act(guide, manager, `${path}/payments`, payment);
  guide.check('and paid in full', paid.status === 'paid' && paid.owed === '0.00', paid);
}

async function covered(guide: HttpGuide, specialist: Headers, importerId: string, billId: string): Promise<void> {
  guide.chapter('Its importer is a covered importer');
  const { body } = await guide.get(`/v1/importers/${importerId}/covered-status?asOf=${PAID}`, specialist);
  const { failedToFullyPay, failedToPayTimely } = body.result;
  guide.say(
    `      ${body.outcome}: paid in time ${failedToPayTimely.standing}, paid in full ${failedToFullyPay.standing}`,
  );
  guide.check(
    'by the third prong, and the record is named',
    body.outcome === 'covered' &&
      failedToPayTimely.standing === 'met' &&
      JSON.stringify(failedToPayTimely.records).includes(billId),
    body.result,
  );
  guide.check('not by the second: it paid in full', failedToFullyPay.standing === 'not_met', failedToFullyPay);
}

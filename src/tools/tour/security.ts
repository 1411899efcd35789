import { SANDBOX_BONDS } from '../../features/bonds/index.js';
import { entryCheckDigit } from '../../features/reference/rules/entry-number.js';
import { tourOfClaims } from './bond-claims.js';
import { act, moveClock, tryTo } from './disclosure-cast.js';
import { filing, solarCells } from './entry-papers.js';
import type { Answer, HttpGuide } from './guide.js';
import { PRINCIPAL, SUFFICIENCY, changesOf, notified, told } from './requirement.js';
import type { Parties } from './requirement.js';

type Headers = Record<string, string>;

/** A bond that the surety files, and what it is to remedy. */
interface Bonded {
  readonly id: string;
  readonly number: string;
}

const BOND = SANDBOX_BONDS[0];
const GROWN = { on: '2026-03-18', amount: '100000.00' } as const;
const CURING = { on: '2026-04-22', amount: '200000.00' } as const;

/** An importer from its first entry under a case through requirement, bond, warning and insufficiency to cure and review; on a fresh sandbox. */
export async function tourOfSecurity(guide: HttpGuide): Promise<void> {
  const parties = {
    importer: await guide.signIn('sandbox-importer'),
    surety: await guide.signIn('sandbox-surety'),
    officer: await guide.signIn('sandbox-bond-officer'),
    supervisor: await guide.signIn('sandbox-supervisor'),
  };
  await firstEntry(guide, parties);
  const first = await notified(guide, parties, '2026-03-18');
  const bond = await bondedAnew(guide, parties, { requirement: first, bondId: BOND?.id ?? '', ...GROWN });
  await usedToTheWarning(guide, parties, bond);
  const requirement = await usedUp(guide, parties, bond);
  await bound(guide, parties, bond);
  const last = await bondedAnew(guide, parties, { requirement, bondId: bond.id, ...CURING });
  await entersAgain(guide, parties, last);
  await reviewed(guide, parties, requirement);
  await whatElse(guide, parties, requirement);
  await tourOfClaims(guide, parties.importer, PRINCIPAL, BOND?.id ?? '');
}

// Entries of one day each; the bond of the sandbox, or another that is named.
const numberOf = (serial: number): string => {
  const digits = String(serial).padStart(7, '0');
  return `SP7-${digits}-${entryCheckDigit('SP7', digits)}`;
};
const entry = (serial: number, on: string, bondNumber: string | undefined, more: object = {}): object =>
  filing({
    entryNumber: numberOf(serial),
    importedOn: on,
    arrivedOn: on,
    bonds: [{ bondNumber, kind: 'continuous', suretyCode: '821' }],
    lines: [worth('200000.00')],
    ...more,
  });
const worth = (enteredValue: string): object =>
  solarCells({
    enteredValue,
    quantities: [
      { quantity: '1000', unit: 'No.' },
      { quantity: '5000', unit: 'W' },
    ],
  });
const file = (guide: HttpGuide, importer: Headers, body: object): Promise<Answer> =>
  tryTo(guide, importer, '/v1/entries', body);
const codesOf = ({ body }: Answer): readonly string[] =>
  ((body.errors ?? []) as readonly { code: string }[]).map(({ code }) => code);

async function firstEntry(guide: HttpGuide, { importer, officer }: Parties): Promise<void> {
  guide.chapter('The first entry under a case has the importer assessed, and its bond reviewed');
  const lines = [worth('700000.00')];
  await act(guide, importer, '/v1/entries', entry(2001, '2026-03-01', BOND?.number, { lines }));
  await moveClock(guide, '2026-03-03T15:00:00Z');
  const analyst = await guide.signIn('sandbox-analyst');
  const asked = { importerId: PRINCIPAL, issue: 'adcvd' };
  const { body: risk } = await act(guide, analyst, '/v1/risk-assessments', asked);
  guide.say(`      risk ${risk.result.score}, band ${risk.result.band}: ${risk.result.action}`);
  const hidden = await guide.statusOf(`/v1/risk-assessments/${String(risk.id)}`, importer);
  guide.check('customs has its risk assessed, and the importer reads none of it', hidden === 403, hidden);
  const [first] = (await guide.get(SUFFICIENCY, officer)).body.items;
  told(guide, first);
  guide.check(
    'its bond is too small for it',
    first.cause === 'first_adcvd_entry' && first.state === 'insufficient',
    first,
  );
}

// The old one is terminated by its principal, and the next one begins on the day after.
async function bondedAnew(
  guide: HttpGuide,
  { importer, surety }: Parties,
  { requirement, bondId, on, amount }: { requirement: string; bondId: string; on: string; amount: string },
): Promise<Bonded> {
  guide.chapter('A larger bond of its surety cures it');
  const { body: over } = await act(guide, importer, `/v1/bonds/${bondId}/termination`, {});
  guide.say(`      the old one is good through ${over.through ?? over.endsOn}`);
  const larger = {
    kind: 'continuous',
    effectiveOn: on,
    limitOfLiability: amount,
    sureties: [{ suretyCode: '821', share: amount }],
  };
  const { body: bond } = await act(guide, surety, '/v1/bonds', bondOf(larger));
  await moveClock(guide, `${on}T15:00:00Z`);
  const { body } = await guide.get(requirement, importer);
  guide.check(`from the day it takes effect, ${on}, the notice binds no more`, body.status === 'cured', body);
  return { id: bond.id, number: bond.number };
}

async function usedToTheWarning(guide: HttpGuide, { importer }: Parties, bond: Bonded): Promise<void> {
  guide.chapter('What it owes comes to a warning');
  for (const [serial, value] of [
    [2002, '200000.00'],
    [2003, '60000.00'],
  ] as const)
    await act(guide, importer, '/v1/entries', entry(serial, '2026-03-17', bond.number, { lines: [worth(value)] }));
  await moveClock(guide, '2026-03-19T15:00:00Z');
  const [warned] = (await guide.get(SUFFICIENCY, importer)).body.items;
  told(guide, warned);
  guide.check('its principal is warned at 90 per cent', warned.warnedAtPercent === 90, warned);
  const forecast = `/v1/importers/${PRINCIPAL}/bond-forecast`;
  const planned = { on: '2026-04-15', dutiesTaxesFees: '189481.50' };
  const { body } = await guide.post(forecast, { plannedEntries: [planned] }, importer);
  guide.say(`      with 189481.50 more on 15 April the day of breach is ${body.breachOn}`);
  guide.check('one entry more breaks it, on the day it is planned for', body.breachOn === '2026-04-15', body);
}

async function usedUp(guide: HttpGuide, parties: Parties, bond: Bonded): Promise<string> {
  guide.chapter('Another entry uses the bond up');
  await act(guide, parties.importer, '/v1/entries', entry(2004, '2026-03-18', bond.number));
  await moveClock(guide, '2026-03-20T15:00:00Z');
  const [found] = (await guide.get(SUFFICIENCY, parties.officer)).body.items;
  told(guide, found);
  guide.check('the review finds it insufficient', found.state === 'insufficient', found);
  return notified(guide, parties, '2026-04-04');
}

const bondOf = (more: object): object => ({
  activityCode: '1',
  executedOn: '2026-03-02',
  principal: { importerId: PRINCIPAL, name: 'Blue Spruce Imports', address: '1200 Quayside Walk, Savannah, GA 31401' },
  ...more,
});

async function bound(guide: HttpGuide, { importer, surety, supervisor }: Parties, bonded: Bonded): Promise<void> {
  guide.chapter('Not remedied in time: every entry is secured by itself, and then comes after its summary');
  await moveClock(guide, '2026-04-07T15:00:00Z');
  const refused = await file(guide, importer, entry(2005, '2026-04-06', bonded.number));
  guide.check('no entry is taken on the bond any more', codesOf(refused).includes('bond.insufficient'), refused.body);
  const single = {
    kind: 'single_transaction',
    effectiveOn: '2026-04-07',
    limitOfLiability: '450000.00',
    transaction: { reference: numberOf(2005), on: '2026-04-07' },
    port: '2704',
    sureties: [{ suretyCode: '821', share: '450000.00' }],
  };
  const { body: bond } = await act(guide, surety, '/v1/bonds', bondOf(single));
  const waiting = () => guide.get('/v1/sureties/99821/matches', surety);
  const waits = await guide.until(waiting, ({ body }) => body.items.length > 0);
  guide.check(
    'its surety sees that the bond waits for its entry',
    waits.body.items[0]?.reasonCodes?.includes('match.entry_not_on_file'),
    waits.body,
  );
  const bonds = [{ bondNumber: bond.number, kind: 'single_transaction', suretyCode: '821' }];
  const taken = await file(guide, importer, entry(2005, '2026-04-06', undefined, { bonds }));
  guide.check('one with a bond for this transaction is', taken.status === 201, taken.body);
  const matched = await guide.until(waiting, ({ body }) => body.items.length === 0);
  guide.check(
    'and nothing waits any more: bond and entry name each other',
    matched.body.items.length === 0,
    matched.body,
  );
  const specialist = await guide.signIn('sandbox-entry-specialist');
  const measures = `/v1/importers/${PRINCIPAL}/legal-measures`;
  const score = { measure: 'live_entry', ground: 'revenue_in_jeopardy', reason: 'Its score.' };
  const groundless = await tryTo(guide, specialist, measures, score);
  guide.check(
    'a score grounds no live entry',
    codesOf(groundless).includes('legal_measure.not_its_ground'),
    groundless,
  );
  const late = {
    measure: 'live_entry',
    ground: 'continuous_papers_late',
    reason: 'Summaries came late again and again.',
  };
  const { body: proposed } = await act(guide, specialist, measures, late);
  await act(guide, supervisor, `/v1/approvals/${proposed.id}/confirmation`, {});
  const live = await file(guide, importer, entry(2006, '2026-04-06', undefined, { bonds }));
  guide.check('now summary and duties come first', codesOf(live).includes('importer.live_entry_required'), live.body);
  const [measure] = (await guide.get(measures, importer)).body.items;
  await act(guide, specialist, `/v1/legal-measures/${measure.id}/ending`, { reason: 'Its papers come in time.' });
}

async function entersAgain(guide: HttpGuide, { importer }: Parties, bond: Bonded): Promise<void> {
  const again = await file(guide, importer, entry(2007, '2026-04-21', bond.number));
  guide.check('and entries are taken on it', again.status === 201, again.body);
  const position = (await guide.get(`/v1/importers/${PRINCIPAL}/bond-position`, importer)).body;
  for (const { bondNumber, limit, exposed } of position.bonds)
    guide.say(`      ${bondNumber} of ${limit}: ${exposed} stands behind what is open`);
  guide.check('the old bonds still answer for their own entries', position.bonds.length >= 4, position.bonds.length);
}

async function whatElse(guide: HttpGuide, { importer }: Parties, path: string): Promise<void> {
  guide.chapter('What would have changed it?');
  await changesOf(guide, importer, path);
}

async function reviewed(guide: HttpGuide, { importer, officer }: Parties, path: string): Promise<void> {
  guide.chapter('The importer has the requirement reviewed');
  const asked = { ground: 'amount_wrong', grounds: 'One of the entries is counted twice.' };
  const { body: review } = await act(guide, importer, `${path}/reviews`, asked);
  const decision = { outcome: 'upheld', reason: 'Each of them is another shipment.' };
  const own = await tryTo(guide, officer, `${path}/reviews/${review.id}/decision`, decision);
  guide.check('not by whoever gave the notice', codesOf(own).includes('requirement_review.own'), own.body);
  const manager = await guide.signIn('sandbox-account-manager');
  const { body } = await act(guide, manager, `${path}/reviews/${review.id}/decision`, decision);
  guide.check('but by somebody else, with reasons', body.status === 'upheld', body);
}

import { SANDBOX_BONDS } from '../../features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../features/importers/index.js';
import { entryCheckDigit } from '../../features/reference/rules/entry-number.js';
import { tourOfClaims } from './bond-claims.js';
import { act, moveClock, tryTo } from './disclosure-cast.js';
import { filing, solarCells } from './entry-papers.js';
import type { Answer, HttpGuide } from './guide.js';

type Headers = Record<string, string>;

interface Parties {
  readonly importer: Headers;
  readonly surety: Headers;
  readonly officer: Headers;
  readonly supervisor: Headers;
}

const PRINCIPAL = SANDBOX_IMPORTERS[0]?.id ?? '';
const BOND = SANDBOX_BONDS[0];
const SUFFICIENCY = `/v1/importers/${PRINCIPAL}/bond-sufficiency`;

/** An importer from its first entry under a case to a bond that is used up, told of, bound by, and cured; on a fresh sandbox. */
export async function tourOfSecurity(guide: HttpGuide): Promise<void> {
  const parties = {
    importer: await guide.signIn('sandbox-importer'),
    surety: await guide.signIn('sandbox-surety'),
    officer: await guide.signIn('sandbox-bond-officer'),
    supervisor: await guide.signIn('sandbox-supervisor'),
  };
  await usedToTheWarning(guide, parties);
  const requirement = await notified(guide, parties);
  await bound(guide, parties);
  await cured(guide, parties, requirement);
  await reviewed(guide, parties, requirement);
  await tourOfClaims(guide, parties.importer, PRINCIPAL, BOND?.id ?? '');
}

// Entries of one day each; the bond of the sandbox, or another that is named.
const numberOf = (serial: number): string => {
  const digits = String(serial).padStart(7, '0');
  return `SP7-${digits}-${entryCheckDigit('SP7', digits)}`;
};
const entry = (serial: number, on: string, more: object = {}): object =>
  filing({
    entryNumber: numberOf(serial),
    importedOn: on,
    arrivedOn: on,
    bonds: [{ bondNumber: BOND?.number, kind: 'continuous', suretyCode: '821' }],
    lines: [solarCells({ enteredValue: '200000.00', quantities: [{ quantity: '1000', unit: 'No.' }] })],
    ...more,
  });
const file = (guide: HttpGuide, importer: Headers, body: object): Promise<Answer> =>
  tryTo(guide, importer, '/v1/entries', body);
const codesOf = ({ body }: Answer): readonly string[] =>
  ((body.errors ?? []) as readonly { code: string }[]).map(({ code }) => code);

async function usedToTheWarning(guide: HttpGuide, { importer }: Parties): Promise<void> {
  guide.chapter('The first entry under a case has the bond reviewed');
  await act(guide, importer, '/v1/entries', entry(2001, '2026-03-01'));
  await moveClock(guide, '2026-03-03T15:00:00Z');
  const [first] = (await guide.get(SUFFICIENCY, importer)).body.items;
  guide.say(
    `      ${first.bondAmount} for ${first.requiredAmount} required, ${first.utilisationPercent} per cent used`,
  );
  guide.check('it is sufficient', first.cause === 'first_adcvd_entry' && first.state === 'sufficient', first);
  const analyst = await guide.signIn('sandbox-analyst');
  const asked = { importerId: PRINCIPAL, issue: 'adcvd' };
  const { body: risk } = await act(guide, analyst, '/v1/risk-assessments', asked);
  guide.say(`      risk ${risk.result?.score ?? risk.score}, band ${risk.result?.band ?? risk.band}`);
  const hidden = await guide.statusOf(`/v1/risk-assessments/${String(risk.id)}`, importer);
  guide.check('customs has its risk assessed, and the importer reads none of it', hidden === 403, hidden);

  guide.chapter('What it owes comes to a warning');
  for (const serial of [2002, 2003]) await act(guide, importer, '/v1/entries', entry(serial, '2026-03-02'));
  await moveClock(guide, '2026-03-04T15:00:00Z');
  const [warned] = (await guide.get(SUFFICIENCY, importer)).body.items;
  guide.say(`      ${warned.utilisationPercent} per cent of the bond is used`);
  guide.check('its principal is warned at 90 per cent', warned.warnedAtPercent === 90, warned);
  const forecast = `/v1/importers/${PRINCIPAL}/bond-forecast`;
  const planned = { on: '2026-04-15', dutiesTaxesFees: '189481.50' };
  const { body } = await guide.post(forecast, { plannedEntries: [planned] }, importer);
  guide.check('one entry more breaks it, on the day it is planned for', body.breachOn === '2026-04-15', body);
}

async function notified(guide: HttpGuide, { importer, surety, officer }: Parties): Promise<string> {
  guide.chapter('Another entry uses the bond up: the notice, and what would change it');
  await act(guide, importer, '/v1/entries', entry(2004, '2026-03-03'));
  await moveClock(guide, '2026-03-05T15:00:00Z');
  const [found] = (await guide.get(SUFFICIENCY, officer)).body.items;
  guide.check('the review finds it insufficient', found.state === 'insufficient', found);
  const path = `/v1/bond-requirements/${String(found.requirementId)}`;
  guide.check('nobody outside knows before the notice', (await guide.statusOf(path, importer)) === 404);
  const { items } = (await guide.get('/v1/work-items?kind=bond_notice', officer)).body;
  guide.check('it waits for whoever gives notice', items.length === 1, items);
  await act(guide, officer, `${path}/notice`, { reason: 'What it owes in twelve months needs a larger bond.' });
  for (const reader of [importer, surety]) {
    const { body } = await guide.get(path, reader);
    guide.check('principal and surety have fifteen days', body.remedyBy === '2026-03-20', body);
  }
  const { lines } = (await guide.get(`${path}/explanation`, importer)).body;
  for (const line of lines) guide.say(`      ${line}`);
  const { body: changes } = await guide.get(`${path}/counterfactuals`, importer);
  for (const { act: what, requiredAmount, sufficiency } of changes.items)
    guide.say(`      ${what}: ${requiredAmount} would be required, the bond ${sufficiency}`);
  const larger = changes.items.find(({ act: what }: { act: string }) => what === 'file_bond');
  guide.check('a bond of what is required would cure it', larger?.sufficiency === 'sufficient', changes);
  return path;
}

const bondOf = (more: object): object => ({
  activityCode: '1',
  executedOn: '2026-03-23',
  principal: { importerId: PRINCIPAL, name: 'Blue Spruce Imports', address: '1200 Quayside Walk, Savannah, GA 31401' },
  ...more,
});

async function bound(guide: HttpGuide, { importer, surety, supervisor }: Parties): Promise<void> {
  guide.chapter('Not remedied in time: every entry is secured by itself, and then comes after its summary');
  await moveClock(guide, '2026-03-23T15:00:00Z');
  const refused = await file(guide, importer, entry(2005, '2026-03-22'));
  guide.check('no entry is taken on the bond any more', codesOf(refused).includes('bond.insufficient'), refused.body);
  const single = {
    kind: 'single_transaction',
    effectiveOn: '2026-03-23',
    limitOfLiability: '450000.00',
    transaction: { reference: numberOf(2005), on: '2026-03-23' },
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
  const taken = await file(guide, importer, entry(2005, '2026-03-22', { bonds }));
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
  const live = await file(guide, importer, entry(2006, '2026-03-22', { bonds }));
  guide.check('now summary and duties come first', codesOf(live).includes('importer.live_entry_required'), live.body);
  const [measure] = (await guide.get(measures, importer)).body.items;
  await act(guide, specialist, `/v1/legal-measures/${measure.id}/ending`, { reason: 'Its papers come in time.' });
}

async function cured(guide: HttpGuide, { importer, surety }: Parties, path: string): Promise<void> {
  guide.chapter('A larger bond cures it');
  const { body: over } = await act(guide, importer, `/v1/bonds/${BOND?.id ?? ''}/termination`, {});
  guide.say(`      the old one is good through ${over.through ?? over.endsOn}`);
  const larger = {
    kind: 'continuous',
    effectiveOn: '2026-04-07',
    limitOfLiability: '200000.00',
    sureties: [{ suretyCode: '821', share: '200000.00' }],
  };
  const { body: bond } = await act(guide, surety, '/v1/bonds', bondOf(larger));
  await moveClock(guide, '2026-04-07T15:00:00Z');
  const { body } = await guide.get(path, importer);
  guide.check('from the day it takes effect the notice binds no more', body.status === 'cured', body);
  const bonds = [{ bondNumber: bond.number, kind: 'continuous', suretyCode: '821' }];
  const again = await file(guide, importer, entry(2007, '2026-04-06', { bonds }));
  guide.check('and entries are taken on it', again.status === 201, again.body);
  const position = (await guide.get(`/v1/importers/${PRINCIPAL}/bond-position`, importer)).body;
  for (const { bondNumber, limit, exposed } of position.bonds)
    guide.say(`      ${bondNumber} of ${limit}: ${exposed} stands behind what is open`);
  guide.check('the old bond still answers for its own entries', position.bonds.length >= 3, position.bonds.length);
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

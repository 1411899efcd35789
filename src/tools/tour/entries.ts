import { randomUUID } from 'node:crypto';
import { act, importerOrganisation, parcel, tryTo } from './disclosure-cast.js';
import { filing, proposedFeed, solarCells } from './entry-papers.js';
import type { Answer, HttpGuide } from './guide.js';

type Headers = Record<string, string>;

/** A type-03 entry of a new importer from its first faults to its release, and what is due of it and of everything else; on a fresh sandbox. */
export async function tourOfEntries(guide: HttpGuide): Promise<FiledOnTour> {
  const specialist = await guide.signIn('sandbox-entry-specialist');
  const importer = await newImporter(guide);
  const id = await filedAtTheSecondTry(guide, specialist, importer);
  await released(guide, specialist, id);
  await dueOfTheImporter(guide, specialist, importer.importerId, id);
  await dueThisWeek(guide);
  return { entryId: id, importerId: importer.importerId };
}

/** The entry that was filed, and whose it is. */
export interface FiledOnTour {
  readonly entryId: string;
  readonly importerId: string;
}

interface NewImporter {
  readonly importerId: string;
  readonly bondNumber: string;
}

async function newImporter(guide: HttpGuide): Promise<NewImporter> {
  guide.chapter('An importer that nobody knows yet, and its bond');
  const manager = await guide.signIn('sandbox-account-manager');
  const name = 'Tern Point Solar';
  const address = { street: `${randomUUID()} Jetty Way`, city: 'Tampa', subdivision: 'FL', country: 'US' };
  const particulars = { entityType: 'llc', jurisdictionOfOrganization: 'US-FL' };
  const { body } = await act(guide, manager, '/v1/importers', { name, address, from: '2026-03-02', particulars });
  const bond = {
    kind: 'continuous',
    activityCode: '1',
    executedOn: '2026-03-02',
    effectiveOn: '2026-03-02',
    limitOfLiability: '100000.00',
    principal: { importerId: body.id, name, address: '1 Jetty Way, Tampa, FL' },
    sureties: [{ suretyCode: '821', share: '100000.00' }],
  };
  const surety = await guide.signIn('sandbox-surety');
  const guessed = { ...bond, principal: { ...bond.principal, name: 'Somebody' } };
  const unknown = await tryTo(guide, surety, '/v1/bonds', guessed);
  guide.check('a surety that names it otherwise is told of no importer', codesOf(unknown).includes(UNKNOWN), unknown);
  const { body: filed } = await act(guide, surety, '/v1/bonds', bond);
  guide.say(`      ${name}: bond ${filed.number} of ${filed.limitOfLiability}`);
  return { importerId: body.id, bondNumber: filed.number };
}

const UNKNOWN = 'bond.principal_unknown';
const codesOf = ({ body }: Answer): readonly string[] =>
  (body.errors as readonly { code: string }[]).map(({ code }) => code);

async function filedAtTheSecondTry(
  guide: HttpGuide,
  specialist: Headers,
  { importerId, bondNumber }: NewImporter,
): Promise<string> {
  guide.chapter('An entry with every fault told at once, then corrected');
  const of = { importerId, bonds: [{ bondNumber, kind: 'continuous', suretyCode: '821' }] };
  const faulty = filing({
    ...of,
    bonds: [],
    importerRole: 'consignee',
    lines: [solarCells({ adcvdCases: [], mid: 'CATRINA' })],
  });
  const refused = await tryTo(guide, specialist, '/v1/entries', faulty);
  for (const { code, pointer, rule, remedy } of refused.body.errors)
    guide.say(`      ${String(rule).padEnd(11)} ${code} at ${pointer}: ${remedy ?? ''}`);
  const told = (refused.body.errors as readonly object[]).map((fault) => JSON.stringify(fault));
  guide.check('it is refused with all of its faults, each once', refused.status === 422 && told.length >= 4, told);
  guide.check('none is told twice', new Set(told).size === told.length, told);
  const { body: entry } = await act(guide, specialist, '/v1/entries', filing(of));
  guide.say(`      filed as ${entry.entryNumber}; owed: ${entry.duties.total}`);
  const changed = { ...entry.declared, carrier: 'Pacific Star, voyage 119W', reason: 'The voyage was misread.' };
  const corrected = await guide.put(`/v1/entries/${entry.id}`, changed, { ...specialist, 'if-match': '"1"' });
  guide.check('corrected it is another version', corrected.body.version === 2, corrected.body);
  return entry.id;
}

async function released(guide: HttpGuide, specialist: Headers, id: string): Promise<void> {
  guide.chapter('Release waits for the agency');
  const path = `/v1/entries/${id}`;
  const release = { to: 'released' };
  const early = await tryTo(guide, specialist, `${path}/status-changes`, release);
  guide.check('before it has answered nothing is released', codesOf(early).includes('release.waits_for_agency'), early);
  const [first, second] = [await guide.signIn('sandbox-administrator'), await guide.signIn('sandbox-administrator-2')];
  const agencyId = await organisationOf(guide, AGENCY);
  const { body: agreement } = await act(guide, first, '/v1/agreements', proposedFeed(agencyId));
  await act(guide, second, `/v1/approvals/${agreement.id}/confirmation`, {});
  const agency = { ...(await guide.signIn(AGENCY)), purpose: 'agency_cooperation' };
  const waiting = await guide.get('/v1/entries?agency=me&disposition=waiting', agency);
  guide.check('the agency finds what waits for it', JSON.stringify(waiting.body).includes(id), waiting.body);
  await act(guide, agency, `${path}/agency-dispositions`, { disposition: 'may_proceed' });
  const { body } = await act(guide, specialist, `${path}/status-changes`, release);
  guide.check('after its answer the goods are released', body.status === 'released', body.status);
}

const AGENCY = 'sandbox-partner-agency-2';

async function organisationOf(guide: HttpGuide, clientId: string): Promise<string> {
  const { body } = await guide.get('/v1/sandbox/clients?limit=100');
  return body.items.find((one: { clientId: string }) => one.clientId === clientId).organisation.id;
}

async function dueOfTheImporter(guide: HttpGuide, specialist: Headers, importerId: string, id: string): Promise<void> {
  guide.chapter('What the importer has still to do');
  const path = `/v1/importers/${importerId}/deadlines`;
  const { body } = await guide.get(path, specialist);
  for (const { name, dueOn } of body.items) guide.say(`      ${name} by ${dueOn}`);
  const summary = body.items.find(({ name }: { name: string }) => name === 'summary');
  guide.check('its summary, ten business days after release', summary?.dueOn === '2026-03-16', body.items);
  const calendar = await guide.textOf(path, { ...specialist, accept: 'text/calendar' });
  guide.check('the same in a calendar', calendar.includes(`UID:${id}.summary`), calendar);
}

async function dueThisWeek(guide: HttpGuide): Promise<void> {
  guide.chapter('What is due this week, over the whole service');
  const officer = await guide.signIn('sandbox-port-officer');
  const goods = parcel('2026-03-01', await importerOrganisation(guide));
  const held = { goods, suspectedInfringement: 'counterfeit_mark', internationalClass: 14, presentedOn: '2026-03-02' };
  const { body: detention } = await act(guide, officer, '/v1/detentions', { ...held, grounds: 'The crown differs.' });
  const { body } = await guide.get('/v1/work-items?dueBefore=2026-03-10&limit=100', officer);
  for (const { kind, subjectId, dueOn } of body.items.slice(0, 5)) guide.say(`      ${dueOn} ${kind} ${subjectId}`);
  const item = body.items.find(({ subjectId }: { subjectId: string }) => subjectId === detention.id);
  guide.check('the detention is among it', item?.kind === 'detention_clock', body.items);
  const { body: taken } = await act(guide, officer, `/v1/work-items/${item.id}/claims`, {});
  guide.check('the officer has claimed it', taken.assignee === 'sandbox-port-officer', taken);
}

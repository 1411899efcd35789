import { act } from './disclosure-cast.js';
import type { Headers } from './disclosure-cast.js';
import type { Answer, HttpGuide } from './guide.js';

interface Parties {
  readonly analyst: Headers;
  readonly auditor: Headers;
  readonly supervisor: Headers;
}

const PROFILES = '/v1/targeting-profiles';
const YEAR = { from: '2025-03-01', through: '2026-02-28' };
const SECONDS = 300;
const KNOWN_WITHIN = 30;
const PROFILE = {
  key: 'adcvd-evaders',
  issue: 'adcvd',
  weights: [
    { factor: 'paymentHistory', weight: 40 },
    { factor: 'exposureToBond', weight: 30 },
    { factor: 'tenure', weight: 30 },
  ],
  bands: { medium: 20, high: 50 },
  legalBasis: '19 USC 4322(a); 19 USC 1623(a)',
  expectedEffect: 'Importers that will leave duty unpaid are asked for security before they do.',
  reviewOn: '2026-09-01',
};

/** A profile from its draft to its end, and the year of the sandbox asked what would have been; on a fresh sandbox. */
export async function tourOfTargeting(guide: HttpGuide): Promise<void> {
  const parties = {
    analyst: await guide.signIn('sandbox-analyst'),
    auditor: await guide.signIn('sandbox-auditor'),
    supervisor: await guide.signIn('sandbox-supervisor'),
  };
  const id = await drafted(guide, parties);
  const simulation = await simulated(guide, parties, 'the drafted profile', { profileId: id });
  await simulated(guide, parties, 'a doubled minimum bond', {
    overrides: [{ key: 'bond.minimum', value: '100000.00' }],
  });
  const value = { provisions: ['higher_bond_minimum'], minimumAssets: null, minimumBond: 250_000 };
  await simulated(guide, parties, 'a minimum of 250,000 under EO 14411', {
    overrides: [{ key: 'order_14411.switched_on', value }],
  });
  await simulated(guide, parties, 'no duty on solar cells of China under section 301', {
    overrides: [{ key: 'chapter_99.s301_91_02', value: { inForce: false } }],
  });
  const someone = await scored(guide, parties, simulation);
  await decided(guide, parties, id, someone);
}

async function drafted(guide: HttpGuide, { analyst }: Parties): Promise<string> {
  guide.chapter('A targeting profile is drafted and runs in shadow');
  const { weights: _, ...without } = PROFILE;
  const unsound = await guide.post(
    PROFILES,
    { ...without, weights: [{ factor: 'tenure', weight: 99 }] },
    keyed(analyst),
  );
  guide.check('weights that are no hundred are refused', unsound.body.errors[0].code === 'targeting.weights_not_100');
  const { body } = await act(guide, analyst, PROFILES, PROFILE);
  const { body: shadow } = await act(guide, analyst, `${PROFILES}/${body.id}/shadow`, { reason: 'To be compared.' });
  guide.check('it runs in shadow, beside what counts', shadow.state === 'shadow', shadow);
  return body.id as string;
}

/** An importer that the simulation changes, as its risk is asked now; nothing is kept of it. */
interface Scored {
  readonly path: string;
  readonly score: string;
  readonly band: string;
}

async function scored(guide: HttpGuide, { analyst }: Parties, simulation: string): Promise<Scored> {
  const { body } = await guide.get(`${simulation}/results?show=changed&limit=1`, analyst);
  const path = `/v1/importers/${body.items[0].importerId}/risk`;
  return { path, ...(await guide.get(path, analyst)).body.result };
}

const keyed = (as: Headers): Headers => ({ ...as, 'idempotency-key': crypto.randomUUID() });

async function simulated(guide: HttpGuide, { analyst }: Parties, what: string, asked: object): Promise<string> {
  guide.chapter(`The year is asked: what under ${what}?`);
  const { body: begun } = await act(guide, analyst, '/v1/simulations', { ...YEAR, ...asked });
  const path = `/v1/simulations/${String(begun.id)}`;
  const isOver = ({ body }: Answer): boolean => !['waiting', 'running'].includes(String(body.state));
  const { body } = await guide.until(() => guide.get(path, analyst), isOver, SECONDS);
  guide.check('every entry was decided again, as known when it was put on record', body.state === 'done', body);
  const { whole, ways, judged, undetermined, duties } = body.totals;
  guide.say(
    `      ${body.entries} entries: ${whole.changed} of ${whole.importers} importers change, ${whole.newlyCaught} are newly caught, ${whole.letGo} let go, ${undetermined} open`,
  );
  guide.say(`      bonds ${whole.bondDifference}; duty billed and not paid ${whole.uncollected}`);
  if (duties)
    guide.say(
      `      duties ${duties.difference} on ${duties.entries} entries: ${body.overrides[0].cites[0].authority}`,
    );
  for (const { name, burden, protectedDuty } of ways)
    guide.say(`      ${String(name).padEnd(14)} bonds ${burden}, unpaid duty covered ${protectedDuty}`);
  for (const { name, precision, recall, lift } of judged)
    guide.say(
      `      ${String(name).padEnd(14)} precision ${precision}, recall ${recall}, lift ${lift} (made-up trade)`,
    );
  const isSound = body.proof.every(({ neverLater }: { neverLater: boolean }) => neverLater);
  guide.check('nothing was read that became known after its entry', isSound, body.proof);
  const picture = await guide.textOf(`${path}/charts/protection.svg`, analyst);
  guide.check('a picture shows the burden beside the two baselines', picture.includes(ways[1].burden), picture);
  return path;
}

async function decided(
  guide: HttpGuide,
  { analyst, auditor, supervisor }: Parties,
  id: string,
  before: Scored,
): Promise<void> {
  guide.chapter('It is approved by another person, published and retired');
  const path = `${PROFILES}/${id}`;
  const reason = { reason: 'The year was asked, and the answer is on record.' };
  const early = await guide.post(`${path}/publication`, reason, keyed(supervisor));
  guide.check('nothing is published that nobody approved', early.status === 409, early.body);
  await act(guide, auditor, `${path}/approval`, reason);
  await act(guide, supervisor, `${path}/publication`, reason);
  // It is known a few seconds after it is signed.
  const isOther = ({ body }: Answer): boolean => body.result.score !== before.score;
  const after = await guide.until(() => guide.get(before.path, analyst), isOther, KNOWN_WITHIN);
  guide.say(
    `      an importer scored ${before.score} (${before.band}), and scores ${after.body.result.score} (${after.body.result.band})`,
  );
  guide.check('a published profile changes the score', isOther(after), after.body.result);
  const bands = await guide.get('/v1/policies/risk.bands', analyst);
  const [instead] = bands.body.instead ?? [];
  guide.check('the policies say what counts in their place', instead?.profileId === id, bands.body);
  const { body: health } = await guide.get(`${path}/health`, analyst);
  guide.say(`      ${health.hits} hits of ${health.assessments} assessments since, yield ${health.yield}`);
  const { body } = await act(guide, supervisor, `${path}/retirement`, { reason: 'The tour is over.' });
  guide.check('its life is on record, act by act', body.state === 'retired' && body.acts.length === 4, body.acts);
  const outside = await guide.statusOf(path, await guide.signIn('sandbox-importer'));
  guide.check('and nobody outside customs reads of it', outside === 403, outside);
}

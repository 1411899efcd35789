import { nameOf } from '../../features/past-year/sandbox/year-importers.js';
import { act } from '../tour/disclosure-cast.js';
import type { HttpGuide } from '../tour/guide.js';
import { FILERS } from './cast.js';
import type { Filer } from './cast.js';

type Headers = Record<string, string>;

const SURETY_CODE = '821';
const LIMIT = '100000.00';

/** As many importers as asked for, each with its bond: those of the sandbox first, the others put on record where they are not. Customs files for those. */
export async function importersOf(guide: HttpGuide, seed: number, count: number): Promise<readonly Filer[]> {
  if (count <= FILERS.length) return FILERS.slice(0, count);
  const [manager, surety] = [await guide.signIn('sandbox-account-manager'), await guide.signIn('sandbox-surety')];
  const filers = [...FILERS];
  for (let i = FILERS.length; i < count; i++) filers.push(await importer(guide, { manager, surety }, nameOf(seed, i)));
  return filers;
}

interface Clients {
  readonly manager: Headers;
  readonly surety: Headers;
}

async function importer(guide: HttpGuide, { manager, surety }: Clients, name: string): Promise<Filer> {
  const found = (await guide.post('/v1/importers/lookup', { name }, manager)).body as Found;
  const importerId = found.items?.[0]?.id ?? (await register(guide, manager, name));
  const bonds = (await guide.get(`/v1/bonds?importerId=${importerId}`, manager)).body as Found;
  const bondNumber = bonds.items?.[0]?.number ?? (await bond(guide, surety, importerId, name));
  return { client: 'sandbox-entry-specialist', importerId, bondNumber, suretyCode: SURETY_CODE };
}

/** What is read of a look-up or a list. */
interface Found {
  readonly items?: readonly { readonly id?: string; readonly number?: string }[];
}

async function register(guide: HttpGuide, manager: Headers, name: string): Promise<string> {
  const address = {
    street: `${String(name.length * 7)} ${name} Pier`,
    city: 'Tampa',
    subdivision: 'FL',
    country: 'US',
  };
  const particulars = { entityType: 'llc', jurisdictionOfOrganization: 'US-FL' };
  const given = { name, address, from: await today(guide), particulars };
  return ((await act(guide, manager, '/v1/importers', given)).body as { id: string }).id;
}

async function bond(guide: HttpGuide, surety: Headers, importerId: string, name: string): Promise<string> {
  const on = await today(guide);
  const filed = await act(guide, surety, '/v1/bonds', {
    kind: 'continuous',
    activityCode: '1',
    executedOn: on,
    effectiveOn: on,
    limitOfLiability: LIMIT,
    principal: { importerId, name, address: 'Tampa, FL' },
    sureties: [{ suretyCode: SURETY_CODE, share: LIMIT }],
  });
  return (filed.body as { number: string }).number;
}

const today = async (guide: HttpGuide): Promise<string> =>
  ((await guide.get('/v1/sandbox/clock')).body as { today: string }).today;

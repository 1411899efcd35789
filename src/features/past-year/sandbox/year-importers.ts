import { createHash } from 'node:crypto';
import type { IsoDate } from '../../../kernel/dates.js';
import { idOfName } from '../../../kernel/ids.js';
import type { Copied } from '../../../platform/loading/copy-rows.js';
import { SANDBOX_SURETIES } from '../../bonds/index.js';
import { matchKey, nameKey } from '../../importers/index.js';

/** An importer of a past year, with its bond. It has no organisation of its own: customs reads it. */
export interface YearImporter {
  readonly importerId: string;
  readonly name: string;
  readonly number: string;
  readonly bondId: string;
  readonly bondNumber: string;
  readonly suretyCode: string;
  readonly suretyOrganisationId: string;
}

/** The importers at the places of a year; of the same seed the same, always. */
export const yearImporter = (seed: number, place: number): YearImporter =>
  importerNamed(nameOf(seed, place), { series: seed % SERIES, place });

const SERIES = 900;

/** An importer of this name, by a series of numbers that is its year's and its place in it. */
export function importerNamed(name: string, { series, place }: { readonly series: number; readonly place: number }) {
  const [surety] = SANDBOX_SURETIES;
  if (surety?.organisation_id === undefined) throw new Error('the sandbox has no surety');
  return {
    importerId: idOfName('imp', `past year ${String(series)} ${String(place)} ${name}`),
    name,
    // Employer numbers that nobody was given: 00 is no prefix of the tax authority's.
    number: `00-${String(place).padStart(7, '0')}${letters(series)}`,
    bondId: idOfName('bnd', `past year ${String(series)} ${String(place)} ${name}`),
    bondNumber: `3${String(series).padStart(3, '0')}${String(place).padStart(5, '0')}`,
    suretyCode: surety.code,
    suretyOrganisationId: surety.organisation_id,
  };
}

const letters = (series: number): string =>
  String.fromCodePoint(65 + (Math.floor(series / 26) % 26), 65 + (series % 26));

/** The tables of an importer, in the order in which they are written. */
export const IMPORTER_TABLES: Readonly<Record<string, readonly string[]>> = {
  importer: ['id', 'created_at', 'created_by', 'registered_on'],
  importer_name: ['importer_id', 'name', 'name_key', 'match_key', 'valid', 'recorded'],
  importer_address: ['importer_id', 'address', 'valid', 'recorded'],
  importer_particulars: ['importer_id', 'particulars', 'valid', 'recorded'],
  importer_number: ['importer_id', 'kind', 'number_key', 'shown', 'reason', 'valid', 'recorded'],
  bond: [
    ...['id', 'number', 'kind', 'activity_code', 'importer_id', 'surety_organisation_id', 'executed_on', 'filed_on'],
    ...['filed_by', 'effective_on', 'approved_by'],
  ],
  bond_version: [
    ...['bond_id', 'version', 'kind', 'importer_id', 'activity_code', 'limit_of_liability', 'terms'],
    ...['surety_organisation_id', 'valid', 'recorded'],
  ],
};

/** What is filed of it beside its name. */
export interface Filed {
  readonly since: IsoDate;
  readonly now: string;
  readonly limit?: string;
  readonly particulars?: Readonly<Record<string, unknown>>;
}

const BY = 'system:sandbox';
const LIMIT = '100000.00';
const ADDRESS = { street: '200 Long Wharf', city: 'Tampa', subdivision: 'FL', postalCode: '33602', country: 'US' };
const PARTICULARS = { entityType: 'llc', jurisdictionOfOrganization: 'US-FL' };

/** The rows of an importer and its bond, by table. */
export function importerRows(one: YearImporter, filed: Filed): Readonly<Record<string, readonly Copied[]>> {
  const { importerId: id, name, number, bondId, bondNumber, suretyCode, suretyOrganisationId } = one;
  const { since, now, limit = LIMIT, particulars = PARTICULARS } = filed;
  const [valid, recorded] = [`[${since},)`, `["${now}",)`];
  const surety = SANDBOX_SURETIES.find(({ code }) => code === suretyCode);
  const sureties = [{ suretyCode, naic: surety?.naic, share: limit }];
  const terms = { name, address: '200 Long Wharf, Tampa, FL 33602', sureties, users: [], reconciliation: false };
  return {
    importer: [id, now, BY, since],
    importer_name: [id, name, nameKey(name), matchKey(name), valid, recorded],
    importer_address: [id, JSON.stringify(ADDRESS), valid, recorded],
    importer_particulars: [id, JSON.stringify(particulars), valid, recorded],
    importer_number: [id, 'irs', number, number, 'Filed on CBP Form 5106.', valid, recorded],
    bond: [
      bondId,
      bondNumber,
      'continuous',
      '1',
      id,
      suretyOrganisationId,
      since,
      since,
      BY,
      since,
      'revenue_division',
    ],
    bond_version: [
      bondId,
      1,
      'continuous',
      id,
      '1',
      limit,
      JSON.stringify(terms),
      suretyOrganisationId,
      valid,
      recorded,
    ],
  };
}

/** Names that are nothing like each other, so that nobody is asked whether two of them are one. */
export function nameOf(seed: number, place: number): string {
  const drawn = createHash('sha256')
    .update(`${String(seed)} ${String(place)}`)
    .digest('hex')
    .replace(/./g, (digit) => ALPHABET[Number.parseInt(digit, 16)] ?? '');
  const word = (at: number): string => `${(drawn[at] ?? '').toUpperCase()}${drawn.slice(at + 1, at + 7)}`;
  return `${word(0)} ${word(7)}`;
}

const ALPHABET = 'bcdfghjklmnprtvz';

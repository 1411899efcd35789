import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { invalid } from '../../../kernel/errors.js';
import { Decimal } from '../../../kernel/decimal.js';
import { Database } from '../../../platform/database/database.js';
import type { ImporterParticulars } from '../filing/particulars.dto.js';
import { ImporterFacts } from '../relations/importer-facts.js';
import type { KnownFacts } from '../relations/importer-facts.js';
import type { ForeignRecord } from '../rules/foreign-on-record.js';
import { TANGIBLE_ASSETS } from '../rules/foreign-importer.js';
import { isOfUnitedStates } from '../rules/nonresident.js';
import type { ResidenceFacts, YesNo } from '../rules/nonresident.js';

const READER = 'system:importers';

/** What is on record of an importer on a day, as known: what the law is asked about. */
export interface OnRecord {
  readonly country: string | null;
  readonly particulars: ImporterParticulars;
  readonly facts: KnownFacts;
}

/** Reads importers for questions, on both axes of time. */
@Injectable()
export class ImporterRecord {
  constructor(
    private readonly database: Database,
    private readonly facts: ImporterFacts,
  ) {}

  async read(id: string, asOf: IsoDate, knownAt: Instant): Promise<OnRecord> {
    const [row] = await this.database.queryAs<Row>(READER, RECORD, [id, asOf, knownAt]);
    if (!row) throw invalid([notOnRecord]);
    const facts = await this.facts.ofOne(READER, id, knownAt, asOf);
    return { country: row.country, particulars: row.particulars ?? {}, facts };
  }
}

/** What was filed of where an importer belongs. */
export type FiledResidence = Pick<
  ImporterParticulars,
  'entityType' | 'citizenship' | 'lawfulPermanentResident' | 'jurisdictionOfOrganization'
>;

/** What is on record of where it belongs, where it is, who owns it and what it has. */
export type ResidesAndHas = Omit<OnRecord, 'particulars'> & { readonly particulars: FiledResidence };

/** What residence is decided from; null where the kind of importer was not filed. */
export function residenceOf(given: FiledResidence): ResidenceFacts | null {
  if (given.entityType === undefined) return null;
  return {
    entityType: given.entityType,
    citizenship: given.citizenship ?? null,
    lawfulPermanentResident: given.lawfulPermanentResident ?? null,
    jurisdictionOfOrganization: given.jurisdictionOfOrganization ?? null,
  };
}

/** What the order's definition of a foreign importer is decided from: what is in any place of the United States is in them, and of assets the tangible ones count. */
export function foreignRecordOf(record: ResidesAndHas): ForeignRecord {
  const { country, particulars, facts } = record;
  const place = particulars.jurisdictionOfOrganization?.toUpperCase() ?? null;
  const inTerritory = place !== null && place !== 'US' && isOfUnitedStates(place) && !isCustomsTerritory(place);
  return {
    residence: residenceOf(particulars),
    ...(inTerritory ? { inTerritory } : {}),
    known: {
      locatedIn: country !== null && isOfUnitedStates(country) ? 'US' : country,
      assets: worthOf(facts.assets.filter(({ asset }) => TANGIBLE_ASSETS.includes(asset))),
      realProperty: realPropertyOf(facts),
      shares: sharesOf(facts.persons, isOfUnitedStates),
    },
  };
}

/** The same as it was told until the end of November 2026: every asset counted, and of the United States the code US alone. */
export function foreignRecordOf1({ country, particulars, facts }: ResidesAndHas): ForeignRecord {
  return {
    residence: residenceOf(particulars),
    known: {
      locatedIn: country,
      assets: worthOf(facts.assets),
      realProperty: realPropertyOf(facts),
      shares: sharesOf(facts.persons, (code) => code === 'US'),
    },
  };
}

const OUTSIDE = ['GU', 'AS', 'MP', 'UM'];
const isCustomsTerritory = (place: string): boolean => !OUTSIDE.includes(place.replace(/^US-/, ''));
const realPropertyOf = ({ assets }: KnownFacts): number | null =>
  worthOf(assets.filter(({ asset }) => asset === 'real_property'));

/** Whether it is validated in C-TPAT; one of whom nothing is on record is undetermined. */
export function validatedIn(programs: KnownFacts['programs']): YesNo {
  const standing = programs.find(({ program }) => program === 'ctpat');
  if (!standing) return 'undetermined';
  return standing.status === 'validated' ? 'yes' : 'no';
}

/** The worth of assets in whole dollars; null where none is on record. */
function worthOf(assets: KnownFacts['assets']): number | null {
  if (assets.length === 0) return null;
  return Math.floor(assets.reduce((sum, { value }) => sum + Number(Decimal.parse(value).toString()), 0));
}

/** The shares of owners whose country is known; null where none is on record. */
function sharesOf(
  persons: KnownFacts['persons'],
  isOfUs: (country: string) => boolean,
): { readonly us: number; readonly other: number } | null {
  const owners = persons.filter(
    ({ role, sharePercent, country }) => role !== 'officer' && sharePercent !== undefined && country !== undefined,
  );
  // Beneficial owners stand behind owners: where they are known, they alone are counted.
  const behind = owners.filter(({ role }) => role === 'beneficial_owner');
  const counted = behind.length > 0 ? behind : owners;
  if (counted.length === 0) return null;
  const sum = (ofUs: boolean): number =>
    counted
      .filter(({ country }) => isOfUs(country ?? '') === ofUs)
      .reduce((all, one) => all + (one.sharePercent ?? 0), 0);
  return { us: sum(true), other: sum(false) };
}

interface Row extends Record<string, unknown> {
  readonly country: string | null;
  readonly particulars: ImporterParticulars | null;
}

const RECORD = {
  name: 'importer-record',
  text: `
select
  (select a.address ->> 'country' from importer_address a
     where a.importer_id = i.id and (a.valid @> $2::date) is true and (a.recorded @> $3::timestamptz) is true) as country,
  (select p.particulars from importer_particulars p
     where p.importer_id = i.id and (p.valid @> $2::date) is true and (p.recorded @> $3::timestamptz) is true) as particulars
from importer i where i.id = $1`,
};

const notOnRecord = {
  pointer: '/importerId',
  code: 'importer.unknown',
  message: 'There is no such importer.',
  remedy: 'Look it up.',
};

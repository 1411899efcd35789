import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { digestOf } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { datedRows, holdFrom } from '../../../platform/database/dated-rows.js';
import type { AddressInput } from '../address.dto.js';
import { placeLeft } from '../relations/verified-places.js';
import { matchKey, nameKey } from '../rules/likeness.js';
import type { ImporterForm } from './filing.dto.js';
import type { EntityType } from '../rules/nonresident.js';
import { CURRENT, IDENTIFIED, KINDS_FROM } from './filing.sql.js';
import type { ImporterParticulars } from './particulars.dto.js';

export const NAMES = datedRows('importer_name', 'importer_id', ['name', 'name_key', 'match_key']);
export const ADDRESSES = datedRows('importer_address', 'importer_id', ['address']);
const PARTICULARS = datedRows('importer_particulars', 'importer_id', ['particulars']);

/** What is on record of an importer on a day. */
export interface Filed extends Record<string, unknown> {
  readonly name: string | null;
  readonly address: AddressInput | null;
  readonly particulars: ImporterParticulars | null;
}

/** The form as it is kept: name, address and the rest, each with the days on which it held. */
@Injectable()
export class FiledForm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What holds of an importer on a day, as now known. */
  async on(id: string, day: IsoDate): Promise<Filed | undefined> {
    const [filed] = await this.database.query<Filed>(CURRENT, [id, day]);
    return filed;
  }

  /** The kinds of entity that it is filed as for a day or later. */
  async kindsFrom(id: string, day: IsoDate): Promise<readonly EntityType[]> {
    return (await this.database.query<{ entityType: EntityType }>(KINDS_FROM, [id, day])).map((row) => row.entityType);
  }

  /** Whether a person of it is identified by a social security number on a day. */
  async isIdentified(id: string, day: IsoDate): Promise<boolean> {
    return (await this.database.query(IDENTIFIED, [id, day])).length > 0;
  }

  /** Lets the form hold from its day; what it repeats of what held on that day is not written again. */
  async keep(id: string, given: ImporterForm, place: AddressInput, held?: Filed): Promise<void> {
    const at = { of: id, from: given.from, now: this.clock.now() };
    const particulars = canonical(given.particulars ?? {});
    if (held?.name !== given.name) await holdFrom(this.database, NAMES, { ...at, row: nameRow(given.name) });
    if (!isSame(held?.address, place)) {
      await holdFrom(this.database, ADDRESSES, { ...at, row: { address: place } });
      if (held) await placeLeft(this.database, id, 'place_of_business', { on: at.from, now: at.now });
    }
    if (isSame(held?.particulars, particulars)) return;
    await holdFrom(this.database, PARTICULARS, { ...at, row: { particulars } });
    const { mailingAddress: left = null } = held?.particulars ?? {};
    if (left !== null && !isSame(left, particulars.mailingAddress ?? {}))
      await placeLeft(this.database, id, 'mailing_address', { on: at.from, now: at.now });
  }
}

/** A name as it is kept. */
export const nameRow = (name: string): Readonly<Record<'name' | 'name_key' | 'match_key', string>> => ({
  name,
  name_key: nameKey(name),
  match_key: matchKey(name),
});

/** The place with its country as ISO 3166-1 writes it. */
export const placeOf = (address: AddressInput): AddressInput => ({
  ...address,
  country: address.country.toUpperCase(),
});

function canonical(given: ImporterParticulars): ImporterParticulars {
  const { citizenship, jurisdictionOfOrganization: place, mailingAddress, bank } = given;
  return {
    ...given,
    ...(citizenship && { citizenship: citizenship.toUpperCase() }),
    ...(place && { jurisdictionOfOrganization: place.toUpperCase() }),
    ...(mailingAddress && { mailingAddress: { ...mailingAddress, country: mailingAddress.country.toUpperCase() } }),
    ...(bank?.country && { bank: { ...bank, country: bank.country.toUpperCase() } }),
  };
}

/** Whether two things that can be written as JSON are the same. */
export const isSame = (known: object | null | undefined, given: object): boolean =>
  known !== null && known !== undefined && digestOf(toJson(known)) === digestOf(toJson(given));

import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { yearOf } from '../../../kernel/dates.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { endFrom, holdFrom } from '../../../platform/database/dated-rows.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import type { ImporterNumberKind } from '../rules/importer-number.js';
import { readImporterNumber } from '../rules/importer-number.js';
import { HOLDERS, NEXT_SERIAL, NUMBERS, OF_NUMBERS, USABLE } from './numbers.sql.js';

const BY_NUMBER = advisoryLock('importer-number');

/** A number as it is kept: found by its key, shown without what nobody may read. */
export interface KeptNumber {
  readonly kind: ImporterNumberKind;
  readonly key: string;
  readonly shown: string;
  /** A social security number alone is sealed. */
  readonly plain: string | null;
}

/** A number that an importer can use from a day on. */
export interface UsableNumber {
  readonly key: string;
  readonly kind: ImporterNumberKind;
  readonly day: IsoDate;
}

/** The importer of a number on a day. */
export interface NumberHolder {
  readonly key: string;
  readonly kind: ImporterNumberKind;
  readonly shown: string;
  readonly importerId: `imp_${string}`;
  readonly organisationId: string | null;
  /** Whether the number could be used on the day. */
  readonly usable: boolean;
  readonly voidedOn: IsoDate | null;
  readonly name: string | null;
}

/** Keeps the numbers of importers: each is one importer’s, for ever, and a social security number is readable to nobody. */
@Injectable()
export class ImporterNumbers {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  /** How a well-formed number is kept. */
  async keep(text: string): Promise<KeptNumber> {
    const reading = readImporterNumber(text);
    if ('fault' in reading) throw new Error(`no importer number: ${reading.fault}`);
    const { kind, number } = reading;
    if (kind !== 'ssn') return { kind, key: number, shown: number, plain: null };
    const key = `ssn:${await this.personalData.fingerprint(number)}`;
    return { kind, key, shown: `***-**-${number.slice(-4)}`, plain: number };
  }

  /** Keeps others from giving these numbers away until the transaction ends; whose they are already, by key. */
  async claim(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    await this.database.hold(BY_NUMBER, keys);
    const rows = await this.database.query<{ key: string; importerId: string }>(HOLDERS, [keys]);
    return new Map(rows.map(({ key, importerId }) => [key, importerId]));
  }

  /** Lets the importer use a number from a day on. In a transaction that has claimed it. */
  async add(importerId: string, number: KeptNumber, from: IsoDate, reason: string, now: Instant): Promise<void> {
    const { kind, key, shown, plain } = number;
    const sealed = plain === null ? null : await this.personalData.seal(plain, importerId);
    const row = { importer_id: importerId, kind, shown, sealed, reason };
    await holdFrom(this.database, NUMBERS, { of: key, from, now, row });
  }

  /** Ends the use of a number on a day; false where it could not be used on it. */
  end(key: string, on: IsoDate, now: Instant): Promise<boolean> {
    return endFrom(this.database, NUMBERS, { of: key, on, now });
  }

  /** Ends the use of all of an importer’s numbers from a day on. */
  async endAll(importerId: string, on: IsoDate, now: Instant): Promise<void> {
    for (const { key, day } of await this.usable(importerId, on)) await this.end(key, day, now);
  }

  /** Those that can be used on a day or later, each with the first such day. */
  usable(importerId: string, on: IsoDate): Promise<readonly UsableNumber[]> {
    return this.database.query<UsableNumber & Record<string, unknown>>(USABLE, [importerId, on]);
  }

  /** The next number of a port: year, district and port, serial. */
  async assign(portCode: string, on: IsoDate): Promise<string> {
    const year = yearOf(on);
    const [row] = await this.database.query<{ last: number }>(NEXT_SERIAL, [year, portCode]);
    return `${String(year).slice(2)}${portCode}-${String(row?.last ?? 0).padStart(5, '0')}`;
  }

  /** Whose they are, by key; of a number that changed hands on the record the holder who could use it on the day. */
  async holders(keys: readonly string[], asOf: IsoDate, knownAt: Instant): Promise<ReadonlyMap<string, NumberHolder>> {
    const rows = await this.database.queryAs<NumberHolder>('system:importers', OF_NUMBERS, [asOf, knownAt, keys]);
    return new Map([...rows].reverse().map((row) => [row.key, row]));
  }
}

import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';

/** Which editions of the reference data are on record. */
export interface ReferenceEditions {
  readonly tariffEdition: string | null;
  /** Whether a whole edition of the tariff is on record, and not a selection of its lines. */
  readonly tariffIsWhole: boolean;
  readonly tariffLines: number;
  readonly interestEdition: string | null;
  /** The last day for which interest rates are on record. */
  readonly interestThrough: IsoDate | null;
  readonly suretiesEdition: string | null;
  readonly suretiesSince: IsoDate | null;
  readonly sureties: number;
  readonly portsEdition: string | null;
  readonly portsSince: IsoDate | null;
  readonly ports: number;
}

const newest = (table: string, column: string): string =>
  `(select ${column} from ${table} where recorded @> $1::timestamptz order by lower(valid) desc, id desc limit 1)`;
const count = (table: string): string => `(select count(*)::int from ${table} where recorded @> $1::timestamptz)`;
const loadedTariff = `from reference_load where kind = 'hts' and loaded_at <= $1::timestamptz`;

const EDITIONS_ON_RECORD = {
  name: 'reference-editions-on-record',
  text: `
select (select edition ${loadedTariff} order by whole desc, effective_on desc, id limit 1) as "tariffEdition",
  (select coalesce(bool_or(whole), false) ${loadedTariff}) as "tariffIsWhole", ${count('tariff_line')} as "tariffLines",
  ${newest('interest_rate', 'edition')} as "interestEdition", ${newest('interest_rate', '(upper(valid) - 1)::text')} as "interestThrough",
  ${newest('surety', 'edition')} as "suretiesEdition", ${newest('surety', 'lower(valid)::text')} as "suretiesSince", ${count('surety')} as sureties,
  ${newest('port', 'edition')} as "portsEdition", ${newest('port', 'lower(valid)::text')} as "portsSince", ${count('port')} as ports`,
};

/** Says which editions of the tariff, ports, sureties and interest rates are on record. */
@Injectable()
export class ReferenceCurrency {
  constructor(private readonly database: Database) {}

  async read(knownAt: Instant): Promise<ReferenceEditions> {
    const [found] = await this.database.query<ReferenceEditions & Record<string, unknown>>(EDITIONS_ON_RECORD, [
      knownAt,
    ]);
    if (!found) throw new Error('counting always gives a row');
    return found;
  }
}

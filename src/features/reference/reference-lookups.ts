import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { heldAt } from '../../platform/database/moment.js';

const NAMED = {
  name: 'reference-named',
  text: `
select 'port' as kind, code, name, null as "underwritingLimit" from port
where code = any($3::text[]) and ${heldAt('port')}
union all
select 'surety', naic, name, underwriting_limit::text from surety
where naic = any($4::text[]) and ${heldAt('surety')}`,
};

/** A port or surety found by its code. */
export interface Named {
  readonly kind: 'port' | 'surety';
  readonly code: string;
  readonly name: string;
  /** US dollars; sureties only, null where the circular names none. */
  readonly underwritingLimit: string | null;
}

/** What other features ask of ports and sureties, in one round trip. */
@Injectable()
export class ReferenceLookups {
  constructor(private readonly database: Database) {}

  /** Ports by their four digits and sureties by their NAIC code; what is not on record on the day is missing. */
  named(
    { ports = [], sureties = [] }: { readonly ports?: readonly string[]; readonly sureties?: readonly string[] },
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<readonly Named[]> {
    return this.database.query<Named>(NAMED, [asOf, knownAt, ports, sureties]);
  }
}

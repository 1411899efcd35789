import type { IsoDate } from '../../../kernel/dates.js';
import { ask } from '../../../platform/rules/ask.js';
import type { EntryClock } from '../rules/clocks/entry-clock.js';
import { securityFilingClock } from '../rules/clocks/security-filing-clock.js';
import type { DeclaredEntry } from './declared-entry.js';

type Declared = Pick<DeclaredEntry, 'entryType' | 'modeOfTransport' | 'exportedOn' | 'arrivedOn' | 'importedOn'>;

/** By when the security filing of the goods was due by the law of a day; null where the entry tells of none. */
export const securityFilingDue = (declared: Declared, on: IsoDate): EntryClock | null =>
  ask(
    securityFilingClock,
    {
      entryType: declared.entryType,
      modeOfTransport: declared.modeOfTransport,
      exportedOn: declared.exportedOn ?? null,
      arrivedOn: declared.arrivedOn ?? declared.importedOn ?? null,
    },
    on,
  ).decision;

import { cfr, fr, ownPolicy } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { REVIEWED, since } from './deadline-days.js';
import type { EntryClock } from './entry-clock.js';

export interface SecurityFilingClockFacts {
  readonly entryType: string;
  readonly modeOfTransport: string;
  /** When the goods left the country of export; null: not declared. */
  readonly exportedOn: IsoDate | null;
  /** When they arrived or were imported; null: not declared. */
  readonly arrivedOn: IsoDate | null;
}

const ADVANCE = cfr(19, '149.2(b)(1)');
const AT_THE_LATEST = ownPolicy('that goods were laden at the latest on the day on which they left, or arrived');

/** By when the security filing of the goods of an entry was due at the latest. */
export const securityFilingClock = rule({
  id: 'ENTRY-44',
  title: 'Security filing of the goods of an entry',
  text:
    'Of goods that come in containers by vessel the importer’s security filing is there a day before they are laden aboard. An entry names no day of lading: they were laden at the latest on the day on which they ' +
    'left, or else arrived. Whether cargo that is in no container is exempt an entry does not tell, and goods that come out of a warehouse or a zone came in before.',
  cites: [ADVANCE, cfr(19, '149.4'), AT_THE_LATEST],
  authorityStatus: 'policy',
  params: {
    containers: new Dated<readonly string[]>(
      'modes of transport of cargo in containers by vessel',
      REVIEWED,
      since<readonly string[]>('2010-01-26', ['11'], cfr(19, '149.2(a)')),
    ),
    arriving: new Dated<readonly string[]>(
      'entry types of goods that come into the country with the entry',
      REVIEWED,
      since<readonly string[]>(
        '2010-01-26',
        ['01', '02', '03', '04', '07', '08', '11', '12', '21', '23', '24', '25', '26', '51', '52'],
        cfr(19, '149.1(a)'),
        AT_THE_LATEST,
      ),
    ),
    days: new Dated<number>(
      'days before lading for a security filing',
      REVIEWED,
      since('2010-01-26', 1, ADVANCE, fr(73, 71730)),
    ),
  },
  decide(facts: SecurityFilingClockFacts, { containers, arriving, days }): EntryClock | null {
    const { entryType, modeOfTransport, exportedOn, arrivedOn } = facts;
    const startedOn = exportedOn ?? arrivedOn;
    if (!containers.includes(modeOfTransport) || !arriving.includes(entryType) || startedOn === null) return null;
    const dueOn = addDays(startedOn, -days);
    return {
      ...{ name: 'security_filing', startEvent: exportedOn === null ? 'arrival' : 'export', startedOn },
      ...{ dayBasis: 'calendar', length: days, dueOn, rolledTo: dueOn },
      ...{ citation: ADVANCE, authorityStatus: 'policy' },
    };
  },
});

import { cfr, guide, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

export interface ProtestClockFacts {
  /** The day of liquidation or reliquidation, of a deemed one its own day; where there is none, of the decision protested. */
  readonly decidedOn: IsoDate;
  /** When the demand for payment against its bond was mailed to the surety; null where none was. */
  readonly demandMailedOn: IsoDate | null;
}

export interface ProtestClockDecision {
  /** The first day: never before what is protested. */
  readonly from: IsoDate;
  readonly protestUntil: IsoDate;
  readonly suretyProtestUntil: IsoDate;
}

/** Until when a decision may be protested. */
export const protestClock = rule({
  id: 'PROT-01',
  title: 'Time to protest',
  text:
    'A protest is filed within 180 days after liquidation or reliquidation, not before it, or after the decision protested. Of a deemed liquidation the time runs from its day, not from its posting. ' +
    'A surety with an unsatisfied claim under its bond has 180 days from the mailing of the demand.',
  cites: [usc(19, '1514(c)(3)'), cfr(19, '174.12(e)'), cfr(19, '159.9(c)(2)(ii)')],
  params: {
    days: new Dated<number>('days to protest', REVIEWED, {
      ...since('1970-10-01', 90, usc(19, '1514(c)(3)'), guide('Pub. L. 91-271')),
      ...since('2004-12-18', 180, usc(19, '1514(c)(3)'), guide('Pub. L. 108-429, section 2103(2)(B)')),
    }),
  },
  decide({ decidedOn, demandMailedOn }: ProtestClockFacts, { days }): ProtestClockDecision {
    const protestUntil = addDays(decidedOn, days);
    const ofDemand = demandMailedOn === null ? protestUntil : addDays(demandMailedOn, days);
    return { from: decidedOn, protestUntil, suretyProtestUntil: latest(protestUntil, ofDemand) };
  },
});

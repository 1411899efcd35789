import { addBusinessDays, federalCalendar } from '../../../kernel/calendar.js';
import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { MeasureGround } from './legal-measure-grounds.js';

/** In how many working days of the notice all delinquent bills are paid. */
export const DAYS_TO_PAY = new Dated<number>('working days to pay all delinquent bills', '2026-11-29', {
  '1979-08-09': { value: 10, cites: [cfr(19, '142.14(a)'), cfr(19, '142.26(a)')] },
});

export interface MeasurePortFacts {
  readonly ground: MeasureGround;
  readonly portCode: string | null;
}

/** Whether a measure names the port at which it begins, where its ground asks for one. */
export const measurePort = rule({
  id: 'SEC-23',
  title: 'Port of a measure',
  text: 'A measure on delinquency is that of the port in which the importer is delinquent; every other ground counts at every port.',
  cites: [cfr(19, '142.14(a)'), cfr(19, '142.26(a)')],
  decide: ({ ground, portCode }: MeasurePortFacts): readonly Fault[] =>
    unmet([
      [ground !== 'delinquent' || portCode !== null, portMissing],
      [ground === 'delinquent' || portCode === null, everyPort],
    ]),
});

export interface PortDays {
  /** The last day to pay all delinquent bills. */
  readonly payBy: IsoDate;
  /** The first day on which the measure counts at every port. */
  readonly everywhereFrom: IsoDate;
}

/** Until when a measure on delinquency counts at one port alone. */
export const delinquentPorts = rule({
  id: 'SEC-24',
  title: 'From one port to every port',
  text: 'The notice of a measure on delinquency counts at the port that gives it. Where not all delinquent bills are paid within some working days of it, the measure counts at every port.',
  cites: [cfr(19, '142.14(a)'), cfr(19, '142.14(c)'), cfr(19, '142.26(a)'), cfr(19, '142.26(c)')],
  params: { workingDays: DAYS_TO_PAY },
  decide({ noticedOn }: { readonly noticedOn: IsoDate }, { workingDays }): PortDays {
    const payBy = addBusinessDays(noticedOn, workingDays, federalCalendar());
    return { payBy, everywhereFrom: addDays(payBy, 1) };
  },
});

export interface MeasureLiftingFacts {
  /** The last day to pay; null where the measure began at no port. */
  readonly payBy: IsoDate | null;
  /** The notice of Headquarters that lifts it; null: none is named. */
  readonly headquartersNotice: string | null;
}

/** Whether a measure may be ended by whoever asks for it. */
export const measureLifting = rule({
  id: 'SEC-25',
  title: 'Lifting a measure on delinquency',
  text: 'A measure that has come to every port stands until Headquarters tells that it is lifted; before that the port lifts it.',
  cites: [cfr(19, '142.14(b)'), cfr(19, '142.14(c)'), cfr(19, '142.26(c)')],
  decide: ({ payBy, headquartersNotice }: MeasureLiftingFacts, _, asOf): readonly Fault[] =>
    unmet([[payBy === null || asOf <= payBy || headquartersNotice !== null, headquartersLifts]]),
});

const portMissing: Fault = {
  pointer: '/portCode',
  code: 'legal_measure.port_missing',
  message: 'A measure on delinquency begins at the port in which the importer is delinquent, and none is named.',
  remedy: 'Name the port: four digits of Schedule D.',
  citation: cfr(19, '142.14(a)'),
};
const everyPort: Fault = {
  pointer: '/portCode',
  code: 'legal_measure.every_port',
  message: 'On this ground a measure counts at every port.',
  remedy: 'Leave the port out.',
};
const headquartersLifts: Fault = {
  pointer: '/headquartersNotice',
  code: 'legal_measure.headquarters_lifts',
  message: 'The measure counts at every port, and only Headquarters lifts it.',
  remedy: 'Name the notice of Headquarters.',
  citation: cfr(19, '142.14(c)'),
};

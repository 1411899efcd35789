import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { Instant } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { standingOf, before } from './isf-standing.js';
import type { IsfTimeStanding } from './isf-standing.js';

/** How cargo travels. The exempt kinds are those for which no cargo declaration is filed a day before lading (19 CFR 4.7(b)(2)). */
export const ISF_CARGOES = ['containerized', 'break_bulk', 'break_bulk_exempt', 'bulk', 'bulk_exempt'] as const;
export type IsfCargo = (typeof ISF_CARGOES)[number];

export interface IsfTimesFacts {
  readonly byVessel: boolean;
  readonly cargo: IsfCargo;
  /** When it is laden aboard at the foreign port; null: not known. */
  readonly ladenAt: Instant | null;
  /** When it arrives within the limits of a port of the United States; null: not known. */
  readonly arrivesAt: Instant | null;
  /** Whether the foreign port is less than 24 hours of voyage from the closest port of the United States; null: not known. */
  readonly shortVoyage: boolean | null;
  /** When the first eight elements were there; null: they are not. */
  readonly filedAt: Instant | null;
  /** The same of stuffing location and consolidator. */
  readonly stuffingFiledAt: Instant | null;
  /** The instant it is asked about. */
  readonly at: Instant;
}

export interface IsfTime {
  /** The last instant; null where it cannot be told. */
  readonly dueAt: Instant | null;
  readonly standing: IsfTimeStanding;
}

export interface IsfTimes {
  readonly required: boolean;
  /** Seller to tariff number (149.3(a)(1) to (8)). */
  readonly elements: IsfTime;
  /** Stuffing location and consolidator (149.3(a)(9), (10)). */
  readonly stuffing: IsfTime;
}

const REVIEWED = '2026-11-29';
const COMPLIANCE = '2010-01-26';
const hours = (name: string, paragraph: string): Dated<number> =>
  new Dated<number>(name, REVIEWED, { [COMPLIANCE]: { value: 24, cites: [cfr(19, paragraph), cfr(19, '149.2(g)')] } });

export const HOURS_BEFORE_LADING = hours('hours before lading for eight elements of a security filing', '149.2(b)(1)');
export const HOURS_BEFORE_ARRIVAL = hours(
  'hours before arrival for the other elements of a security filing',
  '149.2(b)(3)',
);

/** Until when the elements of a security filing are to be there, and whether they were. */
export const isfTimes = rule({
  id: 'ISF-01',
  title: 'Time of an importer security filing',
  text: 'Of cargo by vessel, but for exempt bulk, eight elements are filed 24 hours before lading at the foreign port, stuffing location and consolidator 24 hours before arrival, or upon lading where the voyage is shorter; all of exempt break bulk 24 hours before arrival.',
  cites: [cfr(19, '149.2(b)'), cfr(19, '149.4'), cfr(19, '149.2(a)')],
  params: { beforeLading: HOURS_BEFORE_LADING, beforeArrival: HOURS_BEFORE_ARRIVAL },
  decide(facts: IsfTimesFacts, { beforeLading, beforeArrival }): IsfTimes {
    const { byVessel, cargo, ladenAt, arrivesAt, shortVoyage, filedAt, stuffingFiledAt, at } = facts;
    if (!byVessel || cargo === 'bulk_exempt') return NOT_REQUIRED;
    const arrival = before(arrivesAt, beforeArrival);
    const elementsDue = cargo === 'break_bulk_exempt' ? arrival : before(ladenAt, beforeLading);
    const onLading = shortVoyage === true ? ladenAt : shortVoyage === false ? arrival : null;
    const stuffingDue = cargo === 'break_bulk_exempt' ? arrival : onLading;
    return {
      required: true,
      elements: { dueAt: elementsDue, standing: standingOf(elementsDue, filedAt, at) },
      stuffing: { dueAt: stuffingDue, standing: standingOf(stuffingDue, stuffingFiledAt, at) },
    };
  },
});

const NONE: IsfTime = { dueAt: null, standing: 'not_required' };
const NOT_REQUIRED: IsfTimes = { required: false, elements: NONE, stuffing: NONE };

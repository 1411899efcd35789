import { cfr, usc } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';

/** A day on which something happened; `not_yet` where it has not, null where nobody says. */
export type DayStated = IsoDate | 'not_yet' | null;

export interface ArrivalFacts {
  /** Null: not said. */
  readonly modeOfTransport: string | null;
  readonly withinPortOn: DayStated;
  /** Whether the vessel came with the intent then and there to unlade; null: not said. */
  readonly intentToUnlade: boolean | null;
  readonly withinTerritoryOn: DayStated;
}

export interface Accrual {
  readonly standing: 'accrued' | 'not_accrued' | 'undetermined';
  /** Null while nobody says how the goods come. */
  readonly moment: 'arrival_within_port_to_unlade' | 'arrival_within_customs_territory' | null;
  readonly accruedOn: IsoDate | null;
  /** What would settle it, by the name of its field. */
  readonly missing: readonly string[];
}

// Every water craft is a vessel (19 USC 1401(a)); mail and what a passenger carries may come by one or otherwise.
const BY_VESSEL: readonly string[] = ['10', '11', '12'];
const EITHER_WAY: readonly string[] = ['50', '60'];

/** When duties and the liability to pay them came to be. */
export const dutiesAccrue = rule({
  id: 'DUTY-15',
  title: 'When duties accrue',
  text: 'Duties and the liability to pay them accrue when the importing vessel arrives within a customs port with the intent then and there to unlade; upon goods that arrive otherwise than by vessel, when they arrive within the customs territory. Until then there are none; what nobody states leaves it open.',
  cites: [cfr(19, '141.1(a)'), usc(19, '1401(a)')],
  decide(facts: ArrivalFacts): Accrual {
    const { modeOfTransport: mode } = facts;
    if (mode !== null && BY_VESSEL.includes(mode)) return byVessel(facts);
    if (mode !== null && !EITHER_WAY.includes(mode)) return otherwise(facts);
    const [one, other] = [byVessel(facts), otherwise(facts)];
    const agree = one.standing === other.standing && one.accruedOn === other.accruedOn;
    return agree && one.standing !== 'undetermined'
      ? { ...one, moment: null }
      : { ...OPEN, moment: null, missing: ['modeOfTransport', ...one.missing, ...other.missing] };
  },
});

const OPEN = { standing: 'undetermined', accruedOn: null } as const;

function byVessel({ withinPortOn, intentToUnlade }: ArrivalFacts): Accrual {
  const moment = 'arrival_within_port_to_unlade';
  if (withinPortOn === 'not_yet' || intentToUnlade === false) return notAccrued(moment);
  const missing = [
    ...(withinPortOn === null ? ['arrival.withinPortOn'] : []),
    ...(intentToUnlade === null ? ['arrival.intentToUnlade'] : []),
  ];
  return withinPortOn === null || missing.length > 0
    ? { ...OPEN, moment, missing }
    : { standing: 'accrued', moment, accruedOn: withinPortOn, missing };
}

function otherwise({ withinTerritoryOn }: ArrivalFacts): Accrual {
  const moment = 'arrival_within_customs_territory';
  if (withinTerritoryOn === 'not_yet') return notAccrued(moment);
  return withinTerritoryOn === null
    ? { ...OPEN, moment, missing: ['arrival.withinTerritoryOn'] }
    : { standing: 'accrued', moment, accruedOn: withinTerritoryOn, missing: [] };
}

const notAccrued = (moment: Accrual['moment']): Accrual => ({
  standing: 'not_accrued',
  moment,
  accruedOn: null,
  missing: [],
});

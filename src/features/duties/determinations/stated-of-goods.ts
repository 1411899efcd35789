import type { DutyQuestionFacts } from '../rules/determination/determination-facts.js';
import type { DayStated } from '../rules/stated/duties-accrue.js';
import type { DetermineDuties } from './duty-determination.dto.js';

/** What a request states of the goods together, as the rules take it; nothing where it states nothing. */
export const statedOfGoods = ({
  commingled,
  arrival,
}: DetermineDuties): Pick<DutyQuestionFacts, 'commingled' | 'arrival'> => ({
  ...(commingled
    ? {
        commingled: commingled.map(({ lines, ascertained, noticeOn, extendedToOn, segregatedOn, proof }) => ({
          lines,
          ascertained: ascertained ?? false,
          noticeOn: noticeOn ?? null,
          extendedToOn: extendedToOn ?? null,
          segregatedOn: segregatedOn ?? null,
          proof: proof ?? null,
        })),
      }
    : {}),
  ...(arrival
    ? {
        arrival: {
          withinPortOn: dayStated(arrival.withinPortOn),
          intentToUnlade: arrival.intentToUnlade ?? null,
          withinTerritoryOn: dayStated(arrival.withinTerritoryOn),
        },
      }
    : {}),
});

const dayStated = (day: DayStated | undefined): DayStated => (day === undefined ? null : (day ?? 'not_yet'));

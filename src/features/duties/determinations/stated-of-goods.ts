import { parseMoney } from '../../../kernel/money.js';
import type { DutyQuestionFacts } from '../rules/determination/determination-facts.js';
import type { DayStated } from '../rules/stated/duties-accrue.js';
import type { MarkingFacts } from '../rules/stated/marking-duty.js';
import type { DetermineDuties } from './duty-determination.dto.js';
import type { UnmarkedGoods } from './unmarked-goods.dto.js';

/** What a request states of the goods together, as the rules take it; nothing where it states nothing. */
export const statedOfGoods = ({
  commingled,
  arrival,
  unmarked,
}: DetermineDuties): Pick<DutyQuestionFacts, 'commingled' | 'arrival' | 'unmarked'> => ({
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
  ...(unmarked ? { unmarked: unmarked.map(markingFacts) } : {}),
});

const dayStated = (day: DayStated | undefined): DayStated => (day === undefined ? null : (day ?? 'not_yet'));

const markingFacts = (goods: UnmarkedGoods): MarkingFacts => ({
  line: goods.line,
  marked: goods.marked ?? null,
  excepted: goods.excepted ?? null,
  appraisedValue: goods.appraisedValue === undefined ? null : parseMoney(goods.appraisedValue),
  cure: goods.cure ?? null,
  curedOn: goods.curedOn ?? null,
  supervised: goods.supervised ?? null,
  liquidatedOn: dayStated(goods.liquidatedOn),
});

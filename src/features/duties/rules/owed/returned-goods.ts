import { cfr, guide } from '../../../../kernel/citation.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { divideHalfUp, formatMoney } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';
import type { MissingFact } from '../additional/missing-facts.js';
import { ON_ASSEMBLED, PROVISION_FACTS, dutiableValueOf, factOfProvision } from '../additional/provision-facts.js';
import type { StatedFacts } from '../additional/worlds.js';
import { between } from './owed.js';
import type { Owed } from './owed.js';

/** Goods that come back improved, or assembled of parts of the United States, with the ordinary duty of the whole article. */
export interface ReturnedGoods {
  /** Eight digits. */
  readonly provision: string;
  /** In whole dollars. */
  readonly enteredValue: Cents;
  readonly stated: StatedFacts;
  readonly ordinary: Pick<Owed, 'least' | 'most'>;
}

export interface DutyOnReturnedGoods {
  readonly ordinary: Owed;
  /** The part of the value on which duty stands; null: not stated. */
  readonly dutiableValue: Cents | null;
  readonly reasonCode: string;
}

/** Ordinary duty on goods of 9802.00.40 to 9802.00.80. */
export const dutyOnReturnedGoods = rule({
  id: 'DUTY-13',
  title: 'Ordinary duty on goods repaired, processed or assembled abroad',
  text: 'Goods that come back under 9802.00.40, 9802.00.50 or 9802.00.60 pay on the value of the repairs, alterations or processing abroad, goods assembled abroad under 9802.00.80 on their value less that of the components of the United States: that part of what the whole article would owe, whatever kind of rate it is, rounded half up to the cent. While the part is not stated: nothing at least, the whole at most.',
  cites: [
    guide('HTSUS Chapter 98, subchapter II, U.S. notes 3 and 4'),
    cfr(19, '10.8'),
    cfr(19, '10.9'),
    cfr(19, '10.18'),
  ],
  decide({ provision, enteredValue, stated, ordinary }: ReturnedGoods): DutyOnReturnedGoods {
    const value = stated.get(factOfProvision(provision) ?? '');
    if (!(value instanceof Decimal))
      return {
        ordinary: between(0n, ordinary.most),
        dutiableValue: null,
        reasonCode: 'chapter_98.dutiable_value_not_stated',
      };
    const dutiableValue = dutiableValueOf(provision, enteredValue, value);
    const share = (duty: Cents): Cents => (enteredValue === 0n ? 0n : divideHalfUp(duty * dutiableValue, enteredValue));
    return {
      ordinary: between(share(ordinary.least), ordinary.most === null ? null : share(ordinary.most)),
      dutiableValue,
      reasonCode: provision === ON_ASSEMBLED ? 'chapter_98.less_us_components' : 'chapter_98.on_value_of_repairs',
    };
  },
});

/** The question that is left open, with what the least and the most answer would leave. */
export function missingOfProvision(
  { provision, enteredValue, ordinary }: ReturnedGoods,
  additional: Pick<Owed, 'least' | 'most'>,
): readonly MissingFact[] {
  const definition = PROVISION_FACTS.find(({ name }) => name === factOfProvision(provision));
  if (!definition) return [];
  const { least, most } = additional;
  // Past the data nothing says what additional duties come to, so no answer has a worth.
  if (most === null) return [{ definition, effect: 'amount', worth: [] }];
  // Repairs worth the whole value leave the whole duty, components worth as much none.
  const whole = provision === ON_ASSEMBLED ? 0n : enteredValue;
  const worth = (answer: Cents, owed: Cents | null) => ({
    ...{ answer: formatMoney(answer), least, most },
    ...{ owedLeast: owed === null ? null : owed + least, owedMost: owed === null ? null : owed + most },
    ...{ mpfLeast: null, mpfMost: null },
  });
  return [{ definition, effect: 'amount', worth: [worth(enteredValue - whole, 0n), worth(whole, ordinary.most)] }];
}

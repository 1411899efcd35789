import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface RedeliveryOpenFacts {
  readonly released: boolean;
  readonly valueKnown: boolean;
}

/** Which goods can be called back. */
export const redeliveryOpen = rule({
  id: 'DET-15',
  title: 'Goods that can be called back',
  text: 'Goods that were released are called back; their value must be known, because a default is measured by it.',
  cites: [cfr(19, '141.113'), cfr(19, '113.62(n)')],
  decide: ({ released, valueKnown }: RedeliveryOpenFacts): readonly Fault[] =>
    unmet([
      [released, notReleased],
      [valueKnown, valueUnknown],
    ]),
});

/** From which day a demand is complied with. */
export const redeliveryCompliance = rule({
  id: 'DET-16',
  title: 'Compliance with a demand for redelivery',
  text: 'Goods are brought back on or after the day of the demand.',
  cites: [cfr(19, '141.113')],
  decide: ({ demandedOn, compliedOn }: { readonly demandedOn: IsoDate; readonly compliedOn: IsoDate }) =>
    unmet([[compliedOn >= demandedOn, beforeDemand]]),
});

const notReleased: Fault = {
  pointer: '',
  code: 'redelivery.not_released',
  message: 'Only goods that were released are called back.',
  citation: cfr(19, '141.113'),
};
const beforeDemand: Fault = {
  pointer: '/compliedOn',
  code: 'redelivery.complied_before_demand',
  message: 'Goods are brought back on or after the day of the demand.',
  citation: cfr(19, '141.113'),
};
const valueUnknown: Fault = {
  pointer: '/value',
  code: 'redelivery.value_unknown',
  message: 'The value of the goods is not on record; what a default costs depends on it.',
  remedy: 'Send the value.',
  citation: cfr(19, '113.62(n)'),
};

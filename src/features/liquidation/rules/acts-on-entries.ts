import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

export type LiquidationState = 'not_begun' | 'running' | 'suspended' | 'liquidated' | 'deemed_liquidated';

/** Whether customs may extend the time to liquidate an entry. */
export const extensionOfTime = rule({
  id: 'LIQ-14',
  title: 'Extension of the time to liquidate',
  text:
    'Customs may extend the time to liquidate by a year, with notice to importer and surety before it is over, where it needs information or the importer asks for it with cause; ' +
    'three times at most.',
  cites: [usc(19, '1504(b)'), cfr(19, '159.12')],
  params: {
    most: new Dated<number>('extensions of an entry at most', REVIEWED, since('1979-04-01', 3, cfr(19, '159.12(e)'))),
  },
  decide: ({ state, extensions }: { readonly state: LiquidationState; readonly extensions: number }, { most }) =>
    unmet([
      [state !== 'not_begun', notBegun],
      [state !== 'liquidated' && state !== 'deemed_liquidated', over],
      [extensions < most, spent],
    ]),
});

export interface MayLiquidateFacts {
  readonly state: LiquidationState;
  readonly reliquidates: boolean;
  /** The last day to reliquidate; null before a liquidation. */
  readonly reliquidateUntil: IsoDate | null;
}

/** Whether customs may liquidate or reliquidate an entry of its own accord. */
export const mayLiquidate = rule({
  id: 'LIQ-15',
  title: 'Liquidation by customs',
  text: 'An entry is liquidated once, not before its time has begun and not while it is suspended; within the time of section 1501 customs may reliquidate it.',
  cites: [usc(19, '1500'), usc(19, '1501'), cfr(19, '159.9'), cfr(19, '159.58')],
  decide: ({ state, reliquidates, reliquidateUntil }: MayLiquidateFacts, _none, today): readonly Fault[] =>
    reliquidates
      ? unmet([
          [reliquidateUntil !== null, notLiquidated],
          [reliquidateUntil === null || today <= reliquidateUntil, tooLate(reliquidateUntil ?? '')],
        ])
      : unmet([
          [state !== 'not_begun', notBegun],
          [state !== 'suspended', suspended],
        ]),
});

const fault = (code: `liquidation.${string}`, message: string, remedy: string, part: string): Fault => ({
  pointer: '',
  code,
  message,
  remedy,
  citation: cfr(19, part),
});
const notBegun = fault(
  'liquidation.not_begun',
  'The time to liquidate has not begun.',
  'Wait for the day of entry; of goods entered for warehouse, for the record of their final withdrawal.',
  '159.11',
);
const over = fault('liquidation.over', 'The entry is liquidated.', 'Reliquidate it, or decide a protest.', '159.12');
const spent = fault('liquidation.extensions_spent', 'It was extended as often as can be.', 'Liquidate it.', '159.12');
const suspended = fault(
  'liquidation.suspended',
  'Its liquidation is suspended.',
  'Wait for the notice that the suspension is removed.',
  '159.58',
);
const notLiquidated = fault('liquidation.not_made', 'It is not liquidated yet.', 'Liquidate it first.', '173.3');
const tooLate = (until: string): Fault =>
  fault(
    'liquidation.reliquidation_too_late',
    `The last day to reliquidate was ${until}.`,
    'After it a protest or a court is the way.',
    '173.3',
  );

import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { RightType } from './right.js';

export const RECORDATION_ACTS = ['application', 'renewal', 'transfer'] as const;
export type RecordationAct = (typeof RECORDATION_ACTS)[number];

export interface FeeFacts {
  readonly act: RecordationAct;
  readonly right: RightType;
  /** International classes of a trademark; not read for other rights. */
  readonly classes: number;
}

export interface RecordationFee {
  readonly outcome: 'due' | 'not_due' | 'not_determinable';
  readonly reasonCodes: readonly string[];
  readonly perUnit?: Cents;
  /** Classes, where the fee is by class; else 1. */
  readonly units?: number;
  readonly fee?: Cents;
}

const REVIEWED: IsoDate = '2026-11-21';

/** What recording, renewing or transferring a right costs, in the money of the day of the application. */
export const recordationFee = rule({
  id: 'REC-02',
  title: 'Fees for recordation, renewal and transfer',
  text:
    'Recording costs a fee for each international class of a mark, each trade name or each work; renewal costs a fee for each class ' +
    'or each work; one fee covers all marks of one application to transfer them.',
  cites: [cfr(19, '133.3(b)'), cfr(19, '133.13(b)'), cfr(19, '133.33(b)'), cfr(19, '133.7(a)(3)'), cfr(19, '133.5(d)')],
  params: {
    application: new Dated<Cents>('fee to record', REVIEWED, {
      '1975-07-09': { value: dollars(190), cites: [cfr(19, '133.3(b)'), cfr(19, '133.13(b)'), cfr(19, '133.33(b)')] },
    }),
    renewal: new Dated<Cents>('fee to renew', REVIEWED, {
      '1991-09-10': { value: dollars(80), cites: [cfr(19, '133.7(a)(3)'), cfr(19, '133.37(c)')] },
    }),
    transfer: new Dated<Cents>('fee to transfer', REVIEWED, {
      '1975-07-09': { value: dollars(80), cites: [cfr(19, '133.5(d)'), cfr(19, '133.35')] },
    }),
  },
  decide({ act, right, classes }: FeeFacts, fees): RecordationFee {
    if (right === 'trade_name' && act !== 'application') return forTradeName[act];
    const byClass = right === 'trademark' && act !== 'transfer';
    if (byClass && !(Number.isInteger(classes) && classes > 0)) {
      return { outcome: 'not_determinable', reasonCodes: ['recordation.no_class'] };
    }
    const units = byClass ? classes : 1;
    return { outcome: 'due', reasonCodes: [], perUnit: fees[act], units, fee: fees[act] * BigInt(units) };
  },
});

const forTradeName: Readonly<Record<'renewal' | 'transfer', RecordationFee>> = {
  // 133.15: a trade name stays recorded while it is used, so there is nothing to renew.
  renewal: { outcome: 'not_due', reasonCodes: ['recordation.trade_name_is_not_renewed'] },
  transfer: { outcome: 'not_determinable', reasonCodes: ['recordation.fee_not_stated'] },
};

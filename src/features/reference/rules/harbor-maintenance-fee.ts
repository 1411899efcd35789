import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { Decimal } from '../../../kernel/decimal.js';
import { percentOf } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import { ENTRY_TYPES } from './entry-types.js';
import { MODES_OF_TRANSPORT } from './modes-of-transport.js';

/** Per cent of the value of vessel cargo. */
export const HARBOR_FEE_PERCENT = new Dated<Decimal>('harbor maintenance fee, per cent of value', '2026-11-21', {
  '1991-01-01': { value: Decimal.parse('0.125'), cites: [usc(26, '4461(b)'), cfr(19, '24.24(a)')] },
});

export interface HarborFeeFacts {
  readonly entryType: string;
  readonly modeOfTransport: string;
  readonly enteredValue: Cents;
}

export interface HarborFee {
  readonly amount: Cents | 'undetermined';
  readonly reasonCode: string | null;
}

/** The fee on cargo unloaded from a vessel at a listed port; every seaport is taken as listed. */
export const harborMaintenanceFee = rule({
  id: 'FEE-04',
  title: 'Harbor maintenance fee',
  text: 'A percentage of the value of cargo unloaded from a commercial vessel; none by air, rail, road or mail. No minimum and no maximum. Rounded half up to the cent.',
  cites: [usc(26, '4461'), cfr(19, '24.24')],
  params: { percent: HARBOR_FEE_PERCENT },
  decide({ entryType, modeOfTransport, enteredValue }: HarborFeeFacts, { percent }): HarborFee {
    const byVessel = MODES_OF_TRANSPORT.get(modeOfTransport)?.byVessel ?? 'unsettled';
    if (byVessel === 'no') return { amount: 0n, reasonCode: null };
    const onType = ENTRY_TYPES.get(entryType)?.harborFee ?? 'unsettled';
    if (onType === 'none') return { amount: 0n, reasonCode: 'hmf.not_collected_on_entry_type' };
    if (byVessel === 'unsettled') return { amount: 'undetermined', reasonCode: 'hmf.mode_unsettled' };
    if (onType === 'unsettled') return { amount: 'undetermined', reasonCode: 'hmf.entry_type_unsettled' };
    return { amount: percentOf(enteredValue, percent), reasonCode: null };
  },
});

import type { IsoDate } from '../../../../kernel/dates.js';
import { maxCents, minCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { MODES_OF_TRANSPORT } from '../../../reference/rules/modes-of-transport.js';
import type { EntryFacts } from '../duty-facts.js';
import { harborFee } from '../entry-fees.js';
import type { EntryFee } from '../entry-fees.js';

/** What an answer would leave of a fee of the entry; null: nothing says how much. */
export interface FeeWorth {
  readonly answer: string;
  readonly feeLeast: Cents;
  readonly feeMost: Cents | null;
}

/** The harbor fee while nobody says how the goods come, and what each mode of transport would leave of it. */
export function harborFeeByMode(
  entry: EntryFacts,
  asOf: IsoDate,
): { readonly fee: EntryFee; readonly worth: readonly FeeWorth[] } {
  const found = [...MODES_OF_TRANSPORT.keys()].map((mode) => ({
    mode,
    fee: harborFee({ ...entry, modeOfTransport: mode }, asOf),
  }));
  const byAmount = new Map<string, { readonly modes: string[]; readonly fee: EntryFee }>();
  for (const { mode, fee } of found) {
    const key = `${String(fee.least)} ${String(fee.most)}`;
    const group = byAmount.get(key);
    if (group) group.modes.push(mode);
    else byAmount.set(key, { modes: [mode], fee });
  }
  const [first, ...others] = [...byAmount.values()];
  if (first && others.length === 0) return { fee: first.fee, worth: [] };
  return {
    fee: {
      amount: 'undetermined',
      least: found.map(({ fee }) => fee.least).reduce(minCents),
      most: found.map(({ fee }) => fee.most).reduce((a, b) => (a === null || b === null ? null : maxCents(a, b))),
      reasonCodes: ['hmf.mode_of_transport_not_given'],
      steps: [],
    },
    worth: [...byAmount.values()].map(({ modes, fee: { least, most } }) => ({
      answer: modes.join(', '),
      feeLeast: least,
      feeMost: most,
    })),
  };
}

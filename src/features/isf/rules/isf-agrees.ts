import { cfr } from '../../../kernel/citation.js';
import type { Instant } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface IsfAgreesFacts {
  /** Null: not told. */
  readonly ladenAt: Instant | null;
  readonly arrivesAt: Instant | null;
  /** The entry of the goods that is named; null where none is. */
  readonly entry: { readonly modeOfTransport: string; readonly cancelled: boolean } | null;
}

// Cargo that comes by water.
const VESSEL: readonly string[] = ['10', '11', '12'];

/** Whether what a security filing tells agrees with itself and with the entry that it names. */
export const isfAgrees = rule({
  id: 'ISF-07',
  title: 'What a security filing tells together',
  text: 'Goods are laden before they arrive. The entry that a filing names is of goods that come by vessel, and has not been cancelled.',
  cites: [cfr(19, '149.2(a)'), cfr(19, '149.2(b)')],
  decide: ({ ladenAt, arrivesAt, entry }: IsfAgreesFacts): readonly Fault[] =>
    unmet([
      [ladenAt === null || arrivesAt === null || Date.parse(ladenAt) < Date.parse(arrivesAt), ladenTooLate],
      [entry === null || VESSEL.includes(entry.modeOfTransport), notByVessel],
      [entry?.cancelled !== true, ofCancelled],
    ]),
});

const ladenTooLate: Fault = {
  pointer: '/ladenAt',
  code: 'isf.laden_after_arrival',
  message: 'Goods are laden aboard before they arrive.',
  remedy: 'Correct one of the two instants.',
  citation: cfr(19, '149.2(b)'),
};
const notByVessel: Fault = {
  pointer: '/entryNumber',
  code: 'isf.entry_not_by_vessel',
  message: 'The goods of this entry do not come by vessel, as it declares them.',
  remedy: 'Name the entry of these goods, or correct how it says they come.',
  citation: cfr(19, '149.2(a)'),
};
const ofCancelled: Fault = {
  pointer: '/entryNumber',
  code: 'isf.entry_cancelled',
  message: 'This entry was cancelled.',
  remedy: 'Leave it out until the entry is filed that takes its place.',
  citation: cfr(19, '149.2(a)'),
};

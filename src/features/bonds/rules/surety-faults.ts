import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney } from '../../../kernel/money.js';
import type { SuretyLimits } from './surety-limits.js';

const SAYS = {
  'surety.shares_too_small': 'The parts of the sureties fall short of the bond',
  'surety.shares_too_large': 'The parts of the sureties exceed the bond',
  'surety.not_on_circular_570': 'Not on Treasury Circular 570 on this day, with a part',
  'surety.limit_exceeded': 'Its part exceeds its underwriting limit',
} as const;

/** What BOND-08 finds of the sureties of a bond that is filed, each at its place. */
export const suretyFaults = (
  { faults }: SuretyLimits,
  named: readonly { readonly suretyCode: string }[],
): readonly Fault[] =>
  faults.map(({ code, suretyCode, by }) => ({
    pointer: suretyCode === null ? '/sureties' : `/sureties/${String(placeOf(named, suretyCode))}`,
    code,
    message: `${code in SAYS ? SAYS[code as keyof typeof SAYS] : code}: by ${formatMoney(by)} dollars.`,
    remedy: 'Name co-sureties whose parts add up to the bond, each within its own limit.',
    citation: cfr(19, '113.37'),
  }));

const placeOf = (named: readonly { readonly suretyCode: string }[], code: string): number =>
  named.findIndex(({ suretyCode }) => suretyCode === code);

import { cfr, guide, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { readRateText, readRateTextExactly } from '../../reference/rules/rate-text.js';
import { specialRateFor } from '../../reference/rules/special-rate.js';
import type { ProgramClaim } from '../../reference/rules/trade-programs.js';
import type { Duty, TariffTexts } from './duty-facts.js';
import { wholeDollars } from './additional/amounts.js';
import { exactDuty } from './exact-duty.js';
import type { Goods } from './exact-duty.js';

export interface OrdinaryDutyFacts extends Goods {
  readonly tariff: TariffTexts | null;
  readonly column: 'column_1' | 'column_2' | 'undetermined';
  readonly claim: ProgramClaim | null;
}

type ReadRate = typeof readRateText;

const CITES = [usc(19, '1202'), guide('HTSUS General Note 3'), cfr(19, '141.104')] as const;

/** The duty of Chapters 1 to 98 on one line. */
export const ordinaryDuty = rule({
  id: 'DUTY-01',
  version: 2,
  title: 'Ordinary duty',
  text: 'The column 2 rate for the countries of that column; else the special rate a valid claim finds on the line; else the general rate. Percentages stand on the entered value in whole dollars, half a dollar up, specific rates on the quantity of what they name; summed exactly, thirds included, and rounded once, half up, to the cent. A rate that cannot be read exactly is not guessed.',
  cites: [...CITES, cfr(19, '159.3')],
  decide: (facts: OrdinaryDutyFacts): Duty =>
    ordinaryBy(readRateTextExactly, { ...facts, enteredValue: wholeDollars(facts.enteredValue) }),
});

/** Version 1 took values to the cent and read neither thirds nor amounts per head, per thousand or of a part of the goods. */
export const ordinaryDuty1 = rule({
  id: 'DUTY-01',
  title: 'Ordinary duty',
  text: 'The column 2 rate for the countries of that column; else the special rate a valid claim finds on the line; else the general rate. Percentages stand on the entered value, specific rates on the quantity; summed exactly and rounded once, half up, to the cent. A rate that cannot be read exactly is not guessed.',
  cites: [...CITES],
  decide: (facts: OrdinaryDutyFacts): Duty => ordinaryBy(readRateText, facts),
});

function ordinaryBy(read: ReadRate, facts: OrdinaryDutyFacts): Duty {
  const { tariff, column, claim } = facts;
  if (!tariff) return undetermined(null, 'tariff.not_on_record');
  if (column === 'undetermined') return undetermined(null, 'tariff.column_unknown_on_date');
  if (column === 'column_2') return dutyAt(read, facts, tariff.column2, 'tariff.column_2');
  return claim ? underClaim(read, facts, tariff, claim) : dutyAt(read, facts, tariff.general);
}

function underClaim(read: ReadRate, facts: OrdinaryDutyFacts, tariff: TariffTexts, claim: ProgramClaim): Duty {
  // Goods free for everyone need no programme to be free.
  if (readsFree(tariff.general)) return dutyAt(read, facts, tariff.general);
  if (claim.ordinaryDuty === 'none') return dutyAt(read, facts, tariff.general, `program.${claim.standing}`);
  if (claim.ordinaryDuty === 'free') return dutyAt(read, facts, 'Free', 'program.free');
  if (claim.ordinaryDuty === 'unsettled') return undetermined(null, 'program.unsettled');
  const special = specialRateFor(claim.program, tariff.special);
  if (special.kind === 'listed') return dutyAt(read, facts, special.rateText, 'program.special_rate');
  if (special.kind === 'conditional') return undetermined(tariff.special, 'program.conditional_on_line');
  return dutyAt(read, facts, tariff.general, 'program.not_listed_on_line');
}

function dutyAt(read: ReadRate, facts: OrdinaryDutyFacts, rateText: string, reasonCode?: string): Duty {
  const reasons = reasonCode ? [reasonCode] : [];
  const reading = read(rateText);
  if (reading.kind === 'blank') return undetermined(null, ...reasons, 'tariff.no_rate');
  if (reading.kind === 'unreadable') return undetermined(rateText, ...reasons, 'tariff.rate_not_readable');
  const amount = exactDuty(facts, reading.rate.adValoremPercent, reading.rate.specific, reading.rate.over);
  if (typeof amount === 'string') return undetermined(rateText, ...reasons, amount);
  return { amount, rate: rateText, reasonCodes: reasons };
}

const undetermined = (rate: string | null, ...reasonCodes: string[]): Duty => ({
  amount: 'undetermined',
  rate,
  reasonCodes,
});

function readsFree(rateText: string): boolean {
  const reading = readRateText(rateText);
  return reading.kind === 'rate' && reading.rate.adValoremPercent.units === 0n && reading.rate.specific.length === 0;
}

import type { IsoDate } from '../../../kernel/dates.js';
import { sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { rateColumn } from '../../reference/rules/column2.js';
import { claimTradeProgram, claimTradeProgram1, isRepairHeading } from '../../reference/rules/trade-programs.js';
import type { ProgramClaim } from '../../reference/rules/trade-programs.js';
import { cashDeposit } from './adcvd-deposit.js';
import { additionalDuty } from './additional-duty.js';
import type { Amount, LineDuties, LineFacts } from './duty-facts.js';
import { notInForceCode } from './not-in-force.js';
import { ordinaryDuty, ordinaryDuty1 } from './ordinary-duty.js';

/** A line's duties with the rules that gave them. */
export interface ComputedLine {
  readonly duties: LineDuties;
  readonly claim: ProgramClaim | null;
  readonly steps: readonly Applied<unknown>[];
}

/** The rules that are not the same in every version of what is asked. */
export const LINE_LAW = { claim: claimTradeProgram, ordinary: ordinaryDuty };
/** Of answers given before goods repaired abroad, thirds and whole dollars were settled. */
export const LINE_LAW_1: typeof LINE_LAW = { claim: claimTradeProgram1, ordinary: ordinaryDuty1 };

/** Every duty of one line, as if entered for consumption. */
export function lineDuties(line: LineFacts, asOf: IsoDate, law = LINE_LAW): ComputedLine {
  const { enteredValue, quantity, unit, countryOfOrigin, tradeProgram, tariff } = line;
  const goods = { enteredValue, quantity, unit };
  const column = columnOf(countryOfOrigin, asOf);
  const repaired = isRepairHeading(line.provision ?? line.htsNumber);
  const claimed = { countryOfOrigin, ...(repaired && law === LINE_LAW ? { repaired } : {}) };
  const claim = tradeProgram ? applyRule(law.claim, { program: tradeProgram, ...claimed }, asOf) : null;
  const ordinary = applyRule(
    law.ordinary,
    { ...goods, tariff, column: column?.decision ?? 'undetermined', claim: claim?.decision ?? null },
    asOf,
  );
  const additional = line.additional.map((named) =>
    applyRule(additionalDuty, { ...goods, line: named, ordinary: ordinary.decision.amount }, asOf),
  );
  const deposits = line.adcvd.map((found) => applyRule(cashDeposit, { ...goods, case: found }, asOf));
  const of = (type: 'A' | 'C') => deposits.filter(({ facts }) => facts.case.type === type).map((step) => step.decision);
  const parts = [ordinary, ...additional, ...deposits].map(({ decision }) => decision.amount);
  return {
    duties: {
      ordinary: ordinary.decision,
      additional: additional.map((step) => step.decision),
      antidumping: of('A'),
      countervailing: of('C'),
      total: sumOrNull(parts),
    },
    claim: claim?.decision ?? null,
    steps: [...(column ? [column] : []), ...(claim ? [claim] : []), ordinary, ...additional, ...deposits],
  };
}

/** The sum of amounts; null as soon as one is undetermined. */
export function sumOrNull(amounts: readonly Amount[]): Cents | null {
  return amounts.includes('undetermined') ? null : determinedSum(amounts);
}

/** The sum of those amounts that could be determined. */
export const determinedSum = (amounts: readonly Amount[]): Cents =>
  sumCents(amounts.filter((amount) => amount !== 'undetermined'));

function columnOf(countryOfOrigin: string, asOf: IsoDate) {
  try {
    return applyRule(rateColumn, { countryOfOrigin }, asOf);
  } catch (error) {
    notInForceCode(error);
    return null;
  }
}

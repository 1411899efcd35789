import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Applied } from '../../../kernel/rule.js';
import { ask } from '../../../platform/rules/ask.js';
import { ownerSample } from '../rules/index.js';
import type { OwnerSampleDecision } from '../rules/index.js';
import type { HeldSeizure } from '../seizure-store.js';

/** Whether a sample can be taken of a seizure beside what the others take, and the value its bond rests on. */
export function sampleOfSeizure(
  { quantity, unit, domesticValue }: Pick<HeldSeizure, 'quantity' | 'unit' | 'domesticValue'>,
  taken: string,
  sample: { readonly quantity: string; readonly statedValue: string },
  on: IsoDate,
): Applied<OwnerSampleDecision> {
  const facts = {
    seized: { quantity: Decimal.parse(quantity), unit, domesticValue: parseMoney(domesticValue) },
    taken: Decimal.parse(taken),
    sample: Decimal.parse(sample.quantity),
    statedValue: parseMoney(sample.statedValue),
    on,
  };
  return ask(ownerSample, facts, on);
}

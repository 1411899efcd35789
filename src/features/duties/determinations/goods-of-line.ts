import { Decimal } from '../../../kernel/decimal.js';
import { parseMoney } from '../../../kernel/money.js';
import type { TariffText } from '../../reference/index.js';
import type { StatedFacts } from '../rules/additional/worlds.js';
import type { LineFacts } from '../rules/duty-facts.js';
import type { DutyLineFacts } from './duty-determination.dto.js';
import { claimedProgram } from './stated-facts.js';

type AskedLine = Pick<
  DutyLineFacts,
  'htsNumber' | 'enteredValue' | 'quantity' | 'unit' | 'countryOfOrigin' | 'tradeProgram' | 'specialProvision'
>;

/** The goods of a line as the rules of duties take them: as they were asked about, and as the tariff has them. */
export const goodsOfLine = (
  line: AskedLine,
  stated: StatedFacts,
  tariff: ReadonlyMap<string, TariffText>,
): LineFacts => ({
  htsNumber: line.htsNumber,
  enteredValue: parseMoney(line.enteredValue),
  quantity: line.quantity ? Decimal.parse(line.quantity) : null,
  unit: line.unit ?? null,
  countryOfOrigin: line.countryOfOrigin,
  tradeProgram: claimedProgram(line, stated),
  provision: line.specialProvision ?? null,
  tariff: tariff.get(line.htsNumber) ?? null,
  additional: [],
  adcvd: [],
});

import type { TariffLineFact } from './tariff-line-fact.js';
import { CHEMICAL_LINES } from './tariff-lines-chemicals.js';
import { FOOD_LINES } from './tariff-lines-food.js';
import { GOODS_LINES } from './tariff-lines-goods.js';
import { MACHINERY_LINES } from './tariff-lines-machinery.js';
import { METAL_LINES } from './tariff-lines-metals.js';

/** A selection of tariff lines: the goods of the trade-remedy cases and some ordinary ones. */
export const TARIFF_LINES: readonly TariffLineFact[] = [
  ...FOOD_LINES,
  ...CHEMICAL_LINES,
  ...GOODS_LINES,
  ...METAL_LINES,
  ...MACHINERY_LINES,
];

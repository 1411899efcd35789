import { cfr, fr } from '../../../kernel/citation.js';

/** The Centers of Excellence and Expertise, by the code that ACE gives them. */
export const CENTERS: ReadonlyMap<string, string> = new Map([
  ['CEE001', 'Pharmaceuticals, Health and Chemicals'],
  ['CEE002', 'Agriculture and Prepared Products'],
  ['CEE003', 'Automotive and Aerospace'],
  ['CEE004', 'Apparel, Footwear and Textiles'],
  ['CEE005', 'Base Metals'],
  ['CEE006', 'Petroleum, Natural Gas and Minerals'],
  ['CEE007', 'Electronics'],
  ['CEE008', 'Consumer Products and Mass Merchandising'],
  ['CEE009', 'Industrial and Manufacturing Materials'],
  ['CEE010', 'Machinery'],
]);

export const CENTER_CITES = [cfr(19, '101.10(a)'), fr(81, 92978)] as const;

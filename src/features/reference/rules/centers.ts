/** The Centers of Excellence and Expertise, by the code that ACE gives them (19 CFR 101.10(a); 81 FR 92978). */
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

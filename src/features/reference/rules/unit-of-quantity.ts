import { Decimal } from '../../../kernel/decimal.js';

interface Measure {
  readonly kind: 'mass' | 'count' | 'pairs' | 'volume' | 'area' | 'length' | 'oil' | 'proof' | 'carat' | 'energy';
  /** How many base units one of these is. */
  readonly size: Decimal;
}

const measure = (kind: Measure['kind'], size: string): Measure => ({ kind, size: Decimal.parse(size) });
const MEASURES: Readonly<Record<string, Measure>> = {
  g: measure('mass', '0.001'),
  kg: measure('mass', '1'),
  t: measure('mass', '1000'),
  no: measure('count', '1'),
  doz: measure('count', '12'),
  hundred: measure('count', '100'),
  gross: measure('count', '144'),
  thousand: measure('count', '1000'),
  pr: measure('pairs', '1'),
  'doz pr': measure('pairs', '12'),
  liter: measure('volume', '1'),
  m3: measure('volume', '1000'),
  cm2: measure('area', '0.0001'),
  m2: measure('area', '1'),
  m: measure('length', '1'),
  bbl: measure('oil', '1'),
  pfliter: measure('proof', '1'),
  carat: measure('carat', '1'),
  mwh: measure('energy', '1'),
};

const SPELLINGS: Readonly<Record<string, string>> = {
  kgs: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  gram: 'g',
  grams: 'g',
  ton: 't',
  tonne: 't',
  tonnes: 't',
  'metric ton': 't',
  each: 'no',
  number: 'no',
  pcs: 'no',
  pc: 'no',
  dozen: 'doz',
  dozens: 'doz',
  dz: 'doz',
  'dz pcs': 'doz',
  hundreds: 'hundred',
  thousands: 'thousand',
  prs: 'pr',
  pair: 'pr',
  pairs: 'pr',
  'doz prs': 'doz pr',
  'dozen pairs': 'doz pr',
  l: 'liter',
  liters: 'liter',
  litre: 'liter',
  litres: 'liter',
  'pf liter': 'pfliter',
  pfliters: 'pfliter',
  'pf liters': 'pfliter',
  'm²': 'm2',
  'm³': 'm3',
  'lin m': 'm',
  carats: 'carat',
};

// What the lines of the tariff print beside these: nothing of it is counted in another unit.
const OTHERS: ReadonlySet<string> = new Set(
  (
    'ag g,au g,co kg,cr kg,cr2o3 t,cu kg,cy kg,doses,fiber m,gbq,gr lines,ir g,jwls,kg amc,kg cmsc,kg msc,kg ttl sug,mg kg,mn kg,mo kg,naoh kg,' +
    'nh3 t,ni kg,os g,pack,pb kg,pd g,pt g,rh g,ru g,sb kg,si kg,sn t,square,t adw,t dwb,thousand m,thousand m3,v kg,v2o5 kg,w,w kg,zn kg'
  ).split(','),
);

/** The one name of a unit of the tariff, however it is spelled; null where the tariff prints none such. */
export function unitOfTariff(text: string): string | null {
  const unit = plainUnit(text);
  return Object.hasOwn(MEASURES, unit) || OTHERS.has(unit) ? unit : null;
}

/** Whether a quantity in the one can be told in the other. */
export const isSameMeasure = (one: string, other: string): boolean =>
  one === other || (measureOf(one) !== undefined && measureOf(one)?.kind === measureOf(other)?.kind);

/** Whether the text is a unit this service can count in. */
export const isKnownUnit = (text: string): boolean => measureOf(text) !== undefined;

/** A quantity in another unit of the same kind, exactly where decimals allow; null where the units do not agree. */
export function convertQuantity(quantity: Decimal, from: string, to: string): Decimal | null {
  const [given, wanted] = [measureOf(from), measureOf(to)];
  if (!given || !wanted || given.kind !== wanted.kind) return null;
  if (given.size.compare(wanted.size) === 0) return quantity;
  return quantity.times(given.size).dividedBy(wanted.size, 12);
}

function measureOf(text: string): Measure | undefined {
  const unit = plainUnit(text);
  return Object.hasOwn(MEASURES, unit) ? MEASURES[unit] : undefined;
}

function plainUnit(text: string): string {
  const plain = text.trim().toLowerCase().replace(/\./g, ' ').replace(/\s+/g, ' ').trim();
  return SPELLINGS[plain] ?? plain;
}

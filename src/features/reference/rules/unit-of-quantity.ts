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
  const plain = text.trim().toLowerCase().replace(/\./g, ' ').replace(/\s+/g, ' ').trim();
  const unit = SPELLINGS[plain] ?? plain;
  return Object.hasOwn(MEASURES, unit) ? MEASURES[unit] : undefined;
}

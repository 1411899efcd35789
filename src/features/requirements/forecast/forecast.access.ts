import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { BondForecastView, ForecastMonthView, ForecastWarningView } from './forecast.view.js';

const OWN = [CBP, { to: ['importer'] }] as const satisfies readonly Grant<never>[];

const monthAccess: FieldPolicy<ForecastMonthView> = {
  on: OWN,
  dutiesTaxesFees12Months: OWN,
  requiredAmount: OWN,
  utilisationPercent: OWN,
  sufficient: OWN,
};
const warningAccess: FieldPolicy<ForecastWarningView> = { percent: OWN, on: OWN };

export const bondForecastAccess: FieldPolicy<BondForecastView> = {
  importerId: OWN,
  asOf: OWN,
  bondId: OWN,
  bondAmount: OWN,
  additionalAmount: OWN,
  undeterminedEntries: OWN,
  breachOn: OWN,
  warnings: within(warningAccess, OWN),
  months: within(monthAccess, OWN),
  decidedBy: OWN,
  authorityStatus: OWN,
};

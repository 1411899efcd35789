export { endedCountry, isCountry, isUsJurisdiction } from './countries.js';
export { TariffTexts } from './tariff-texts.js';
export type { TariffText } from './tariff-texts.js';

export { ReferenceModule } from './reference.module.js';
export { InterestOwed } from './fees/interest-owed.js';
export { ReferenceLookups } from './reference-lookups.js';
export { countryStanding, endedCountry, isCountry, isUsJurisdiction } from './countries/iso-countries.js';
export { TariffTexts } from './tariff-lines/tariff-texts.js';
export type { EndedNumber, TariffText } from './tariff-lines/tariff-texts.js';
export { adcvdCodesOf, adcvdCountryOf, countryNamed } from './countries/adcvd-countries.js';
export { TariffEditions } from './tariff-lines/tariff-editions.js';
export type { TariffCurrency } from './tariff-lines/tariff-editions.js';

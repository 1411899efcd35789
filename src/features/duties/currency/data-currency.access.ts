import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { DataCurrencyView } from './data-currency.view.js';

export const dataCurrencyAccess: FieldPolicy<DataCurrencyView> = { asOf: [EVERYONE], sources: [EVERYONE] };

import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { DataSourcesView } from './data-currency.view.js';

export const dataCurrencyAccess: FieldPolicy<DataSourcesView> = { asOf: [EVERYONE], sources: [EVERYONE] };

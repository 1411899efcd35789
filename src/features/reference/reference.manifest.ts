import { ReferenceModule } from './reference.module.js';
import { ReferenceSeed } from './reference-seed.js';
import { REFERENCE_RULES } from './rules/index.js';
import { REFERENCE_CODES } from './reference.codes.js';
import { register } from '../../platform/manifest/manifest.js';

register({
  name: 'reference',
  module: () => ReferenceModule,
  rules: REFERENCE_RULES,
  tags: {
    Reference: 'Ports, countries, tariff lines, fees, interest rates, sureties and code lists, each with its dates.',
  },
  seeds: [{ name: 'reference', order: 10, by: ReferenceSeed }],
  codes: REFERENCE_CODES,
});

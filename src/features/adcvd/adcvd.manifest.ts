import { adcvdRate } from './adcvd-rate.question.js';
import { AdcvdModule } from './adcvd.module.js';
import { AdcvdSeed } from './adcvd-seed.js';
import { ADCVD_RULES } from './rules/index.js';
import { ADCVD_CODES } from './adcvd.codes.js';
import { register } from '../../platform/manifest/manifest.js';

register({
  name: 'adcvd',
  module: () => AdcvdModule,
  rules: ADCVD_RULES,
  questions: [adcvdRate],
  tags: { 'AD/CVD': 'Antidumping and countervailing duty cases, their rates, and which rate applies.' },
  seeds: [{ name: 'adcvd', order: 30, by: AdcvdSeed }],
  costs: { determination: ['/v1/adcvd-rate-determinations'] },
  codes: ADCVD_CODES,
});

import { register } from '../../platform/manifest/manifest.js';
import { liquidationClockQuestion } from './clock/liquidation-clock.question.js';
import { LiquidationModule } from './liquidation.module.js';
import { LIQUIDATION_RULES } from './rules/index.js';

register({
  name: 'liquidation',
  module: () => LiquidationModule,
  rules: LIQUIDATION_RULES,
  questions: [liquidationClockQuestion],
  tags: { Liquidation: 'When and to what amount an entry becomes final, and how that is contested.' },
  costs: { determination: ['/v1/liquidation-clocks'] },
});

import { DUTIES_CODES } from './duties.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import { dutyComparison } from './comparisons/duty-comparison.question.js';
import { dutyDetermination } from './determinations/duty-determination.question.js';
import { DutiesModule } from './duties.module.js';
import { DUTY_RULES } from './rules/index.js';

register({
  name: 'duties',
  module: () => DutiesModule,
  rules: DUTY_RULES,
  questions: [dutyDetermination, dutyComparison],
  tags: {
    Duties:
      'What is owed on goods on a day: ordinary and additional duties, how they stack, and what is still unknown.',
  },
  costs: { determination: ['/v1/duty-comparisons', '/v1/duty-determinations'] },
  codes: DUTIES_CODES,
});

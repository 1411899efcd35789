import { register } from '../../platform/manifest/manifest.js';
import { interest } from './interest/interest.question.js';
import { RevenueModule } from './revenue.module.js';

register({
  name: 'revenue',
  module: () => RevenueModule,
  questions: [interest],
  tags: { Revenue: 'What is owed to the revenue or by it, to the cent.' },
  costs: { determination: ['/v1/interest-determinations'] },
});

import { bondRequirement, bondRequirement2 } from './bond-requirement.question.js';
import { bondRequirement1 } from './version-1/bond-requirement-1.question.js';
import { SECURITY_RULES } from './rules/index.js';
import { SecurityModule } from './security.module.js';
import { SECURITY_CODES } from './security.codes.js';
import { register } from '../../platform/manifest/manifest.js';

register({
  name: 'security',
  module: () => SecurityModule,
  rules: SECURITY_RULES,
  questions: [bondRequirement, bondRequirement2, bondRequirement1],
  tags: { Bonds: 'What security a shipment or an importer needs, and why; bonds on record.' },
  costs: { determination: ['/v1/bond-requirement-quotes'] },
  codes: SECURITY_CODES,
});

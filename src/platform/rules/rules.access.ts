import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { RuleView } from './rules.view.js';

export const ruleAccess: FieldPolicy<RuleView> = {
  id: [EVERYONE],
  version: [EVERYONE],
  title: [EVERYONE],
  text: [EVERYONE],
  citations: [EVERYONE],
  authorityStatus: [EVERYONE],
  parameters: [EVERYONE],
  earlierVersions: [EVERYONE],
};

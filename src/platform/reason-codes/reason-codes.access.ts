import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { ReasonCodeView } from './reason-codes.view.js';

export const reasonCodeAccess: FieldPolicy<ReasonCodeView> = {
  code: [EVERYONE],
  kinds: [EVERYONE],
  words: [EVERYONE],
  remedies: [EVERYONE],
  rules: [EVERYONE],
  foundIn: [EVERYONE],
  status: [EVERYONE],
};

import { SIGNED_IN, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { ApplicationFaultView, ApplicationResultView, ApplicationResultsView } from './bulk.view.js';

const faultAccess: FieldPolicy<ApplicationFaultView> = {
  pointer: [SIGNED_IN],
  code: [SIGNED_IN],
  message: [SIGNED_IN],
  remedy: [SIGNED_IN],
  citation: [SIGNED_IN],
};
const resultAccess: FieldPolicy<ApplicationResultView> = {
  index: [SIGNED_IN],
  outcome: [SIGNED_IN],
  id: [SIGNED_IN],
  faults: within(faultAccess, [SIGNED_IN]),
};

/** To whoever sent the applications. */
export const applicationResultsAccess: FieldPolicy<ApplicationResultsView> = {
  filed: [SIGNED_IN],
  refused: [SIGNED_IN],
  results: within(resultAccess, [SIGNED_IN]),
};

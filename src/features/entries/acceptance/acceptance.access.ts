import { PARTIES, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import { dutiesAccess } from '../reading/entry.access.js';
import type { AcceptanceClockView, AcceptanceFindingView, AcceptanceResultView } from './acceptance.view.js';

const findingAccess: FieldPolicy<AcceptanceFindingView> = {
  pointer: [PARTIES],
  code: [PARTIES],
  weight: [PARTIES],
  layer: [PARTIES],
  rule: [PARTIES],
};

const clockAccess: FieldPolicy<AcceptanceClockView> = {
  name: [PARTIES],
  startedOn: [PARTIES],
  dueOn: [PARTIES],
  rolledTo: [PARTIES],
};

export const acceptanceAccess: FieldPolicy<AcceptanceResultView> = {
  findings: within(findingAccess, [PARTIES]),
  timeOfEntryOn: [PARTIES],
  summaryFiledOn: [PARTIES],
  clocks: within(clockAccess, [PARTIES]),
  duties: within(dutiesAccess, [PARTIES]),
  bondVersionIds: [PARTIES],
};

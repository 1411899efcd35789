import { CBP, SIGNED_IN, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { EndedInvestigationView, LiquidationInstructionView } from './instruction.view.js';

const endedAccess: FieldPolicy<EndedInvestigationView> = {
  ended: [SIGNED_IN],
  measuresEndedOn: [SIGNED_IN],
  injuryNoticeOn: [SIGNED_IN],
};

/** What Commerce said is published; how many entries and how much money it touches is for customs. */
export const instructionAccess: FieldPolicy<LiquidationInstructionView> = {
  id: [SIGNED_IN],
  caseNumber: [SIGNED_IN],
  noticeOn: [SIGNED_IN],
  source: [SIGNED_IN],
  citation: [SIGNED_IN],
  enteredFrom: [SIGNED_IN],
  enteredThrough: [SIGNED_IN],
  assessment: [SIGNED_IN],
  provisionalMeasures: within(endedAccess, [SIGNED_IN]),
  receivedOn: [SIGNED_IN],
  entries: [CBP],
  deposits: [CBP],
  mustLiquidateBy: [CBP],
};

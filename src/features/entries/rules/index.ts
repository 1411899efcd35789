import type { AnyRule } from '../../../kernel/rule.js';
import { comingDays, electedTime } from './checks/coming-days.js';
import { declaredTogether } from './checks/declared-together.js';
import { casesAgainstType, entryBasis, entryTypeInUse } from './checks/entry-type.js';
import { filingDays, summaryKind, summaryKind1 } from './checks/filing.js';
import { informalEntry } from './checks/informal.js';
import { namedCases, reimbursementStatement } from './checks/named-cases.js';
import { namedDay } from './checks/named-day.js';
import { orderOnEntry } from './checks/order-14411.js';
import { reconciliationRider } from './checks/reconciliation.js';
import { entrySecurity, entrySecurity1, importerOfEntry, securityOfEachEntry } from './checks/security.js';
import { statementChosen, statementDay } from './checks/statement-payment.js';
import { toldWithForms } from './checks/told-with-forms.js';
import { underlyingEntries } from './checks/underlying-entries.js';
import { agencyOnRecord } from './checks/agency-on-record.js';
import { exclusiveClaims } from './checks/claims-that-exclude.js';
import { exportDayTold, exportingCountryTold } from './checks/export-told.js';
import { grossWeight } from './checks/gross-weight.js';
import { lineAmounts } from './checks/line-amounts.js';
import { portOnRecord } from './checks/port-on-record.js';
import { quotaAgainstType } from './checks/quota-against-type.js';
import { quantityUnits } from './checks/quantity-units.js';
import { chapter99Headings, tariffNumber } from './checks/tariff.js';
import { lineClaim } from './checks/trade-program.js';
import { agenciesWaitedFor, agencyAnswerClock } from './clocks/agency-clock.js';
import { entryClocks, entryClocks1 } from './clocks/entry-clocks.js';
import { securityFilingClock } from './clocks/security-filing-clock.js';
import { standingTime } from './clocks/standing-time.js';
import { timeOfEntry } from './clocks/time-of-entry.js';
import { documentRequestClock, rejectedSummary } from './clocks/later-clocks.js';
import { checkMid } from './identity/mid-check.js';
import { constructMid } from './identity/mid.js';
import { centerAssignment } from './papers/center-assignment.js';
import { documentAsked } from './papers/document-asked.js';
import { documentExtension } from './papers/document-extension.js';
import { recordsDemandClock, recordsDemandTime } from './papers/records-demand.js';
import { ownerDeclaration } from './papers/owner-declaration.js';
import { actOnEntry } from './lifecycle/act-on-entry.js';
import { agencyAskedAgain } from './lifecycle/agency-asked-again.js';
import { agencyStep } from './lifecycle/agency-step.js';
import { arrivalAtRelease } from './lifecycle/arrival.js';
import { correctionOfFiling } from './lifecycle/correction-of-filing.js';
import { entryCorrection1, entryCorrection2 } from './lifecycle/correction-as-it-was.js';
import { entryCorrection } from './lifecycle/entry-correction.js';
import { reconciliationFlag } from './lifecycle/reconciliation-flag.js';
import { summaryInHand } from './lifecycle/summary-in-hand.js';
import { agencyStanding, entryMove } from './lifecycle/release.js';

/** Every rule of this feature, for the catalogue. */
export const ENTRY_RULES: readonly AnyRule[] = [
  entryTypeInUse,
  constructMid,
  checkMid,
  entryClocks1,
  entryClocks,
  documentRequestClock,
  agencyAnswerClock,
  agenciesWaitedFor,
  rejectedSummary,
  securityFilingClock,
  casesAgainstType,
  quotaAgainstType,
  entryBasis,
  namedDay,
  namedCases,
  reimbursementStatement,
  tariffNumber,
  quantityUnits,
  portOnRecord,
  agencyOnRecord,
  exclusiveClaims,
  lineAmounts,
  grossWeight,
  exportingCountryTold,
  exportDayTold,
  toldWithForms,
  chapter99Headings,
  informalEntry,
  entrySecurity1,
  entrySecurity,
  securityOfEachEntry,
  importerOfEntry,
  orderOnEntry,
  filingDays,
  declaredTogether,
  comingDays,
  electedTime,
  summaryKind1,
  summaryKind,
  underlyingEntries,
  reconciliationRider,
  statementDay,
  statementChosen,
  lineClaim,
  agencyStanding,
  agencyStep,
  entryMove,
  arrivalAtRelease,
  actOnEntry,
  entryCorrection1,
  entryCorrection2,
  entryCorrection,
  correctionOfFiling,
  agencyAskedAgain,
  reconciliationFlag,
  summaryInHand,
  timeOfEntry,
  standingTime,
  documentAsked,
  documentExtension,
  recordsDemandClock,
  recordsDemandTime,
  ownerDeclaration,
  centerAssignment,
];

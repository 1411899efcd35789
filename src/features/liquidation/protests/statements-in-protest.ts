import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { ask } from '../../../platform/rules/ask.js';
import { readCaseNumber } from '../../adcvd/rules/case-number.js';
import { reimbursement } from '../rules/reimbursement.js';
import { statementInProtest } from '../rules/statement-in-protest.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';
import type { FileProtest, StatementInProtest } from './protest.dto.js';

/** The statements on reimbursement that a protest brings, each with its case as entries have it, and what is wrong with them. */
export function statementsIn(
  { decisions, startedOn, caseNumbers, unstatedCases }: LiquidationRow,
  { decisionId, reimbursementStatements = [] }: Pick<FileProtest, 'decisionId' | 'reimbursementStatements'>,
  by: 'importer' | 'surety',
  today: IsoDate,
): { readonly stated: readonly StatementInProtest[]; readonly faults: readonly Fault[] } {
  const stated = reimbursementStatements.map((one) => ({ ...one, caseNumber: asEntered(one.caseNumber) }));
  const liquidatedOn = decisions.find(({ id }) => id === decisionId)?.liquidatedOn ?? null;
  const without = { enteredOn: startedOn ?? today, importedOn: null, firstSuspendedOn: null, statement: null };
  const facts = {
    by,
    ofLiquidation: decisionId !== undefined,
    // Against what is no liquidation of the entry the protest falls by itself.
    taken: liquidatedOn === null || ask(reimbursement, { ...without, liquidatedOn }, today).decision.acceptedInProtest,
    stated: stated.map(({ caseNumber }) => caseNumber),
    cases: caseNumbers,
    unstated: unstatedCases,
  };
  return { stated, faults: ask(statementInProtest, facts, today).decision };
}

function asEntered(text: string): string {
  const reading = readCaseNumber(text);
  return 'caseNumber' in reading ? reading.caseNumber.canonical : text;
}

import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface StatementInProtestFacts {
  readonly by: 'importer' | 'surety';
  /** Whether the protest is against a liquidation or reliquidation. */
  readonly ofLiquidation: boolean;
  /** Whether customs may accept a statement in a protest on the day (LIQ-28). */
  readonly taken: boolean;
  /** The cases that are stated on, in the order of the request. */
  readonly stated: readonly string[];
  /** The cases that the entry is under. */
  readonly cases: readonly string[];
  /** Those of which no statement is on record. */
  readonly unstated: readonly string[];
}

/** Whether a protest may bring statements on reimbursement. */
export const statementInProtest = rule({
  id: 'PROT-15',
  title: 'A statement on reimbursement in a protest',
  text:
    'An importer that did not certify before liquidation whether the duty was reimbursed may do so in its protest against the liquidation, for each case that the entry is under and of which no statement is on record, ' +
    'and customs may accept it. Nobody certifies in its place.',
  cites: [cfr(19, '351.402(f)(2)(i)'), cfr(19, '351.402(f)(2)(iii)')],
  decide: ({ by, ofLiquidation, taken, stated, cases, unstated }: StatementInProtestFacts): readonly Fault[] =>
    stated.length === 0
      ? []
      : [
          ...unmet([
            [by === 'importer', ofTheImporter],
            [ofLiquidation, ofALiquidation],
            [taken, notTaken],
          ]),
          ...stated.flatMap((caseNumber, i) =>
            unmet([
              [cases.includes(caseNumber), ofNoCase(i, caseNumber)],
              [!cases.includes(caseNumber) || unstated.includes(caseNumber), onRecord(i, caseNumber)],
              [!stated.slice(0, i).includes(caseNumber), statedTwice(i, caseNumber)],
            ]),
          ),
        ],
});

export interface StatementsAcceptedFacts {
  /** Whether the protest brings statements. */
  readonly carried: boolean;
  readonly outcome: 'allowed' | 'allowed_in_part' | 'denied';
  /** Whether whoever decides says that they are accepted; null where it does not say. */
  readonly said: boolean | null;
}

export interface StatementsAcceptedDecision {
  /** Null where there is none. */
  readonly accepted: boolean | null;
  readonly faults: readonly Fault[];
}

/** Whether the statements that a protest brings are accepted with the decision on it. */
export const statementsAccepted = rule({
  id: 'PROT-16',
  title: 'Acceptance of statements in a protest',
  text: 'Customs accepts or refuses the statements that a protest brings when it decides the protest: allowed as a whole it accepts them unless it says otherwise, allowed in part it says so, and denied it accepts none.',
  cites: [cfr(19, '351.402(f)(2)(iii)'), cfr(19, '174.29')],
  decide({ carried, outcome, said }: StatementsAcceptedFacts): StatementsAcceptedDecision {
    if (!carried) return { accepted: null, faults: said === null ? [] : [noStatement] };
    const faults = unmet([
      [outcome !== 'denied' || said !== true, acceptedOfDenied],
      [outcome !== 'allowed_in_part' || said !== null, undecided],
    ]);
    return { accepted: said ?? outcome === 'allowed', faults };
  },
});

const certification = (pointer: string, code: `protest.${string}`, message: string, remedy: string): Fault => ({
  pointer,
  code,
  message,
  remedy,
  citation: cfr(19, '351.402(f)(2)'),
});
const ofTheImporter = certification(
  '/reimbursementStatements',
  'protest.statement_of_importer',
  'The importer certifies whether it was reimbursed; its surety does not.',
  'Leave the statements out, and have the importer file them with its own protest.',
);
const ofALiquidation = certification(
  '/reimbursementStatements',
  'protest.statement_of_liquidation',
  'A statement on reimbursement comes with a protest against a liquidation.',
  'Leave the statements out.',
);
const notTaken = certification(
  '/reimbursementStatements',
  'protest.statement_not_taken',
  'No statement on reimbursement is accepted in this protest.',
  'Leave the statements out; POST /v1/reimbursement-determinations says what is at stake.',
);
const at = (i: number): string => `/reimbursementStatements/${String(i)}/caseNumber`;
const ofNoCase = (i: number, caseNumber: string): Fault =>
  certification(
    at(i),
    'protest.statement_of_no_case',
    `The entry is not under ${caseNumber}.`,
    'Name a case as the line of the entry names it: GET /v1/entries/{id}/liquidation.',
  );
const onRecord = (i: number, caseNumber: string): Fault =>
  certification(at(i), 'protest.statement_on_record', `A statement is on record for ${caseNumber}.`, 'Leave it out.');
const statedTwice = (i: number, caseNumber: string): Fault =>
  certification(at(i), 'protest.statement_twice', `${caseNumber} is stated on before.`, 'State on each case once.');
const noStatement: Fault = {
  pointer: '/statementsAccepted',
  code: 'protest.no_statement',
  message: 'The protest brings no statement on reimbursement.',
  remedy: 'Leave it out.',
};
const acceptedOfDenied: Fault = {
  pointer: '/statementsAccepted',
  code: 'protest.statement_of_denied',
  message: 'A protest that is denied brings nothing that is accepted.',
  remedy: 'Allow it, as a whole or in part, or leave it out.',
  citation: cfr(19, '174.29'),
};
const undecided: Fault = {
  pointer: '/statementsAccepted',
  code: 'protest.statement_undecided',
  message: 'The protest is allowed in part, and nothing says whether its statements on reimbursement are accepted.',
  remedy: 'Send `statementsAccepted`.',
  citation: cfr(19, '351.402(f)(2)(iii)'),
};

import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { statementInProtest, statementsAccepted } from './statement-in-protest.js';
import type { StatementInProtestFacts, StatementsAcceptedFacts } from './statement-in-protest.js';

const FACTS: StatementInProtestFacts = {
  by: 'importer',
  ofLiquidation: true,
  taken: true,
  stated: ['A-570-979'],
  cases: ['A-570-979', 'C-570-980'],
  unstated: ['A-570-979'],
};

describe('PROT-15 a statement on reimbursement in a protest (19 CFR 351.402(f)(2)(iii))', () => {
  it.each<[string, Partial<StatementInProtestFacts>, string[][]]>([
    ['of a case without one', {}, []],
    ['none', { stated: [], by: 'surety', ofLiquidation: false, taken: false }, []],
    ['by a surety', { by: 'surety' }, [['/reimbursementStatements', 'protest.statement_of_importer']]],
    [
      'against an exclusion',
      { ofLiquidation: false },
      [['/reimbursementStatements', 'protest.statement_of_liquidation']],
    ],
    ['on a day that knows none', { taken: false }, [['/reimbursementStatements', 'protest.statement_not_taken']]],
    [
      'of another case, of one with a statement, and twice',
      { stated: ['A-570-979', 'A-201-836', 'C-570-980', 'A-570-979'] },
      [
        ['/reimbursementStatements/1/caseNumber', 'protest.statement_of_no_case'],
        ['/reimbursementStatements/2/caseNumber', 'protest.statement_on_record'],
        ['/reimbursementStatements/3/caseNumber', 'protest.statement_twice'],
      ],
    ],
  ])('%s', (_what, given, faults) => {
    const { decision } = applyRule(statementInProtest, { ...FACTS, ...given }, '2026-03-02');
    expect(decision.map(({ pointer, code }) => [pointer, code])).toEqual(faults);
  });
});

describe('PROT-16 acceptance of statements (19 CFR 351.402(f)(2)(iii), 174.29)', () => {
  it.each<[StatementsAcceptedFacts['outcome'], boolean, boolean | null, boolean | null, string[]]>([
    ['allowed', true, null, true, []],
    ['allowed', true, false, false, []],
    ['allowed_in_part', true, true, true, []],
    ['allowed_in_part', true, null, false, ['protest.statement_undecided']],
    ['denied', true, null, false, []],
    ['denied', true, true, true, ['protest.statement_of_denied']],
    ['allowed', false, null, null, []],
    ['allowed', false, true, null, ['protest.no_statement']],
  ])('%s, carried %s, said %s: %s %j', (outcome, carried, said, accepted, codes) => {
    const { decision } = applyRule(statementsAccepted, { outcome, carried, said }, '2026-03-02');
    expect([decision.accepted, decision.faults.map(({ code }) => code)]).toEqual([accepted, codes]);
  });
});

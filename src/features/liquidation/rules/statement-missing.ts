import { cfr, guide } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';
import type { LiquidationState } from './acts-on-entries.js';
import type { ReimbursementDecision } from './reimbursement.js';

export interface StatementMissingFacts {
  readonly state: LiquidationState;
  /** What of a statement that nobody filed becomes of it (LIQ-28). */
  readonly stands: Pick<ReimbursementDecision, 'standing' | 'acceptedInProtest'>;
  /** The last day to protest; null where the entry is not liquidated. */
  readonly protestUntil: IsoDate | null;
  /** The cases of which no statement is on record, and whether nothing is owed under them. */
  readonly unstated: readonly { readonly caseNumber: string; readonly nothingOwed: boolean }[];
}

/** Something that whoever reads how an entry stands has to know of a case. */
export interface StatementWarning extends Omit<Fault, 'pointer' | 'remedy'> {
  readonly caseNumber: string;
  readonly remedy: string;
}

export interface StatementMissingDecision {
  readonly warnings: readonly StatementWarning[];
  /** Whether somebody has to look before the entry is liquidated: the weekly run would charge the duty once. */
  readonly byOfficer: boolean;
}

/** What a statement on reimbursement that is not on record means for the liquidation of an entry. */
export const statementMissing = rule({
  id: 'LIQ-30',
  title: 'Liquidation without a statement on reimbursement',
  text:
    'That no statement is on record does not say that nobody was reimbursed. An entry under a case can be liquidated without one; Commerce may then presume reimbursement, and customs in effect charges antidumping duty twice. ' +
    'So no such entry is liquidated as it was asserted unless somebody decides it; once time has liquidated it, what was asserted stands.',
  cites: [
    cfr(19, '351.402(f)(2)'),
    cfr(19, '351.402(f)(3)'),
    guide('CBP, Guidance for Reimbursement Certificates (posted 2018-11-30)'),
  ],
  authorityStatus: 'guidance',
  decide({ state, stands, protestUntil, unstated }: StatementMissingFacts): StatementMissingDecision {
    const owed = unstated.filter(({ nothingOwed }) => !nothingOwed).map(({ caseNumber }) => caseNumber);
    const isOpen = stands.standing === 'to_be_filed' || stands.standing === 'may_be_presumed';
    if (!isOpen || state === 'deemed_liquidated') return { warnings: [], byOfficer: false };
    const still = stands.acceptedInProtest ? protestUntil : null;
    return {
      warnings: owed.map((caseNumber) =>
        state === 'liquidated' ? presumable(caseNumber, still) : missing(caseNumber),
      ),
      byOfficer: state !== 'liquidated' && owed.some(isAntidumping),
    };
  },
});

const isAntidumping = (caseNumber: string): boolean => caseNumber.startsWith('A');
const twice = (caseNumber: string): string =>
  isAntidumping(caseNumber) ? ', and customs in effect charges the antidumping duty twice' : '';

const missing = (caseNumber: string): StatementWarning => ({
  caseNumber,
  code: 'liquidation.statement_missing',
  message: `No statement on reimbursement is on record for ${caseNumber}: without one at liquidation reimbursement may be presumed${twice(caseNumber)}.`,
  remedy:
    'File the statement before liquidation and name it on the line; POST /v1/reimbursement-determinations says what is at stake.',
  citation: cfr(19, '351.402(f)(3)'),
});
const presumable = (caseNumber: string, until: IsoDate | null): StatementWarning => ({
  caseNumber,
  code: 'liquidation.reimbursement_presumable',
  message: `The entry was liquidated and no statement on reimbursement was on record for ${caseNumber}: reimbursement may be presumed${twice(caseNumber)}. Nothing was doubled by itself.`,
  remedy:
    until === null
      ? 'POST /v1/reimbursement-determinations says what is at stake.'
      : `Customs may accept a statement in a protest, until ${until}: \`reimbursementStatements\` of POST /v1/protests. POST /v1/reimbursement-determinations says what is at stake.`,
  citation: cfr(19, '351.402(f)(3)'),
});

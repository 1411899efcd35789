import { cfr, eo, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { CoveredImporter } from './covered-importer.js';
import type { YesNo } from '../../importers/rules/nonresident.js';
import type { Instrument } from './proposed-security.js';
import type { Sufficiency } from './sufficiency.js';

export interface NextStepFacts {
  readonly covered: CoveredImporter;
  readonly programExempt: YesNo;
  readonly nonresident: YesNo;
  readonly corporation: boolean;
  readonly existingBond: Sufficiency['outcome'];
  readonly instrument: Instrument | null;
  readonly additional: 'none' | 'some' | 'undetermined';
  readonly undeterminedDuties: boolean;
  /** Facts about the goods are missing on which amounts turn. */
  readonly missingFacts: boolean;
}

export interface NextStep {
  readonly action: string;
  readonly text: string;
  /** Who does it. */
  readonly by: string;
  /** Who decides on it. */
  readonly decidedBy: string;
  readonly legalBasis: readonly Citation[];
}

type Candidate = NextStep & {
  readonly when: (facts: NextStepFacts) => boolean;
  /** The version of the rule that brought it; left out: the first. */
  readonly since?: 2;
};

/** What to do next, in order, with who decides it and by what law. */
export const nextSteps = rule({
  id: 'SEC-04',
  version: 2,
  title: 'What to do next',
  text: 'First what is missing from the answer, then the bond, then what the goods and the importer need besides.',
  cites: [usc(19, '1623'), cfr(19, '113.11'), cfr(19, '113.12'), cfr(19, '113.13')],
  decide: (facts: NextStepFacts): readonly NextStep[] => stepsOf(CANDIDATES, facts),
});

/** Version 1 knew of no missing facts. */
export const nextSteps1 = {
  ...nextSteps,
  version: 1,
  decide: (facts: Omit<NextStepFacts, 'missingFacts'>): readonly NextStep[] =>
    stepsOf(
      CANDIDATES.filter(({ since }) => since === undefined),
      { ...facts, missingFacts: false },
    ),
};

const stepsOf = (candidates: readonly Candidate[], facts: NextStepFacts): readonly NextStep[] =>
  candidates.filter(({ when }) => when(facts)).map(({ when: _when, since: _since, ...step }) => step);

const CANDIDATES: readonly Candidate[] = [
  {
    when: ({ covered: { gateway } }) => gateway === 'undetermined',
    action: 'settle_scope',
    text: 'Say which antidumping or countervailing cases the goods fall under; the words of the scope decide, not the tariff number.',
    by: 'Importer or broker',
    decidedBy: 'Department of Commerce, in a scope ruling where it is in doubt',
    legalBasis: [cfr(19, '351.225'), cfr(19, '141.61(c)')],
  },
  {
    when: ({ covered }) => covered.outcome === 'undetermined' && covered.gateway !== 'undetermined',
    action: 'state_payment_record',
    text: 'State whether antidumping or countervailing duties were ever left unpaid or paid late; without it coverage stays open.',
    by: 'Importer',
    decidedBy: 'Revenue Division, from its own record',
    legalBasis: [eo(13785, '2(b)')],
  },
  {
    when: ({ programExempt }) => programExempt === 'undetermined',
    action: 'prove_program_status',
    text: 'Show status and tier in C-TPAT; only a validated Tier 2 or 3 participant is exempt from the program.',
    by: 'Importer',
    decidedBy: 'CBP, C-TPAT program',
    legalBasis: [usc(19, '4321(c)')],
  },
  {
    since: 2,
    when: ({ missingFacts }) => missingFacts,
    action: 'state_missing_facts',
    text: 'State the facts that are named as missing, each on its line under `facts`; beside each stands what every answer would be worth.',
    by: 'Importer or broker',
    decidedBy: 'Importer of record, with reasonable care',
    legalBasis: [usc(19, '1484(a)')],
  },
  {
    when: ({ undeterminedDuties }) => undeterminedDuties,
    action: 'complete_the_entries',
    text: 'Complete what is named as undetermined; amounts that rest on it are not stated.',
    by: 'Importer or broker',
    decidedBy: 'Importer of record, with reasonable care',
    legalBasis: [usc(19, '1484(a)')],
  },
  {
    when: ({ existingBond }) => existingBond === 'not_assessed',
    action: 'file_bond',
    text: 'File a continuous bond of the required amount on CBP Form 301, or a single transaction bond for each entry.',
    by: 'Importer with a surety',
    decidedBy: 'Revenue Division; for a single transaction bond also the port director',
    legalBasis: [cfr(19, '113.11'), cfr(19, '113.12')],
  },
  {
    when: ({ existingBond }) => existingBond === 'insufficient',
    action: 'raise_bond',
    text: 'Replace the continuous bond by one of the required amount; after a written notice there are fifteen days.',
    by: 'Importer with a surety',
    decidedBy: 'Revenue Division',
    legalBasis: [cfr(19, '113.13(c)')],
  },
  {
    when: ({ additional }) => additional === 'some',
    action: 'answer_the_proposal',
    text: 'The additional amount is a proposal from this importer’s own figures. It binds only after a decision with reasons and written notice to principal and surety; evidence against it goes to the office that decides.',
    by: 'Importer',
    decidedBy: 'Revenue Division',
    legalBasis: [usc(19, '1623(a)'), cfr(19, '113.13'), usc(19, '4321'), eo(13785, '3')],
  },
  {
    when: ({ additional, instrument }) => additional === 'some' && instrument === 'single_transaction_bond',
    action: 'file_additional_single_transaction_bonds',
    text: 'Give the additional security by single transaction bonds, or by cash or US obligations in their place.',
    by: 'Importer with a surety',
    decidedBy: 'Port director or Revenue Division',
    legalBasis: [cfr(19, '113.13(d)'), cfr(19, '113.40')],
  },
  {
    when: ({ covered }) => covered.gateway === 'met',
    action: 'deposit_adcvd_cash',
    text: 'Name the case on each line and pay the cash deposit with the entry summary; a bond does not stand in for it.',
    by: 'Importer or broker',
    decidedBy: 'Department of Commerce sets the rate, CBP collects it',
    legalBasis: [usc(19, '1673e(a)(3)'), usc(19, '1671e(a)(3)'), cfr(19, '141.61(c)')],
  },
  {
    when: ({ nonresident }) => nonresident !== 'no',
    action: 'resident_surety',
    text: 'A nonresident takes a resident corporate surety.',
    by: 'Importer',
    decidedBy: 'Revenue Division or port director, on approving the bond',
    legalBasis: [cfr(19, '141.17'), cfr(19, '141.18(b)')],
  },
  {
    when: ({ nonresident, corporation }) => nonresident !== 'no' && corporation,
    action: 'name_resident_agent',
    text: 'A nonresident corporation names a resident agent for service of process in the State of the port of entry.',
    by: 'Importer',
    decidedBy: 'Port director, on entry',
    legalBasis: [cfr(19, '141.18(a)')],
  },
];

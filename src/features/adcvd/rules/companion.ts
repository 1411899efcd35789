import { guide } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { CaseStatus } from './case-status.js';

export interface CompanionFacts {
  /** The cases a line names, as printed. */
  readonly named: readonly string[];
  /** Cases of the other kind on the same goods of the same country, with their status on the day. */
  readonly companions: readonly {
    readonly of: string;
    readonly caseNumber: string;
    readonly status: CaseStatus | null;
  }[];
}

export interface MissingCompanion {
  readonly code: 'companion.missing';
  readonly of: string;
  readonly caseNumber: string;
}

/** Companion cases in force that a line should name and does not. */
export const missingCompanions = rule({
  id: 'ADCVD-05',
  title: 'Companion case',
  text: 'Where the same goods are under both an antidumping and a countervailing duty case, a line that names one is expected to name the other; ACE warns when it does not.',
  cites: [guide('CSMS 58721104, AD/CVD cargo messages (16 January 2024)')],
  authorityStatus: 'guidance',
  decide: ({ named, companions }: CompanionFacts): readonly MissingCompanion[] =>
    companions
      .filter(({ status }) => status === 'order' || status === 'preliminary')
      .filter(({ of, caseNumber }) => names(named, of) && !names(named, caseNumber))
      .map(({ of, caseNumber }) => ({ code: 'companion.missing', of, caseNumber })),
});

// A company case (A-570-979-001) names its order too.
const names = (named: readonly string[], order: string): boolean =>
  named.some((caseNumber) => caseNumber === order || caseNumber.startsWith(`${order}-`));

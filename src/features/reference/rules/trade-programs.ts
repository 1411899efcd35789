import type { Citation } from '../../../kernel/citation.js';
import { cfr, guide } from '../../../kernel/citation.js';
import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { TRADE_PROGRAMS, PROGRAM_NAMES } from './trade-program-table.js';
import type { ProgramTerms } from './trade-program-table.js';

/** What a claim for a special programme is worth on a day, before the tariff line is looked at. */
export interface ProgramClaim {
  readonly program: string;
  readonly standing: 'in_force' | 'unknown_program' | 'not_in_force' | 'origin_not_covered';
  /** How the ordinary duty is found under the claim; `none` where the claim has no effect. */
  readonly ordinaryDuty: ProgramTerms['ordinaryDuty'] | 'none';
  readonly processingFee: ProgramTerms['processingFee'];
  readonly basis: readonly Citation[];
}

const without = (program: string, standing: ProgramClaim['standing'], basis: readonly Citation[]): ProgramClaim => ({
  program,
  standing,
  ordinaryDuty: 'none',
  processingFee: 'due',
  basis,
});

/** The code of a programme given by code or by its common name (`USMCA` is `S`). */
export const programCode = (text: string): string => {
  const plain = text.trim().toUpperCase();
  return PROGRAM_NAMES[plain] ?? plain;
};

interface ClaimFacts {
  readonly program: string;
  readonly countryOfOrigin: string;
  /** Whether the goods come back under a heading for goods repaired or altered abroad. */
  readonly repaired?: boolean;
}

/** The headings of goods that come back repaired or altered. */
export const isRepairHeading = (htsNumber: string): boolean => /^980200(?:40|50)/.test(htsNumber);

/** Tests a claimed programme against its dates and its countries. */
export const claimTradeProgram = rule({
  id: 'TARIFF-03',
  version: 2,
  title: 'Claim for a special tariff programme',
  text: 'A programme claimed by its indicator counts while it is in force and for goods of its countries; goods that come back repaired or altered under 9802.00.40 or 9802.00.50 may be of any origin. It changes the ordinary duty and, where 19 CFR 24.23(c) says so, the processing fee; never antidumping, countervailing or other additional duties.',
  cites: [guide('HTSUS General Note 3(c)'), cfr(19, '24.23(c)'), cfr(19, '182.112(a)')],
  decide: (facts: ClaimFacts, _params, asOf): ProgramClaim => standingOf(facts, asOf),
});

/** Version 1 put the test of origin to goods repaired abroad too. */
export const claimTradeProgram1 = rule({
  id: 'TARIFF-03',
  title: 'Claim for a special tariff programme',
  text: 'A programme claimed by its indicator counts while it is in force and for goods of its countries. It changes the ordinary duty and, where 19 CFR 24.23(c) says so, the processing fee; never antidumping, countervailing or other additional duties.',
  cites: [guide('HTSUS General Note 3(c)'), cfr(19, '24.23(c)')],
  decide: ({ program, countryOfOrigin }: ClaimFacts, _params, asOf): ProgramClaim =>
    standingOf({ program, countryOfOrigin }, asOf),
});

function standingOf({ program, countryOfOrigin, repaired = false }: ClaimFacts, asOf: IsoDate): ProgramClaim {
  const code = programCode(program);
  const dated = Object.hasOwn(TRADE_PROGRAMS, code) ? TRADE_PROGRAMS[code] : undefined;
  if (!dated) return without(code, 'unknown_program', []);
  try {
    const { value, cites } = dated.on(asOf);
    if (!repaired && value.origins && !value.origins.includes(countryOfOrigin))
      return without(code, 'origin_not_covered', cites);
    const { ordinaryDuty, processingFee } = value;
    return { program: code, standing: 'in_force', ordinaryDuty, processingFee, basis: cites };
  } catch (error) {
    if (error instanceof NotInForce) return without(code, 'not_in_force', []);
    throw error;
  }
}

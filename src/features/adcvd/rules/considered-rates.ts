import type { IsoDate } from '../../../kernel/dates.js';
import type { PartyMatches } from './party-matches.js';
import type { CascadeFacts, CascadeOutcome, ConsideredRate, RateCandidate } from './rate-candidate.js';

type Judged = Omit<ConsideredRate, 'candidate'>;

/** Every rate on record with what became of it, in the order given. */
export function consideredRates(
  facts: CascadeFacts,
  asOf: IsoDate,
  parties: PartyMatches,
  outcome: CascadeOutcome,
): readonly ConsideredRate[] {
  return facts.candidates.map((candidate) => ({ candidate, ...judge(candidate, facts, asOf, parties, outcome) }));
}

function judge(
  row: RateCandidate,
  facts: CascadeFacts,
  asOf: IsoDate,
  parties: PartyMatches,
  outcome: CascadeOutcome,
): Judged {
  if (row === outcome.chosen) return { verdict: 'chosen', reason: outcome.reason };
  if (asOf < row.effectiveOn) return rejected('not_yet_effective');
  if (row.endsOn && row.endsOn < asOf) return rejected('no_longer_effective');
  if (row.scope === 'all_others' || row.scope === 'country_wide') {
    return rejected(outcome.outcome === 'determined' ? 'more_specific_rate_applies' : 'not_reached');
  }
  if (row.scope === 'producer' && facts.caseType === 'A' && facts.nonMarketEconomy) {
    return rejected('producer_rate_not_used_in_non_market_economy');
  }
  const grade = gradeOf(row, parties);
  if (grade === 'no') return rejected('other_company');
  if (grade === 'unsure') return { verdict: 'ambiguous', reason: 'company_match_uncertain' };
  return rejected(outcome.outcome === 'determined' ? 'later_in_the_cascade_or_older' : outcome.reason);
}

function gradeOf(row: RateCandidate, parties: PartyMatches): 'sure' | 'unsure' | 'no' {
  if (row.scope === 'combination') {
    const [producer, exporter] = [parties.grade('producer', row.producer), parties.grade('exporter', row.exporter)];
    if (producer === 'no' || exporter === 'no') return 'no';
    return producer === 'sure' && exporter === 'sure' ? 'sure' : 'unsure';
  }
  const name = row.scope === 'company' ? row.company : row.scope === 'producer' ? row.producer : row.exporter;
  const roles =
    row.scope === 'producer'
      ? (['producer'] as const)
      : row.scope === 'exporter'
        ? (['exporter', 'supplier'] as const)
        : (['exporter', 'producer', 'supplier'] as const);
  const grades = roles.map((role) => parties.grade(role, name));
  return grades.includes('sure') ? 'sure' : grades.includes('unsure') ? 'unsure' : 'no';
}

const rejected = (reason: string): Judged => ({ verdict: 'rejected', reason });

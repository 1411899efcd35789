import { cfr, fr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { consideredRates } from './considered-rates.js';
import { compareRates } from './deposit-rate.js';
import { latestOf } from './latest-rate.js';
import type { Found } from './latest-rate.js';
import { PartyMatches } from './party-matches.js';

import type { CascadeDecision, CascadeFacts, RateCandidate, RateReason, RateRefusal } from './rate-candidate.js';

/** What to take in a countervailing case when both parties have a rate. */
const BOTH_KNOWN = new Dated<'exporter' | 'higher'>('countervailing rate when both parties have one', '2026-11-21', {
  '1997-05-19': { value: 'exporter', cites: [fr(62, 27296, '19 CFR 351.107(b)')] },
  '2025-01-15': { value: 'higher', cites: [fr(89, 101694, '19 CFR 351.107'), cfr(19, '351.107')] },
});

type MatchedBy = CascadeDecision['matchedBy'];
type Step =
  | { readonly chosen: RateCandidate; readonly reason: RateReason; readonly matchedBy: MatchedBy }
  | { readonly refusal: RateRefusal }
  | null;

/** Which cash deposit rate applies to the goods of a producer and an exporter. */
export const rateCascade = rule({
  id: 'ADCVD-02',
  title: 'Cash deposit rate by producer and exporter',
  text: 'A rate for the exact pair of producer and exporter comes first. In a market economy the exporter’s rate, then the producer’s, then the all-others rate; in a non-market economy the exporter’s separate rate, that of the exporter which supplied a reseller, then the country-wide rate; in countervailing cases the higher of both parties’ rates, then the all-others rate. An uncertain company match decides nothing.',
  cites: [cfr(19, '351.107'), usc(19, '1673d(c)(5)'), usc(19, '1671d(c)(5)')],
  params: { bothKnown: BOTH_KNOWN },
  decide(facts: CascadeFacts, { bothKnown }, asOf): CascadeDecision {
    const current = facts.candidates.filter((row) => row.effectiveOn <= asOf && (!row.endsOn || asOf <= row.endsOn));
    const parties = new PartyMatches(facts, current);
    const step =
      combination(parties) ??
      (facts.caseType === 'C'
        ? countervailing(parties, bothKnown)
        : facts.nonMarketEconomy
          ? nonMarketEconomy(parties)
          : marketEconomy(parties)) ??
      residual(facts, current);
    return explained(facts, asOf, parties, step);
  },
});

function combination(parties: PartyMatches): Step {
  return asStep(parties.pair(), 'rate.combination', 'both');
}

// The exporter first, whether it has a rate of its own or stands in a list of companies; then the producer.
function marketEconomy(parties: PartyMatches): Step {
  return (
    asStep(parties.find('exporter'), 'rate.exporter', 'exporter') ??
    asStep(parties.find('producer'), 'rate.producer', 'producer')
  );
}

// A producer's own rate does not count here: only an exporter can show that it is free of the state.
function nonMarketEconomy(parties: PartyMatches): Step {
  return (
    asStep(parties.find('exporter'), 'rate.separate_rate', 'exporter') ??
    asStep(parties.find('supplier'), 'rate.supplier', 'supplier')
  );
}

function countervailing(parties: PartyMatches, bothKnown: 'exporter' | 'higher'): Step {
  const exporter = asStep(parties.find('exporter'), 'rate.exporter', 'exporter');
  const producer = asStep(parties.find('producer'), 'rate.producer', 'producer');
  if (!exporter || !producer || bothKnown === 'exporter') return exporter ?? producer;
  if ('refusal' in exporter) return exporter;
  if ('refusal' in producer) return producer;
  if (exporter.chosen === producer.chosen) return exporter;
  const order = compareRates(exporter.chosen.rate, producer.chosen.rate);
  if (order === null) return { refusal: 'rate.not_comparable' };
  return { ...(order < 0 ? producer : exporter), reason: 'rate.higher_of_both' };
}

// Lists do not always name the general rate as the case would have it, so the other name serves where its own is missing.
function residual({ caseType, nonMarketEconomy: nme }: CascadeFacts, current: readonly RateCandidate[]): Step {
  const scopes =
    caseType === 'A' && nme ? (['country_wide', 'all_others'] as const) : (['all_others', 'country_wide'] as const);
  for (const scope of scopes) {
    const found = latestOf(current.filter((row) => row.scope === scope));
    const step = asStep(found, scope === 'all_others' ? 'rate.all_others' : 'rate.country_wide', null);
    if (step) return step;
  }
  return { refusal: 'rate.unknown_on_date' };
}

function asStep(found: Found, reason: RateReason, matchedBy: MatchedBy): Step {
  if (found === null) return null;
  if (typeof found === 'string') return { refusal: found };
  return { chosen: found, reason: found.rateKind === 'excluded' ? 'rate.excluded' : reason, matchedBy };
}

function explained(facts: CascadeFacts, asOf: IsoDate, parties: PartyMatches, step: Step): CascadeDecision {
  const settled = step && 'chosen' in step ? step : null;
  const refusal = step && 'refusal' in step ? step.refusal : 'rate.unknown_on_date';
  const outcome = settled
    ? ({ outcome: 'determined', chosen: settled.chosen, reason: settled.reason } as const)
    : ({ outcome: 'not_determinable', chosen: null, reason: refusal } as const);
  return {
    ...outcome,
    matchedBy: settled?.matchedBy ?? null,
    companies: parties.lookups,
    considered: facts.explain === false ? [] : consideredRates(facts, asOf, parties, outcome),
  };
}

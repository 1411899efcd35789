import { cfr, fr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, maxCents, minCents, percentOf } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface ClaimFacts {
  /** Appraised domestic value of what was seized. */
  readonly value: Cents;
  /** Goods whose importation is prohibited go the administrative way whatever their value. */
  readonly prohibited: boolean;
  readonly firstPublishedOn?: IsoDate;
  readonly claim?: { readonly filedOn: IsoDate; readonly bond: Cents; readonly tooPoorForBond: boolean };
}

export interface ClaimClock {
  /** Judicial: the case goes to the United States attorney. */
  readonly procedure: 'administrative' | 'judicial';
  readonly claim: 'not_published' | 'open' | 'valid' | 'late' | 'bond_missing' | 'none_filed';
  readonly bond: Cents;
  readonly published: 'website_only' | 'website_and_posted';
  readonly claimBy?: IsoDate;
  readonly publishedThrough?: IsoDate;
  /** The first day on which a summary forfeiture may be declared. */
  readonly forfeitureFrom?: IsoDate;
}

const REVIEWED: IsoDate = '2026-11-21';
const from = <T>(since: IsoDate, value: T, ...cites: readonly ReturnType<typeof cfr>[]) => ({
  [since]: { value, cites },
});

/** Which way a forfeiture goes, what claiming the goods costs, and until when. */
export const claimClock = rule({
  id: 'SEIZ-04',
  title: 'Administrative forfeiture and claims',
  text:
    'Goods worth up to $500,000, and prohibited goods, are forfeited administratively after thirty days of publication unless someone claims them ' +
    'within twenty days of its first day with a bond of a tenth of the value, at most $5,000 and at least $250. A claim goes to the United States attorney.',
  cites: [usc(19, '1607'), usc(19, '1608'), usc(19, '1609'), cfr(19, '162.45'), cfr(19, '162.47')],
  params: {
    administrativeLimit: new Dated<Cents>('largest value forfeited administratively', REVIEWED, {
      ...from('1990-08-20', dollars(500_000), usc(19, '1607(a)(1)'), cfr(19, '162.45(a)')),
    }),
    claimDays: new Dated<number>(
      'days to claim',
      REVIEWED,
      from('1990-08-20', 20, usc(19, '1608'), cfr(19, '162.47(a)')),
    ),
    bondPercent: new Dated<Decimal>('bond, per cent of value', REVIEWED, {
      ...from('1990-08-20', Decimal.make(10n), usc(19, '1608'), cfr(19, '162.47(b)')),
    }),
    bondMost: new Dated<Cents>('largest claim bond', REVIEWED, from('1990-08-20', dollars(5_000), usc(19, '1608'))),
    bondLeast: new Dated<Cents>('least claim bond', REVIEWED, from('1990-08-20', dollars(250), usc(19, '1608'))),
    publicationDays: new Dated<number>('consecutive days of publication', REVIEWED, {
      ...from('2013-03-25', 30, cfr(19, '162.45(b)')),
    }),
    postedUpTo: new Dated<Cents>('largest value of which notice is also posted at the port', REVIEWED, {
      ...from('2005-03-24', dollars(5_000), cfr(19, '162.45(b)'), fr(70, 8510)),
    }),
  },
  decide(facts: ClaimFacts, params, asOf): ClaimClock {
    const { value, prohibited, firstPublishedOn } = facts;
    const tenth = percentOf(value, params.bondPercent);
    const bond = maxCents(minCents(tenth, params.bondMost), params.bondLeast);
    const base = {
      procedure: prohibited || value <= params.administrativeLimit ? 'administrative' : 'judicial',
      published: value > params.postedUpTo ? 'website_only' : 'website_and_posted',
      bond,
    } as const;
    if (!firstPublishedOn) return { ...base, claim: 'not_published' };
    const claimBy = addDays(firstPublishedOn, params.claimDays);
    // Thirty consecutive days of which the first is the day of first publication.
    const publishedThrough = addDays(firstPublishedOn, params.publicationDays - 1);
    const claim = judge(facts.claim, bond, claimBy, asOf);
    const clock = { ...base, claim, claimBy, publishedThrough };
    if (base.procedure === 'judicial' || claim === 'valid') return clock;
    return { ...clock, forfeitureFrom: addDays(latest(claimBy, publishedThrough), 1) };
  },
});

function judge(claim: ClaimFacts['claim'], bond: Cents, claimBy: IsoDate, asOf: IsoDate): ClaimClock['claim'] {
  if (!claim) return asOf <= claimBy ? 'open' : 'none_filed';
  if (claim.filedOn > claimBy) return 'late';
  return claim.tooPoorForBond || claim.bond >= bond ? 'valid' : 'bond_missing';
}

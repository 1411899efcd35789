import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars, maxCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { BondKind } from '../../bonds/rules/index.js';

/** What was not done that an importer's bond promises. */
export const DEFAULTS = [
  'goods',
  'late_summary',
  'late_estimated_duties',
  'late_summary_and_duties',
  'without_goods',
  'temporary_importation',
  'advance_information',
] as const;
export type DefaultOnBond = (typeof DEFAULTS)[number];

export interface LiquidatedDamagesFacts {
  readonly default: DefaultOnBond;
  readonly bondKind: BondKind;
  /** The penal sum of the bond in whose period it happened. */
  readonly bondAmount: Cents;
  /** Null: not known. */
  readonly value: Cents | null;
  /** Restricted or prohibited goods, or alcoholic beverages; null: not known. */
  readonly restrictedOrAlcoholic: boolean | null;
  /** Estimated duties, taxes and charges not paid in time; null: not known. */
  readonly unpaidDuties: Cents | null;
  /** What a bond for this transaction alone would have been; null: not known. */
  readonly singleTransactionAmount: Cents | null;
  /** How many defaults there are that involve no goods. */
  readonly times: number;
  /** What the breach of a temporary importation bond costs (TIB-01); null: not known. Left out of another default. */
  readonly temporaryImportation?: Cents | null;
  /** What violations of what is sent in advance cost (SEC-22). Left out of another default. */
  readonly advanceInformation?: Cents;
}

export interface LiquidatedDamages {
  /** Null: something it stands on is not known. */
  readonly claim: Cents | null;
  /** What the surety answers for. */
  readonly securedByBond: Cents | null;
  /** What the principal owes beyond the bond. */
  readonly beyondBond: Cents | null;
  readonly reasonCodes: readonly string[];
}

const paragraph = cfr(19, '113.62(n)');
const since = <T>(value: T) => ({ '2015-12-14': { value, cites: [paragraph] } });

/** What is claimed where the conditions of an importer's bond are not met. */
export const liquidatedDamages = rule({
  id: 'SEC-14',
  title: 'Liquidated damages under an importer’s bond',
  text:
    'A default on goods costs their value, three times where they are restricted, prohibited or alcoholic; late estimated duties twice what is unpaid, at least a least amount; ' +
    'a late summary the bond for the transaction, or what one would have been; another default a sum each time. Duties and summary late together count as a default on goods. The surety never answers for more than the bond.',
  cites: [paragraph, cfr(19, '142.15'), cfr(19, '113.62(n)(4)')],
  params: {
    times: new Dated<number>(
      'multiple of the value of restricted, prohibited or alcoholic goods',
      '2026-11-28',
      since(3),
    ),
    unpaid: new Dated<number>('multiple of unpaid estimated duties', '2026-11-28', since(2)),
    least: new Dated<Cents>('least claim for late estimated duties', '2026-11-28', since(dollars(1_000))),
    each: new Dated<Cents>('claim for each default without goods', '2026-11-28', since(dollars(1_000))),
  },
  decide(facts: LiquidatedDamagesFacts, { times, unpaid, least, each }): LiquidatedDamages {
    const { value, restrictedOrAlcoholic: restricted, unpaidDuties, bondAmount, bondKind } = facts;
    const ofGoods = value === null || restricted === null ? null : value * BigInt(restricted ? times : 1);
    const claims: Readonly<Record<DefaultOnBond, Cents | null>> = {
      goods: ofGoods,
      late_summary_and_duties: ofGoods,
      late_summary: bondKind === 'single_transaction' ? bondAmount : facts.singleTransactionAmount,
      late_estimated_duties: unpaidDuties === null ? null : maxCents(BigInt(unpaid) * unpaidDuties, least),
      without_goods: each * BigInt(facts.times),
      temporary_importation: facts.temporaryImportation ?? null,
      advance_information: facts.advanceInformation ?? null,
    };
    const claim = claims[facts.default];
    if (claim === null)
      return { claim, securedByBond: null, beyondBond: null, reasonCodes: ['bond_claim.facts_missing'] };
    const beyondBond = maxCents(0n, claim - bondAmount);
    const reasonCodes = beyondBond > 0n ? ['bond_claim.above_bond'] : ['bond_claim.within_bond'];
    return { claim, securedByBond: claim - beyondBond, beyondBond, reasonCodes };
  },
});

export interface BondClaimDaysFacts {
  /** The day on which the liability accrued. */
  readonly accruedOn: IsoDate;
  /** The day the notice of the claim was mailed to the principal; null: not yet. */
  readonly noticedOn: IsoDate | null;
  /** The day payment was demanded of the surety; null: not yet. */
  readonly demandedOn: IsoDate | null;
  /** Whether the bond was given only for the production of free-entry or reduced-duty documents. */
  readonly onlyForFreeEntryDocuments?: boolean;
}

export interface BondClaimDays {
  readonly principalPetitionBy: IsoDate | null;
  readonly suretyPetitionBy: IsoDate | null;
  /** From this day on it is reported to the Department of Justice, unless satisfied, petitioned or protested; null: it never is. */
  readonly reportableFrom: IsoDate | null;
}

const days = (name: string, value: number, cite: string) =>
  new Dated<number>(name, '2026-11-28', { '2015-12-14': { value, cites: [cfr(19, cite)] } });

/** Until when a claim under a bond may be petitioned against, and when it is reported. */
export const bondClaimDays = rule({
  id: 'SEC-15',
  title: 'Days of a claim under a bond',
  text: 'The principal petitions within sixty days of the mailing of the notice, the surety within sixty days of the demand on it; what is not satisfied when 180 days have gone by since liability accrued is reported to the Department of Justice, unless relief was applied for or a protest filed. A bond given only for the production of free-entry or reduced-duty documents is never reported.',
  cites: [cfr(19, '172.3'), cfr(19, '172.4'), cfr(19, '113.52'), cfr(19, '113.43(c)')],
  params: {
    principal: days('days of the principal to petition', 60, '172.3'),
    surety: days('days of the surety to petition', 60, '172.4'),
    report: days('days until an unsatisfied bond is reported', 180, '113.52'),
  },
  decide: (facts: BondClaimDaysFacts, { principal, surety, report }): BondClaimDays => ({
    principalPetitionBy: facts.noticedOn && addDays(facts.noticedOn, principal),
    suretyPetitionBy: facts.demandedOn && addDays(facts.demandedOn, surety),
    reportableFrom: facts.onlyForFreeEntryDocuments === true ? null : addDays(facts.accruedOn, report + 1),
  }),
});

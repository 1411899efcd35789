import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import type { PolicySet } from '../../../../kernel/policy.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { nonresidentImporter } from '../../../importers/rules/nonresident.js';
import {
  adcvdPaymentRecord1,
  countryCommodityShare,
  exposureBeyondDeposits,
  riskScore,
} from '../../../security/rules/index.js';
import type { AdcvdDebt, Exposure, Met } from '../../../security/rules/index.js';
import type { RiskFactorName } from '../../../security/rules/security-policies.js';
import { coveredStatus } from '../covered-status.js';
import type { CoveredStatus } from '../covered-status.js';
import { priorityTradeIssues } from './priority-trade-issues.js';
import { riskAction } from './risk-action.js';
import type { ProposedAction } from './risk-action.js';
import type { CaseOfGoods, RiskRecord } from './risk-record.js';
import { weighedRisk } from './weighed-risk.js';
import type { WeighedFactor, WeighedRisk } from './weighed-risk.js';

/** A record that a factor was found from. */
export interface FactorSource {
  readonly kind: 'entry' | 'importer' | 'bill' | 'deposit' | 'bond' | 'adcvd_case' | 'policy';
  readonly id: string;
}

export interface AssessedFactor extends WeighedFactor {
  readonly sources: readonly FactorSource[];
  /** What is missing; null where the factor is known. */
  readonly missing: string | null;
}

export interface AssessedRisk extends Omit<WeighedRisk, 'factors'>, ProposedAction {
  readonly onList: boolean;
  readonly covered: CoveredStatus['outcome'];
  readonly exposure: Exposure;
  readonly factors: readonly AssessedFactor[];
  readonly steps: readonly Applied<unknown>[];
}

/** Assesses the risk of an importer, or of an entry of it, from what is on record; in the second version from deposits too. */
export function assessRisk(record: RiskRecord, asOf: IsoDate, policies: PolicySet, version: 1 | 2 = 2): AssessedRisk {
  const covered = coveredStatus(record.covered, asOf, version);
  const listed = applyRule(priorityTradeIssues, { issue: record.issue }, asOf);
  const residence = record.residence && applyRule(nonresidentImporter, record.residence, asOf);
  const cases = record.goods.flatMap(({ value, cases: of }) =>
    of.map(({ caseNumber, depositPercent, p90FinalPercent }) => ({
      caseNumber,
      value,
      depositPercent,
      p90FinalPercent,
    })),
  );
  const exposure = applyRule(exposureBeyondDeposits, { cases }, asOf);
  const lines = record.goods.map(({ htsNumber, countryOfOrigin }) => ({ htsNumber, countryOfOrigin }));
  const share = applyRule(countryCommodityShare, { lines }, asOf, policies);
  const owing = owingAffiliates(record, asOf);
  const found = applyRule(
    riskScore,
    {
      paymentRecord: paymentRecordIn(covered.failedToFullyPay.standing, covered.failedToPayTimely.standing),
      firstImportOn: record.covered.firstImport?.on ?? null,
      nonresident: residence?.decision.nonresident ?? 'undetermined',
      volatilityPoints: volatility(record.goods.flatMap(({ cases: of }) => of)),
      exposure: exposure.decision.amount,
      bondAmount: record.bond?.amount ?? null,
      countryCommodityShare: share.decision,
      largestOpenBill: largestOpenAmount(record.covered.debts, asOf),
      affiliatedWithDelinquent: owing && owing.length > 0,
      dataFault: record.dataFault,
    },
    asOf,
    policies,
  );
  const values = found.decision.factors.map(({ name, value }) => ({ name, value }));
  const weighed = applyRule(weighedRisk, { issue: record.issue, found: values }, asOf, policies);
  const { band, score, atMost, factors } = weighed.decision;
  const action = applyRule(riskAction, { issue: record.issue, band, of: record.of, draw: record.draw }, asOf, policies);
  const sources = sourcesOf(record, covered, owing ?? [], asOf);
  return {
    onList: listed.decision,
    covered: covered.outcome,
    exposure: exposure.decision,
    band,
    score,
    atMost,
    factors: factors.map((factor) => ({
      ...factor,
      sources: sources[factor.name],
      missing: factor.value === null ? missingOf(factor.name, record, covered) : null,
    })),
    ...action.decision,
    steps: [...covered.steps, listed, ...(residence ? [residence] : []), exposure, share, found, weighed, action],
  };
}

/** What the score takes for the record of payments. What a protest is open against is shown, and counts as the definition has it. */
export function paymentRecordIn(unpaid: Met, late: Met) {
  if (unpaid === 'undetermined' || (unpaid === 'not_met' && late === 'undetermined')) return null;
  return { unpaid: unpaid === 'met', late: late === 'met' };
}

/** The widest known gap between deposit and highest final rate; 0 without a case, null where no gap is known. */
export function volatility(cases: readonly CaseOfGoods[]): Decimal | null {
  const gaps = cases.flatMap(({ depositPercent, maxFinalPercent }) =>
    depositPercent && maxFinalPercent ? [maxFinalPercent.minus(depositPercent)] : [],
  );
  if (cases.length > 0 && gaps.length === 0) return null;
  return gaps.reduce((widest, gap) => (gap.compare(widest) > 0 ? gap : widest), Decimal.make(0n));
}

// Null where it is not known what of a payment went to the duty.
function openOf({ amount, payments }: AdcvdDebt, asOf: IsoDate): Cents | null {
  const paid = payments.filter(({ paidOn }) => paidOn <= asOf).map((payment) => payment.amount);
  const known = paid.filter((part) => part !== null);
  return known.length < paid.length ? null : amount - sumCents(known);
}

/** The most that is open on one of these debts; null where it is not known of one. */
export function largestOpenAmount(debts: readonly AdcvdDebt[] | null, asOf: IsoDate): Cents | null {
  if (debts === null || debts.some((debt) => openOf(debt, asOf) === null)) return null;
  return largestOpen(debts, asOf)?.open ?? 0n;
}

function largestOpen(debts: readonly AdcvdDebt[] | null, asOf: IsoDate) {
  const open = (debts ?? []).map((debt) => ({ id: debt.reference, open: openOf(debt, asOf) ?? 0n }));
  return open.filter((one) => one.open > 0n).sort((a, b) => (a.open < b.open ? 1 : -1))[0];
}

/** Who of those it belongs with has not paid; null where that is not on record. */
export function owingAffiliates(
  { affiliates }: Pick<RiskRecord, 'affiliates'>,
  asOf: IsoDate,
): readonly string[] | null {
  const unpaid = affiliates.map(({ importerId, debts }) => ({
    importerId,
    unpaid: debts && applyRule(adcvdPaymentRecord1, { debts }, asOf).decision.unpaid,
  }));
  const owing = unpaid.filter((one) => one.unpaid === true);
  const isOpen = owing.length === 0 && unpaid.some((one) => one.unpaid === null);
  return isOpen ? null : owing.map(({ importerId }) => importerId);
}

// Bills are on record, but not what was paid on them where no rate of interest is.
function missingOf(
  name: RiskFactorName,
  { covered: { debts } }: RiskRecord,
  { failedToFullyPay }: CoveredStatus,
): string {
  if (debts === null || (name !== 'paymentHistory' && name !== 'openBillSize')) return MISSING[name];
  return name === 'paymentHistory' && failedToFullyPay.standing === 'not_met'
    ? 'Whether a deposit came in time is not known: its last day is not on record.'
    : 'What a payment left of a bill is not known: no rate of interest is on record for it.';
}

const MISSING: Readonly<Record<RiskFactorName, string>> = {
  paymentHistory: 'No record of bills and payments is kept.',
  tenure: 'No record of imports.',
  nonresident: 'The form does not say where the importer is organized, or its citizenship.',
  rateVolatility: 'No rates of the cases are on record for the day.',
  exposureToBond: 'The exposure is not known, or no continuous bond is on record.',
  countryCommodityDelinquency: 'The table of unpaid shares names none of the goods of twelve months.',
  openBillSize: 'No record of bills is kept.',
  affiliation: 'No record of what its affiliates owe is kept.',
  dataQuality: 'Whether its address was verified is not on record.',
};

function sourcesOf(
  { covered: { importerId, firstImport, debts }, goods, bond }: RiskRecord,
  status: CoveredStatus,
  owing: readonly string[],
  asOf: IsoDate,
): Readonly<Record<RiskFactorName, readonly FactorSource[]>> {
  const cases = [...new Set(goods.flatMap(({ cases: of }) => of.map(({ caseNumber }) => caseNumber)))];
  const caseSources = cases.map((id) => ({ kind: 'adcvd_case', id }) as const);
  const paid = [status.failedToFullyPay, status.failedToPayTimely].flatMap(({ records, linkedRecords }) =>
    [...records, ...linkedRecords].map(({ kind, id }) => [id, kind === 'deposit' ? kind : 'bill'] as const),
  );
  const open = largestOpen(debts, asOf);
  return {
    paymentHistory: [...new Map(paid)].map(([id, kind]) => ({ kind, id })),
    tenure: firstImport ? [{ kind: 'entry', id: firstImport.id }] : [],
    nonresident: [{ kind: 'importer', id: importerId }],
    rateVolatility: caseSources,
    exposureToBond: [...(bond ? [{ kind: 'bond', id: bond.bondId } as const] : []), ...caseSources],
    countryCommodityDelinquency: [{ kind: 'policy', id: 'risk.countryCommodityDelinquency' }],
    openBillSize: open ? [{ kind: 'bill', id: open.id }] : [],
    affiliation: owing.map((id) => ({ kind: 'importer', id })),
    dataQuality: [{ kind: 'importer', id: importerId }],
  };
}

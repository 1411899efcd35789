import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { PolicyParameter, initialPolicies } from '../../../kernel/policy.js';
import { riskControlSample, riskProfiles } from '../../risk/rules/assessment/risk-policies.js';
import type { RiskRecord } from '../../risk/rules/assessment/risk-record.js';
import type { AdcvdDebt } from '../../security/rules/index.js';
import { SECURITY_POLICIES } from '../../security/rules/security-policies.js';
import type { RequirementRecord } from './requirement.js';
import { bondUtilisation } from './utilisation.js';

/** The day asked about. */
export const ON = '2026-05-01';
/** Policies as they begin. */
export const policies = initialPolicies([
  ...SECURITY_POLICIES,
  riskProfiles,
  riskControlSample,
  ...Object.values(bondUtilisation.params).filter((param) => param instanceof PolicyParameter),
]);
/** A bill that was due long ago and not paid. */
export const bill = (amount: bigint, more: Partial<AdcvdDebt> = {}): AdcvdDebt => ({
  reference: 'bil_1',
  amount,
  dueOn: '2025-01-05',
  payments: [],
  protested: false,
  ...more,
});
// Deposits of 12 %, a ninetieth percentile of 60 %, a value of 3,000,000; a new nonresident importer.
export const risk: RiskRecord = {
  issue: 'adcvd',
  of: 'importer',
  draw: null,
  covered: {
    importerId: 'imp_1',
    adcvdEntries: [{ id: 'ent_1', on: ON }],
    expectsAdcvdGoods: null,
    firstImport: { id: 'ent_1', on: ON },
    importsBefore: 0,
    debts: [],
    linked: [],
    ctpat: null,
    setAside: [],
  },
  residence: {
    entityType: 'corporation',
    jurisdictionOfOrganization: 'VG',
    citizenship: null,
    lawfulPermanentResident: null,
  },
  goods: [
    {
      htsNumber: '7318.15.20.00',
      countryOfOrigin: 'CN',
      value: dollars(3_000_000),
      cases: [
        {
          caseNumber: 'A-570-932',
          depositPercent: Decimal.make(12n),
          p90FinalPercent: Decimal.make(60n),
          maxFinalPercent: Decimal.make(60n),
        },
      ],
    },
  ],
  bond: { bondId: 'bnd_1', amount: dollars(50_000) },
  affiliates: [],
  dataFault: null,
};
export const record: RequirementRecord = { risk, entries: 41, dutiesTaxesFees12Months: dollars(550_000) };

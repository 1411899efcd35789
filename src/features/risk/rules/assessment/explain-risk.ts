import type { RiskAction } from './risk-action.js';

/** An assessment as it was shown: amounts and rates as text. */
export interface ToExplain {
  readonly band: string | null;
  readonly score: string | null;
  readonly atMost: string | null;
  readonly action: RiskAction | null;
  readonly sampled: boolean | null;
  readonly sampleProbability: string | null;
  readonly factors: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly weight: number;
    readonly contribution: string;
    readonly missing: string | null;
  }[];
}

const DOES: Readonly<Record<RiskAction, string>> = {
  facilitate: 'it is let through without more review',
  pre_entry_review: 'its papers are reviewed before entry',
  entry_summary_review: 'its entry summary is reviewed',
  post_release_review: 'it is reviewed after release',
  audit_referral: 'it is referred to audit',
  exam: 'its goods are examined',
  hold: 'its goods are held',
};

const NAMES: Readonly<Record<string, string>> = {
  paymentHistory: 'How it paid antidumping and countervailing duties',
  tenure: 'How long it has imported',
  nonresident: 'Whether it is a nonresident',
  rateVolatility: 'How far final rates of its cases rose over deposits',
  exposureToBond: 'What deposits would not cover, against its bond',
  countryCommodityDelinquency: 'What stays unpaid on such goods of such countries',
  openBillSize: 'Its largest open bill',
  affiliation: 'Whether it belongs with one who has not paid',
  dataQuality: 'Faults of its own data',
};

/** For an analyst: every factor with its arithmetic, what is missing, and the sample. */
export function forAnalyst(risk: ToExplain): readonly string[] {
  return [
    `Score ${risk.score ?? 'not determined'}, band ${risk.band ?? 'none'}; at most ${risk.atMost ?? 'not determined'} were all known at its worst.`,
    ...risk.factors.map(({ name, value, weight, contribution, missing }) =>
      value === null
        ? `${name}: not known, adds 0.00 of ${String(weight)}. ${missing ?? ''}`
        : `${name}: ${value} × ${String(weight)} = ${contribution}.`,
    ),
    ...(risk.sampleProbability === null
      ? []
      : [
          `Control sample: ${risk.sampled === true ? 'drawn' : 'not drawn'}, with probability ${risk.sampleProbability}.`,
        ]),
  ];
}

/** For an officer: what is done, and the three things that weigh most; whether chance chose it is not said. */
export function forOfficer(risk: ToExplain): readonly string[] {
  const heaviest = risk.factors
    .filter(({ contribution }) => Number(contribution) > 0)
    .sort((a, b) => Number(b.contribution) - Number(a.contribution))
    .slice(0, 3);
  return [
    `Its risk is ${risk.band ?? 'not determined'}: ${risk.action ? DOES[risk.action] : 'nothing is proposed'}.`,
    ...heaviest.map(({ name }) => `${NAMES[name] ?? name} weighs among the most.`),
  ];
}

/** For an importer: what it may lawfully do itself, for what is on its own record; nothing of scores, weights, links or samples. */
export function forImporter(risk: ToExplain): readonly string[] {
  const known = (name: string): boolean =>
    risk.factors.some((factor) => factor.name === name && Number(factor.contribution) > 0);
  return [
    ...(known('openBillSize') || known('paymentHistory')
      ? ['Pay bills that are open, and each one by its due date.']
      : []),
    ...(known('exposureToBond') ? ['File a larger bond, or a rider to it.'] : []),
    ...(known('dataQuality') ? ['File CBP Form 5106 anew, with an address that can be verified.'] : []),
    'Validation under C-TPAT at Tier 2 or 3 takes an importer out of the program that adjusts bonds by risk (19 USC 4321(c)).',
    'A record that is wrong can be disputed: POST /v1/importers/{id}/record-disputes.',
  ];
}

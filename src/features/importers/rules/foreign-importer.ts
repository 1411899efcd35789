import { eo, ownPolicy } from '../../../kernel/citation.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import type { YesNo } from './nonresident.js';

/** What the order asks of an importer of the United States, limb by limb. Null: not known. */
export interface ForeignFacts {
  readonly isPerson: boolean | null;
  /** By citizenship and permanent residence; of a person alone. */
  readonly citizenOrResident: YesNo;
  readonly organizedInUs: YesNo;
  /** Country of its place of business. */
  readonly locatedIn: string | null;
  /** Tangible assets in the United States on record, in whole US dollars; null: none is on record. */
  readonly assets: number | null;
  /** Real property among them. */
  readonly realProperty: number | null;
  /** Shares on record, in per cent, of owners of the United States and of others; null: no share is on record. */
  readonly shares: { readonly us: number; readonly other: number } | null;
}

export const FOREIGN_LIMBS = ['citizen_or_resident', 'organized', 'located', 'assets', 'control_or_property'] as const;
export type ForeignLimb = (typeof FOREIGN_LIMBS)[number];

/** What can be touched, of what an importer has: money in a bank and what others owe it cannot, and of what was not said nobody knows. */
export const TANGIBLE_ASSETS: readonly string[] = ['real_property', 'inventory', 'equipment'];

export interface Limb {
  readonly limb: ForeignLimb;
  /** Whether it speaks for an importer of the United States. */
  readonly ofTheUnitedStates: YesNo;
}

export interface Foreign {
  readonly foreign: YesNo;
  readonly limbs: readonly Limb[];
}

const SUFFICIENT_ASSETS = new PolicyParameter<number>(
  'importers.sufficient_us_assets',
  'From how many US dollars assets in the United States are taken as sufficient, and real property as significant.',
  { value: 50_000, since: '2017-03-31' },
  (value) => (Number.isInteger(value) && (value as number) > 0 ? [] : ['a whole number of dollars above 0 is needed']),
);

const CONTROLLING_SHARE = new PolicyParameter<number>(
  'importers.controlling_share',
  'Above how many per cent of the shares owners control an importer.',
  { value: 50, since: '2017-03-31' },
  (value) =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 99
      ? []
      : ['a whole number from 1 to 99 is needed'],
);

/** Whether an importer is foreign as the order of 2026 has it: told only where every limb agrees. */
export const foreignImporter = rule({
  id: 'IMP-08',
  title: 'Foreign importer',
  text: 'An importer of the United States is a citizen or permanent resident, or is organized and located there, with sufficient tangible assets there, and controlled from there or with significant real property there. The order’s own rules are directed and not yet made: what it is called is a fact shown, no check.',
  cites: [eo(14411, '10'), ownPolicy('what is sufficient and significant, until a rule says so')],
  authorityStatus: 'policy',
  params: { sufficient: SUFFICIENT_ASSETS, controlling: CONTROLLING_SHARE },
  decide(facts: ForeignFacts, policy): Foreign {
    const limbs = facts.isPerson === null ? [] : facts.isPerson ? limbsOfPerson(facts) : limbsOfEntity(facts, policy);
    const answers = new Set(limbs.map(({ ofTheUnitedStates }) => ofTheUnitedStates));
    if (limbs.length === 0 || answers.size !== 1) return { foreign: 'undetermined', limbs };
    const [all] = [...answers];
    return { foreign: all === 'yes' ? 'no' : all === 'no' ? 'yes' : 'undetermined', limbs };
  },
});

const limbsOfPerson = ({ citizenOrResident }: ForeignFacts): readonly Limb[] => [
  { limb: 'citizen_or_resident', ofTheUnitedStates: citizenOrResident },
];

interface Policy {
  readonly sufficient: number;
  readonly controlling: number;
}

const limbsOfEntity = (facts: ForeignFacts, { sufficient, controlling }: Policy): readonly Limb[] => [
  { limb: 'organized', ofTheUnitedStates: facts.organizedInUs },
  { limb: 'located', ofTheUnitedStates: locatedIn(facts.locatedIn) },
  { limb: 'assets', ofTheUnitedStates: atLeast(facts.assets, sufficient) },
  {
    limb: 'control_or_property',
    ofTheUnitedStates: either(control(facts.shares, controlling), atLeast(facts.realProperty, sufficient)),
  },
];

const locatedIn = (country: string | null): YesNo =>
  country === null ? 'undetermined' : country === 'US' ? 'yes' : 'no';
// What is not on record is not known to be missing.
const atLeast = (value: number | null, least: number): YesNo =>
  value === null ? 'undetermined' : value >= least ? 'yes' : 'no';

function control(shares: ForeignFacts['shares'], controlling: number): YesNo {
  if (shares === null) return 'undetermined';
  if (shares.us > controlling) return 'yes';
  return shares.other > controlling ? 'no' : 'undetermined';
}

const either = (one: YesNo, other: YesNo): YesNo =>
  one === 'yes' || other === 'yes' ? 'yes' : one === 'no' && other === 'no' ? 'no' : 'undetermined';

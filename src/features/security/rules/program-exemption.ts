import { usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { rule } from '../../../kernel/rule.js';
import type { YesNo } from '../../importers/rules/nonresident.js';

export const CTPAT_STATUSES = ['certified', 'validated', 'suspended', 'withdrawn'] as const;
export type CtpatStatus = (typeof CTPAT_STATUSES)[number];

export interface CtpatFacts {
  /** Null: no participant. A status or tier that is not known is null inside. */
  readonly ctpat: { readonly status: CtpatStatus | null; readonly tier: number | null } | null;
}

export interface ProgramExemption {
  readonly programExempt: YesNo;
  readonly reasonCode: `exempt.${string}`;
}

/** Whether the importer stands outside the risk assessment program. The standard bond is owed all the same. */
export const programExemption = rule({
  id: 'COV-03',
  title: 'Exemption from the importer risk assessment program',
  text: 'The program that adjusts bonds by risk does not apply to a validated Tier 2 or Tier 3 participant of C-TPAT; the duty to keep a sufficient standard bond stays.',
  cites: [usc(19, '4321(c)')],
  params: {
    exemptTiers: new Dated<readonly number[]>('C-TPAT tiers outside the program', '2026-11-21', {
      '2016-02-24': { value: [2, 3], cites: [usc(19, '4321(c)')] },
    }),
  },
  decide({ ctpat }: CtpatFacts, { exemptTiers }): ProgramExemption {
    if (!ctpat) return { programExempt: 'no', reasonCode: 'exempt.not_a_participant' };
    const { status, tier } = ctpat;
    if (status !== null && status !== 'validated') return { programExempt: 'no', reasonCode: 'exempt.not_validated' };
    if (tier !== null && !exemptTiers.includes(tier)) return { programExempt: 'no', reasonCode: 'exempt.tier_too_low' };
    if (status === null || tier === null) return { programExempt: 'undetermined', reasonCode: 'exempt.status_unknown' };
    return { programExempt: 'yes', reasonCode: 'exempt.validated_tier' };
  },
});

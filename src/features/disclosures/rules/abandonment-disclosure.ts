import { cfr, eo, fr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from '../../detentions/rules/index.js';
import type { AbandonmentFact } from './disclosure-facts.js';
import { may } from './matrix-cells.js';
import type { Cell, StageCells } from './matrix-cells.js';

export const ABANDONMENT_DISCLOSURE = ['OFF', 'PROPOSED_2019', 'EO_FULL'] as const;
export type AbandonmentDisclosure = (typeof ABANDONMENT_DISCLOSURE)[number];

/** Whether, and how far, goods abandoned before seizure are disclosed while no final rule exists. */
export const abandonmentDisclosurePolicy = new PolicyParameter<AbandonmentDisclosure>(
  'disclosure.abandonment',
  'What is disclosed on goods voluntarily abandoned before seizure: nothing, what the proposed rule of 2019 would allow, or what the executive order asks for.',
  { value: 'OFF', since: '2017-03-31', cites: [eo(13785, '4(b)(ii)'), usc(18, '1905')] },
  (value) =>
    (ABANDONMENT_DISCLOSURE as readonly unknown[]).includes(value) ? [] : ['must be OFF, PROPOSED_2019 or EO_FULL'],
);

export interface AbandonmentGateFacts {
  readonly infringement: Infringement;
  readonly abandonment: AbandonmentFact;
}

export type AbandonmentRefusal =
  | 'abandonment_disclosure_off'
  | 'abandonment_not_voluntary'
  | 'abandonment_belief_missing'
  | 'abandonment_right_not_covered';

/** Which text the disclosure would stand on, or why there is none. */
export type AbandonmentGate =
  | { readonly under: 'proposed_rule' | 'executive_order'; readonly refusal: null }
  | { readonly under: null; readonly refusal: AbandonmentRefusal };

/** Whether abandoned goods may be disclosed at all. Applied as of the day asked about, with the policy of that day. */
export const abandonmentGate = rule({
  id: 'DISC-04',
  title: 'Abandoned goods: whether anything may be disclosed',
  text: 'Goods must have been voluntarily abandoned under 19 CFR 127.12(b) before seizure, with a reasonable belief that importing them would have broken the trade laws, and the agency must have chosen to disclose while no final rule exists.',
  cites: [eo(13785, '4(b)(ii)'), cfr(19, '127.12(b)'), usc(18, '1905')],
  params: { policy: abandonmentDisclosurePolicy },
  decide({ infringement, abandonment }: AbandonmentGateFacts, { policy }, asOf: IsoDate): AbandonmentGate {
    const refuse = (refusal: AbandonmentRefusal): AbandonmentGate => ({ under: null, refusal });
    if (policy === 'OFF') return refuse('abandonment_disclosure_off');
    if (!abandonment.voluntary) return refuse('abandonment_not_voluntary');
    const believed = abandonment.reasonableBelief;
    if (!believed || believed.on > asOf) return refuse('abandonment_belief_missing');
    const proposed = infringement === 'counterfeit_mark' && abandonment.suspectedViolation === 'counterfeit_mark';
    if (proposed) return { under: 'proposed_rule', refusal: null };
    // The order reaches every right, but the agency's setting only copyright and circumvention owners besides marks.
    const reached = ['counterfeit_mark', 'piratical_copy', 'circumvention_device'].includes(infringement);
    return policy === 'EO_FULL' && reached
      ? { under: 'executive_order', refusal: null }
      : refuse('abandonment_right_not_covered');
  },
});

/** The eight items on suspected counterfeits, as proposed on 27 August 2019. */
export const proposedAbandonmentRule = rule({
  id: 'DISC-05',
  title: 'Abandoned goods: the rule proposed in 2019',
  text: 'The owner of a recorded trademark may be given the eight items on suspected counterfeits abandoned before seizure when that will assist enforcement. Proposed, not final.',
  cites: [fr(84, 44790, 'proposed, not final'), eo(13785, '4(b)(ii)')],
  authorityStatus: 'proposed',
  decide: (): StageCells => abandonedCells('proposed_rule'),
});

/** The same for the other owners the executive order names, without any implementing rule. */
export const executiveOrderAbandonment = rule({
  id: 'DISC-06',
  title: 'Abandoned goods: the executive order alone',
  text: 'The executive order asks for information on goods abandoned before seizure for every rights holder; no rule carries it out, so this is what the agency would do if it read the order as enough.',
  cites: [eo(13785, '4(b)(ii)')],
  authorityStatus: 'hypothetical',
  decide: (): StageCells => abandonedCells('executive_order'),
});

function abandonedCells(basis: 'proposed_rule' | 'executive_order'): StageCells {
  const order = eo(13785, '4(b)(ii)');
  const cites: Cell['cites'] = basis === 'proposed_rule' ? [fr(84, 44790, 'proposed, not final'), order] : [order];
  const authorityStatus = basis === 'proposed_rule' ? 'proposed' : 'hypothetical';
  const item = [may(cites, { basis, authorityStatus, conditions: ['assists_enforcement'] })];
  // Redacted images hold nothing protected; a sample of government property is not handed out.
  return { limited: item, redactedImages: item, parties: item };
}

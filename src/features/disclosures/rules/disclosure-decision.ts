import { cfr, usc } from '../../../kernel/citation.js';
import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { responseWindow } from '../../detentions/rules/index.js';
import { abandonmentGate, executiveOrderAbandonment, proposedAbandonmentRule } from './abandonment-disclosure.js';
import type { AbandonmentRefusal } from './abandonment-disclosure.js';
import { covers } from './disclosure-facts.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import { disclosureMatrix, goodsInformationStatute } from './disclosure-matrix.js';
import { DISCLOSURE_FIELDS } from './field-catalogue.js';
import type { FieldContext } from './field-context.js';
import { decideField, withheld } from './field-decision.js';
import type { FieldDecision } from './field-decision.js';
import { listedInjuredPerson } from './injured-persons.js';
import { investigationHold } from './investigation-hold.js';
import type { HoldDecision } from './investigation-hold.js';
import type { DisclosureModel, StageCells } from './matrix-cells.js';
import { openingsOf } from './openings.js';
import type { Opening } from './openings.js';
import type { Reason } from './reasons.js';
import { disclosureStage } from './stage.js';
import type { CaseStage, Milestone, Stage } from './stage.js';

/** What the law lets out to one requester in one case on one day, field by field. */
export interface DisclosureDecision {
  readonly outcome: 'disclosable' | 'nothing_disclosable' | 'not_determinable';
  readonly stage: Stage;
  readonly fields: readonly FieldDecision[];
  readonly reasonCodes: readonly Reason[];
  /** Every rule that was applied, in order. */
  readonly steps: readonly Applied<unknown>[];
}

type DecidedFields = Pick<DisclosureDecision, 'outcome' | 'fields' | 'reasonCodes'>;

/** Each field by its openings, conditions and holds; what nothing opens stays. */
export const fieldDisclosure = rule({
  id: 'DISC-08',
  title: 'Disclosure field by field',
  text: 'A field leaves only to the owner of the recorded right, its registered agent or, for circumvention devices seized, a listed injured person; only if a rule opens it at this stage or a duty arose earlier; what could be chosen before a seizure can still be chosen after it; a field not on record is unavailable, not withheld.',
  cites: [usc(18, '1905'), usc(19, '1628a'), cfr(19, '133.21')],
  decide({ facts, context }: { readonly facts: DisclosureFacts; readonly context: FieldContext }): DecidedFields {
    const fields = DISCLOSURE_FIELDS.map((field) => decideField(field, facts, context));
    const disclosable = fields.some(({ outcome }) => outcome === 'shall' || outcome === 'may');
    return {
      outcome: disclosable ? 'disclosable' : 'nothing_disclosable',
      fields,
      reasonCodes: reasonsOf(fields),
    };
  },
});

/** Decides what may leave, as the law stood on the day of each event and policy on the day asked about. */
export function decideDisclosure(facts: DisclosureFacts, asOf: IsoDate, policies: PolicySet): DisclosureDecision {
  const steps: Applied<unknown>[] = [];
  try {
    return decided(facts, asOf, policies, steps);
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    const fields = DISCLOSURE_FIELDS.map((field) => withheld(field, 'law_not_on_record'));
    return { outcome: 'not_determinable', stage: 'none', fields, reasonCodes: ['law_not_on_record'], steps };
  }
}

function decided(
  facts: DisclosureFacts,
  asOf: IsoDate,
  policies: PolicySet,
  steps: Applied<unknown>[],
): DisclosureDecision {
  const kept = <D, F>(applied: Applied<D, F>): D => {
    steps.push(applied);
    return applied.decision;
  };
  const noticed = facts.noticeOn !== null && facts.noticeOn <= asOf ? facts.noticeOn : null;
  const windowFacts = { responses: facts.responses, askedOn: asOf, calendar: facts.calendar };
  const window = noticed && kept(applyRule(responseWindow, { ...windowFacts, noticeOn: noticed }, noticed));
  const stage = kept(applyRule(disclosureStage, { ...facts, window }, asOf));

  const openings: Opening[] = [];
  let model: DisclosureModel | null = null;
  let refusal: AbandonmentRefusal | null = null;
  const inForce = (day: IsoDate) => facts.recordation.inForce.some((period) => covers(period, day));
  const open = (milestone: Milestone, cells: StageCells) =>
    openings.push(...openingsOf(milestone, cells, facts, stage, asOf));

  for (const milestone of stage.milestones.filter(({ eventOn }) => inForce(eventOn))) {
    if (milestone.stage === 'abandoned') {
      const abandoned = openAbandonment(facts, milestone, asOf, policies, kept);
      refusal = abandoned.refusal;
      open(milestone, abandoned.cells);
      continue;
    }
    const matrix = kept(applyRule(disclosureMatrix, milestone, milestone.eventOn));
    model = matrix.model;
    open(milestone, matrix.cells);
    // A sufficient answer ends the suspicion on which the statute rests.
    if (window && window.state === 'answered_sufficiently') continue;
    const statute = applyRule(goodsInformationStatute, milestone, milestone.eventOn, policies);
    // The statute counts as a step only where its finding was made; without it it decides nothing.
    if (facts.examinationWouldAssist && Object.keys(statute.decision).length > 0) kept(statute);
    open(milestone, statute.decision);
  }

  const current = stage.milestones.at(-1);
  const context: FieldContext = {
    stage,
    openings,
    model,
    recordationInactive: current !== undefined && !inForce(current.eventOn),
    answeredSufficiently: window !== null && window.state === 'answered_sufficiently',
    windowOpensOn: window && window.opensOn,
    abandonmentRefusal: refusal,
    hold: holdOn(facts, asOf, policies, kept),
    listedIsTold: isTold(facts.listing, stage, policies, kept),
  };
  return { stage: stage.stage, ...kept(applyRule(fieldDisclosure, { facts, context }, asOf)), steps };
}

type Keep = <D, F>(applied: Applied<D, F>) => D;

function openAbandonment(
  { infringement, abandonment }: DisclosureFacts,
  { eventOn }: Milestone,
  asOf: IsoDate,
  policies: PolicySet,
  kept: Keep,
): { cells: StageCells; refusal: AbandonmentRefusal | null } {
  if (!abandonment) return { cells: {}, refusal: null };
  const gate = kept(applyRule(abandonmentGate, { infringement, abandonment }, asOf, policies));
  if (gate.under === null) return { cells: {}, refusal: gate.refusal };
  const text = gate.under === 'proposed_rule' ? proposedAbandonmentRule : executiveOrderAbandonment;
  return { cells: kept(applyRule(text, {}, eventOn)), refusal: null };
}

function isTold(
  listing: DisclosureFacts['listing'],
  { milestones }: CaseStage,
  policies: PolicySet,
  kept: Keep,
): boolean {
  const seized = milestones.find(({ stage }) => stage === 'seized');
  if (!listing || seized?.infringement !== 'circumvention_device') return false;
  return kept(applyRule(listedInjuredPerson, listing, seized.eventOn, policies));
}

// Without a hold on that day the policy on holds decides nothing and is not named.
function holdOn({ holds }: DisclosureFacts, asOf: IsoDate, policies: PolicySet, kept: Keep): HoldDecision {
  const active = holds.filter((hold) => covers(hold, asOf));
  if (active.length === 0) return { stops: 'nothing', until: null };
  return kept(applyRule(investigationHold, { holds: active }, asOf, policies));
}

const reasonsOf = (fields: readonly FieldDecision[]): readonly Reason[] => [
  ...new Set(fields.flatMap(({ reason }) => (reason ? [reason] : []))),
];

import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { responseWindow } from '../../detentions/rules/index.js';
import type { ResponseWindow } from '../../detentions/rules/index.js';
import { abandonmentGate, executiveOrderAbandonment, proposedAbandonmentRule } from './abandonment-disclosure.js';
import type { AbandonmentRefusal } from './abandonment-disclosure.js';
import { covers } from './disclosure-facts.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import { LAW_2 } from './disclosure-law.js';
import type { DisclosureLaw } from './disclosure-law.js';
import { DISCLOSURE_FIELDS } from './field-catalogue.js';
import type { FieldContext } from './field-context.js';
import { withheld } from './field-decision.js';
import type { FieldDecision } from './field-decision.js';
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

/**
 * Decides what may leave, as the law stood on the day of each event and policy on the day asked about. `law` is the
 * reading of the law: the present one, or an earlier one under which an answer was kept.
 */
export function decideDisclosure(
  facts: DisclosureFacts,
  asOf: IsoDate,
  policies: PolicySet,
  law: DisclosureLaw = LAW_2,
): DisclosureDecision {
  const steps: Applied<unknown>[] = [];
  try {
    return decided(law, facts, asOf, policies, steps);
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    const fields = DISCLOSURE_FIELDS.map((field) => withheld(field, 'law_not_on_record'));
    return { outcome: 'not_determinable', stage: 'none', fields, reasonCodes: ['law_not_on_record'], steps };
  }
}

function decided(
  law: DisclosureLaw,
  facts: DisclosureFacts,
  asOf: IsoDate,
  policies: PolicySet,
  steps: Applied<unknown>[],
): DisclosureDecision {
  const kept = <D, F>(applied: Applied<D, F>): D => {
    steps.push(applied);
    return applied.decision;
  };
  const window = windowOn(facts, asOf, kept);
  const stage = kept(applyRule(disclosureStage, { ...facts, window }, asOf));

  const openings: Opening[] = [];
  let model: DisclosureModel | null = null;
  let refusal: AbandonmentRefusal | null = null;
  const listed = listedOn(law, facts, stage, policies);
  const answered = window !== null && window.state === 'answered_sufficiently';
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
    const matrix = kept(applyRule(law.matrix, milestone, milestone.eventOn));
    model = matrix.model;
    if (milestone.stage === 'seized' && listed.bars) continue;
    open(milestone, matrix.cells);
    // A sufficient answer ends the suspicion on which the finding rests.
    if (!answered) for (const cells of owedOnceFound(law, facts, milestone, policies, kept)) open(milestone, cells);
  }

  const current = stage.milestones.at(-1);
  const context: FieldContext = {
    stage,
    openings,
    model,
    recordationInactive: current !== undefined && !inForce(current.eventOn),
    answeredSufficiently: answered,
    windowOpensOn: window && window.opensOn,
    abandonmentRefusal: refusal,
    hold: holdOn(law, facts, asOf, policies, kept),
    listedIsTold: listed.applied !== null && kept(listed.applied),
    notListed: listed.bars,
  };
  return { stage: stage.stage, ...kept(applyRule(law.fields, { facts, context }, asOf)), steps };
}

type Keep = <D, F>(applied: Applied<D, F>) => D;

function windowOn(
  { noticeOn, responses, calendar }: DisclosureFacts,
  asOf: IsoDate,
  kept: Keep,
): ResponseWindow | null {
  if (noticeOn === null || noticeOn > asOf) return null;
  return kept(applyRule(responseWindow, { noticeOn, responses, askedOn: asOf, calendar }, noticeOn));
}

function owedOnceFound(
  { onceFound }: DisclosureLaw,
  { examinationWouldAssist }: DisclosureFacts,
  milestone: Milestone,
  policies: PolicySet,
  kept: Keep,
): readonly StageCells[] {
  return onceFound.map((rule) => {
    const found = applyRule(rule, milestone, milestone.eventOn, policies);
    // It counts as a step only where its finding was made; without it it decides nothing.
    if (examinationWouldAssist && Object.keys(found.decision).length > 0) kept(found);
    return found.decision;
  });
}

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

// Of devices seized a person is told that stands on the list; since version 2 of the law the owner of the work is no
// exception (19 CFR 133.47(a)(4)).
function listedOn(
  { listed, ownersToo }: DisclosureLaw,
  { listing }: DisclosureFacts,
  { milestones }: CaseStage,
  policies: PolicySet,
): { readonly applied: Applied<boolean> | null; readonly bars: boolean } {
  const seized = milestones.find(({ stage }) => stage === 'seized');
  if (seized?.infringement !== 'circumvention_device') return { applied: null, bars: false };
  const applied = listing && applyRule(listed, listing, seized.eventOn, policies);
  return { applied, bars: ownersToo && applied?.decision !== true };
}

// Without a hold on that day the policy on holds decides nothing and is not named.
function holdOn(
  { hold }: DisclosureLaw,
  { holds }: DisclosureFacts,
  asOf: IsoDate,
  policies: PolicySet,
  kept: Keep,
): HoldDecision {
  const active = holds.filter((one) => covers(one, asOf));
  if (active.length === 0) return { stops: 'nothing', until: null };
  return kept(applyRule(hold, { holds: active }, asOf, policies));
}

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Citation } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ask } from '../../platform/rules/ask.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods, GoodsAct } from '../merchandise/index.js';
import type { GoodsState } from '../merchandise/rules/index.js';
import { DetentionCases } from './detention-cases.service.js';
import type { OpenCase } from './detention-cases.service.js';
import type {
  DecideDetention,
  DetermineDetention,
  ExtendDetention,
  FindAssistance,
  NotifyDetention,
  PresentGoods,
  ReleaseGoods,
} from './detention.dto.js';
import type { DetentionEvent } from './detention.events.js';
import { Detention } from './detention.entity.js';
import { alreadyDone } from './detention.errors.js';
import { ENDED, STATUS_OF_GOODS, endedAs } from './detention-status.js';
import {
  CBP_DECIDES,
  AUTHORITY_OF_ACTS,
  actStillOpen,
  assistanceFinding,
  chemicalExtension,
  detentionRuns,
  orderOfActs,
  trackSteps,
} from './rules/index.js';
import type { DetentionActFacts, DetentionActs } from './rules/index.js';

/** What an act changes, where it moves the goods, and what else the law says about it. */
interface Proposal {
  readonly on: IsoDate;
  readonly changed: Partial<Detention>;
  readonly event: DetentionEvent;
  readonly move?: { readonly to: GoodsState; readonly act: string; readonly cites: readonly Citation[] };
  readonly faults?: readonly Fault[];
}

/** The lawful acts of a detention: find and lock, ask the law, save, tell. */
@Injectable()
export class DetentionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly merchandise: Merchandise,
    private readonly clock: Clock,
  ) {}

  /** Whatever else moves the goods, their detention shows it in the same transaction. */
  onModuleInit(): void {
    this.merchandise.whenMoved((_, goods, __, act) => this.follow(goods, act));
  }

  present(actor: Actor, id: string, { presentedOn: on = this.clock.today() }: PresentGoods): Promise<string> {
    return this.act(actor, id, on, (open) => {
      const faults = stillOpen('present', open, on);
      if (faults.length > 0) throw unlawful(faults);
      if (open.detention.presentedOn) throw alreadyDone();
      const move = { to: 'presented', act: 'presentation', cites: AUTHORITY_OF_ACTS.presentation } as const;
      return { on, changed: { presentedOn: on }, event: 'presented', move };
    });
  }

  decide(actor: Actor, id: string, { decision, decidedOn: on = this.clock.today() }: DecideDetention): Promise<string> {
    return this.act(actor, id, on, (open) => {
      const { detention } = open;
      if (detention.decidedOn) throw alreadyDone();
      const changed = { decidedOn: on };
      const event = 'decided';
      if (decision === 'release') {
        const move = { to: 'released', act: 'release', cites: AUTHORITY_OF_ACTS.release } as const;
        return { on, changed, event, move, faults: stillOpen('release_undecided', open, on) };
      }
      // Silence may have detained them already; the late decision is kept, and shown as late.
      if (detention.deemedDetainedOn) return { on, changed, event };
      return { on, changed, event, move: { to: 'detained', act: 'detention', cites: AUTHORITY_OF_ACTS.detention } };
    });
  }

  notify(actor: Actor, id: string, given: NotifyDetention): Promise<string> {
    const { noticeOn: on = this.clock.today(), specificReason, anticipatedLength } = given;
    return this.act(actor, id, on, ({ detention, standing }) => {
      if (detention.noticeOn) throw alreadyDone();
      const notice = {
        ...(standing.noticeForm && { form: standing.noticeForm.form }),
        specificReason,
        anticipatedLength,
        tests: given.tests ?? null,
        helpfulInformation: given.helpfulInformation ?? null,
      };
      return { on, changed: { noticeOn: on, notice }, event: 'noticed' };
    });
  }

  determine(actor: Actor, id: string, given: DetermineDetention): Promise<string> {
    const { determinedOn: on = this.clock.today(), determination, reason } = given;
    return this.act(actor, id, on, (open) => {
      const { determinedOn, deemedExcludedOn } = open.detention;
      if (determinedOn) throw alreadyDone();
      const faults = stillOpen('determine', open, on);
      const changed = { determinedOn: on, determination, determinationReason: reason };
      const to = determination === 'excluded' ? 'excluded' : 'released';
      const move = { to, act: 'final_determination', cites: AUTHORITY_OF_ACTS.final_determination } as const;
      return { on, changed, event: 'determined', faults, ...(deemedExcludedOn ? {} : { move }) };
    });
  }

  extend(actor: Actor, id: string, given: ExtendDetention): Promise<string> {
    const { grantedOn: on = this.clock.today(), to, goodCause, delayedBy } = given;
    return this.act(actor, id, on, ({ detention }) => {
      const extensions = [...detention.extensions, { grantedOn: on, to, goodCause, ...(delayedBy && { delayedBy }) }];
      return { on, changed: { extensions, extendedTo: to }, event: 'extended' };
    });
  }

  release(actor: Actor, id: string, given: ReleaseGoods): Promise<string> {
    const { releasedOn: on = this.clock.today(), reason } = given;
    return this.act(actor, id, on, ({ detention }) => ({
      on,
      changed: { determinationReason: detention.determinationReason ?? reason },
      event: 'released',
      move: { to: 'released', act: 'release', cites: AUTHORITY_OF_ACTS.release_after_detention },
    }));
  }

  /** 1628a never shortens the importer's time: the finding is made from its end, and on every answer given in it. */
  findAssistance(actor: Actor, id: string, { wouldAssist, reason }: FindAssistance): Promise<string> {
    const on = this.clock.today();
    return this.act(actor, id, on, (open) => ({
      on,
      changed: { wouldAssistOn: wouldAssist ? on : null, wouldAssistReason: reason },
      event: 'assistanceFound',
      faults: wouldAssist ? ask(assistanceFinding, assistanceFacts(open), on).decision : [],
    }));
  }

  private act(actor: Actor, id: string, on: IsoDate, propose: (open: OpenCase) => Proposal): Promise<string> {
    return this.database.transaction(actor, async () => {
      const open = await this.cases.open(actor, id, on);
      const proposal = propose(open);
      const detention = { ...open.detention, ...proposal.changed };
      const faults = this.faultsOf(open, detention, proposal);
      if (faults.length > 0) throw unlawful(faults);
      const moved = proposal.move && endOf(proposal.move.to, on);
      await this.cases.save(actor, detention, open.responses, on, proposal.event, moved);
      if (proposal.move) {
        const { to, act, cites } = proposal.move;
        await this.merchandise.move(actor, open.goods, to, { act, on, cites, sourceId: id });
      }
      return id;
    });
  }

  private faultsOf(open: OpenCase, proposed: Detention, { on, move, faults = [] }: Proposal): readonly Fault[] {
    const over = ask(detentionRuns, { endedAs: endedAs(open.detention.status), ofGoodsInCustody: false }, on).decision;
    if (over.length > 0) return over;
    const { presentedOn, decidedOn, deemedDetainedOn, noticeOn, determinedOn, extensions } = proposed;
    const acts = {
      presentedOn,
      // Where silence detained the goods before, its day is the day of the decision.
      decidedOn: deemedDetainedOn ?? decidedOn,
      noticeOn,
      determinedOn,
      responses: open.responses,
      extensions,
      recordedOn: this.clock.today(),
    };
    const all = [
      ...ask(orderOfActs, acts, on).decision,
      ...stepFaults(open, acts, on),
      ...(move ? this.merchandise.assess(open.goods, move.to, on).decision.faults : []),
      ...faults,
    ];
    return all.filter((fault, i) => all.findIndex(({ code }) => code === fault.code) === i);
  }

  private async follow(goods: Goods, { on, sourceId = '' }: GoodsAct): Promise<void> {
    const ending = endOf(goods.state, on);
    // Moves that a detention made itself are already on its record.
    if (!ending || isId('dtn', sourceId)) return;
    const detention = await this.database
      .repo(Detention)
      .findOne({ where: { merchandiseId: goods.id }, order: { seq: 'desc' } });
    if (!detention || (ENDED.includes(detention.status) && !calledBack(detention))) return;
    await this.database.repo(Detention).update({ id: detention.id }, ending);
  }
}

/** Whether chemical substances that were released are to come back: what becomes of them then ends their time. */
const calledBack = ({ agencyLaw, status, redeliveryDemandedOn }: Detention): boolean =>
  agencyLaw !== null && status === 'released' && redeliveryDemandedOn !== null;

/** What the state of its goods makes of a detention. */
function endOf(state: GoodsState, on: IsoDate): Partial<Detention> | undefined {
  const status = STATUS_OF_GOODS[state];
  return status && { status, ...(ENDED.includes(status) && { endedOn: on, endedAs: status }) };
}

/** Whether the paragraph by which the detention runs has the steps that are on record. */
function stepFaults({ detention, standing }: OpenCase, acts: DetentionActs, on: IsoDate): readonly Fault[] {
  const { track, carried, chemical } = standing;
  if (detention.agencyLaw === null)
    return ask(trackSteps, { acts, track, carriedUnder: carried?.paragraph ?? null }, on).decision;
  const facts = {
    extensions: acts.extensions,
    noticeOn: acts.noticeOn,
    runsUntil: chemical?.unextended ?? null,
    extendableTo: chemical?.extendableTo ?? null,
  };
  return ask(chemicalExtension, facts, on).decision;
}

/** Whether silence, or another agency, has taken the act away. */
const stillOpen = (act: DetentionActFacts['act'], { detention, standing }: OpenCase, on: IsoDate): readonly Fault[] =>
  ask(
    actStillOpen,
    {
      act,
      detainedOn: standing.detainedOn,
      silentSince: standing.deemedDetained ? standing.decideBy : null,
      deemedExcludedOn: detention.deemedExcludedOn,
      otherAgency: detention.decidingAgency === CBP_DECIDES ? null : detention.decidingAgency,
    },
    on,
  ).decision;

const assistanceFacts = ({ detention, standing }: OpenCase) => ({
  rightRecorded: detention.recordationId !== null,
  heardFirst: standing.track?.outcome === 'determined' && standing.track.kind === 'importer_heard_first',
  window: standing.window,
});

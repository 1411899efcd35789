import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Citation } from '../../kernel/citation.js';
import { cfr, usc } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Merchandise } from '../merchandise/index.js';
import type { Goods } from '../merchandise/index.js';
import type { GoodsState } from '../merchandise/rules/index.js';
import { faultsOfAssistance } from './assistance.js';
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
import {
  alreadyDone,
  decidedBySilence,
  deemedExcluded,
  ended,
  notOfAnotherAgency,
  presentedAfterDecision,
} from './detention.errors.js';
import { ENDED, STATUS_OF_GOODS } from './detention-status.js';
import { CBP_DECIDES } from './detention-track.js';
import { orderOfActsFaults, trackFaults } from './rules/index.js';

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

  /** Whatever moves the goods, their detention shows it in the same transaction. */
  onModuleInit(): void {
    this.merchandise.whenMoved((_, goods, __, { on }) => this.follow(goods, on));
  }

  present(actor: Actor, id: string, { presentedOn: on = this.clock.today() }: PresentGoods): Promise<Detention> {
    return this.act(actor, id, on, ({ detention, standing }) => {
      if (standing.detainedOn) throw unlawful([presentedAfterDecision(standing.detainedOn)]);
      if (detention.presentedOn) throw alreadyDone();
      const move = { to: 'presented', act: 'presentation', cites: [cfr(19, '151.16(b)')] } as const;
      return { on, changed: { presentedOn: on }, event: 'presented', move };
    });
  }

  decide(
    actor: Actor,
    id: string,
    { decision, decidedOn: on = this.clock.today() }: DecideDetention,
  ): Promise<Detention> {
    return this.act(actor, id, on, ({ detention, standing }) => {
      if (detention.decidedOn) throw alreadyDone();
      const changed = { decidedOn: on };
      const event = 'decided';
      if (decision === 'release') {
        const faults = standing.deemedDetained && standing.decideBy ? [decidedBySilence(standing.decideBy)] : [];
        const move = { to: 'released', act: 'release', cites: [usc(19, '1499(c)(1)')] } as const;
        return { on, changed, event, move, faults };
      }
      // Silence may have detained them already; the late decision is kept, and shown as late.
      if (detention.deemedDetainedOn) return { on, changed, event };
      return { on, changed, event, move: { to: 'detained', act: 'detention', cites: [usc(19, '1499(c)(1)')] } };
    });
  }

  notify(actor: Actor, id: string, given: NotifyDetention): Promise<Detention> {
    const { noticeOn: on = this.clock.today(), specificReason, anticipatedLength } = given;
    return this.act(actor, id, on, ({ detention }) => {
      if (detention.noticeOn) throw alreadyDone();
      const notice = {
        specificReason,
        anticipatedLength,
        tests: given.tests ?? null,
        helpfulInformation: given.helpfulInformation ?? null,
      };
      return { on, changed: { noticeOn: on, notice }, event: 'noticed' };
    });
  }

  determine(actor: Actor, id: string, given: DetermineDetention): Promise<Detention> {
    const { determinedOn: on = this.clock.today(), determination, reason } = given;
    return this.act(actor, id, on, ({ detention }) => {
      if (detention.determinedOn) throw alreadyDone();
      const { decidingAgency, deemedExcludedOn } = detention;
      const faults = [
        ...(decidingAgency === CBP_DECIDES ? [] : [notOfAnotherAgency(decidingAgency)]),
        ...(deemedExcludedOn ? [deemedExcluded(deemedExcludedOn)] : []),
      ];
      const changed = { determinedOn: on, determination, determinationReason: reason };
      const to = determination === 'excluded' ? 'excluded' : 'released';
      const move = { to, act: 'final_determination', cites: [cfr(19, '151.16(e)')] } as const;
      return { on, changed, event: 'determined', faults, ...(deemedExcludedOn ? {} : { move }) };
    });
  }

  extend(actor: Actor, id: string, given: ExtendDetention): Promise<Detention> {
    const { grantedOn: on = this.clock.today(), to, goodCause } = given;
    return this.act(actor, id, on, ({ detention }) => {
      const extensions = [...detention.extensions, { grantedOn: on, to, goodCause }];
      return { on, changed: { extensions, extendedTo: to }, event: 'extended' };
    });
  }

  release(actor: Actor, id: string, given: ReleaseGoods): Promise<Detention> {
    const { releasedOn: on = this.clock.today(), reason } = given;
    return this.act(actor, id, on, ({ detention }) => ({
      on,
      changed: { determinationReason: detention.determinationReason ?? reason },
      event: 'released',
      move: { to: 'released', act: 'release', cites: [cfr(19, '151.16(e)')] },
    }));
  }

  /** 1628a never shortens the importer's time: the finding is made from its end, and on every answer given in it. */
  findAssistance(actor: Actor, id: string, { wouldAssist, reason }: FindAssistance): Promise<Detention> {
    const on = this.clock.today();
    return this.act(actor, id, on, (open) => ({
      on,
      changed: { wouldAssistOn: wouldAssist ? on : null, wouldAssistReason: reason },
      event: 'assistanceFound',
      faults: faultsOfAssistance(open, wouldAssist, on),
    }));
  }

  private act(actor: Actor, id: string, on: IsoDate, propose: (open: OpenCase) => Proposal): Promise<Detention> {
    return this.database.transaction(actor, async () => {
      const open = await this.cases.open(actor, id, on);
      const proposal = propose(open);
      const detention = { ...open.detention, ...proposal.changed };
      const faults = this.faultsOf(open, detention, proposal);
      if (faults.length > 0) throw unlawful(faults);
      await this.cases.save(actor, detention, open.responses, on, proposal.event);
      if (proposal.move) {
        const { to, act, cites } = proposal.move;
        await this.merchandise.move(actor, open.goods, to, { act, on, cites, sourceId: id });
      }
      return this.cases.find(id);
    });
  }

  private faultsOf(open: OpenCase, proposed: Detention, { on, move, faults = [] }: Proposal): readonly Fault[] {
    if (ENDED.includes(open.detention.status)) return [ended(open.detention.status)];
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
    const { track } = open.standing;
    const all = [
      ...orderOfActsFaults(acts),
      ...(track ? trackFaults(acts, track) : extensions.length > 0 ? [noExtension] : []),
      ...(move ? this.merchandise.assess(open.goods, move.to, on).decision.faults : []),
      ...faults,
    ];
    return all.filter((fault, i) => all.findIndex(({ code }) => code === fault.code) === i);
  }

  private async follow(goods: Goods, on: IsoDate): Promise<void> {
    const status = STATUS_OF_GOODS[goods.state];
    if (!status) return;
    const detention = await this.database
      .repo(Detention)
      .findOne({ where: { merchandiseId: goods.id }, order: { seq: 'desc' } });
    if (!detention || ENDED.includes(detention.status)) return;
    const ending = ENDED.includes(status) ? { endedOn: on, endedAs: status } : {};
    await this.database.repo(Detention).update({ id: detention.id }, { status, ...ending });
  }
}

const noExtension: Fault = {
  pointer: '/to',
  code: 'detention.not_extendable',
  message: 'The thirty days of the general rule cannot be extended.',
  citation: usc(19, '1499(c)(5)(A)'),
};

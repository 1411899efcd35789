import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondClaimChanged, bondClaimDisputed, bondDefenceAnswered } from '../requirement.events.js';
import type { Obligor } from '../rules/claims/claim-act.js';
import { claimActs } from '../rules/claims/claim-acts.js';
import type { ProposedAct } from '../rules/claims/claim-acts.js';
import type {
  ActOnClaim,
  AnswerDefence,
  DecideBondClaimPetition,
  ExtendPetition,
  PetitionClaim,
  RaiseDefence,
  RecordClaimPayment,
} from './claim-act.dto.js';
import { ACT_ON_CLAIM, WHOSE_ACT } from './claim.sql.js';
import type { BondClaimView } from './claim.view.js';
import { CLAIMS } from './claims.service.js';
import { ClaimsOnRecord } from './claims-on-record.js';

const READER = 'system:requirements';

interface Kept {
  readonly reason?: string;
  readonly ground?: string;
  /** Whose it is to know of beside customs; left out: of all who are bound. */
  readonly organisationId?: string | null;
}

/** Does what is done on claims under bonds, one act at a time: what the law refuses is refused with every fault. */
@Injectable()
export class BondClaimActs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly record: ClaimsOnRecord,
  ) {}

  /** The principal, or its surety, petitions for relief. */
  petition(actor: Actor, id: string, { grounds }: PetitionClaim): Promise<BondClaimView> {
    const party: Obligor = actor.role === 'surety' ? 'surety' : 'principal';
    return this.act(actor, id, { kind: 'petition', party }, { reason: grounds, organisationId: actor.organisationId });
  }

  /** A surety raises a defence. */
  defend(actor: Actor, id: string, { ground, statement }: RaiseDefence): Promise<BondClaimView> {
    return this.act(
      actor,
      id,
      { kind: 'defence' },
      { ground, reason: statement, organisationId: actor.organisationId },
    );
  }

  /** The days to petition are extended. */
  extend(actor: Actor, id: string, { party, through, reason }: ExtendPetition): Promise<BondClaimView> {
    return this.act(actor, id, { kind: 'extension', party, through }, { reason });
  }

  /** Payment is demanded of the surety. */
  demand(actor: Actor, id: string, { reason }: ActOnClaim): Promise<BondClaimView> {
    return this.act(actor, id, { kind: 'demand' }, { reason });
  }

  /** A petition is decided; not by whoever made the claim. */
  decide(actor: Actor, id: string, { amount, through, reason }: DecideBondClaimPetition): Promise<BondClaimView> {
    const decision = { kind: 'decision', amount: parseMoney(amount), through: through ?? null } as const;
    return this.act(actor, id, decision, { reason });
  }

  /** A payment is recorded. */
  pay(actor: Actor, id: string, { party, amount, receivedOn }: RecordClaimPayment): Promise<BondClaimView> {
    return this.act(actor, id, { kind: 'payment', party, amount: parseMoney(amount), on: receivedOn }, {});
  }

  /** A defence is answered, with reasons; not by whoever made the claim. */
  async answer(
    actor: Actor,
    id: string,
    { defenceId, outcome, amount, reason }: AnswerDefence,
  ): Promise<BondClaimView> {
    const [defence] = await this.database.queryAs<Whose>(READER, WHOSE_ACT, [defenceId]);
    const left = amount === undefined ? null : parseMoney(amount);
    const answer = { kind: 'answer', answers: defenceId, outcome, amount: left } as const;
    return this.act(actor, id, answer, { reason, organisationId: defence?.organisationId ?? null });
  }

  /** The claim is reported to the Department of Justice. */
  report(actor: Actor, id: string, { reason }: ActOnClaim): Promise<BondClaimView> {
    return this.act(actor, id, { kind: 'report' }, { reason });
  }

  private act(actor: Actor, id: string, act: ProposedAct, kept: Kept): Promise<BondClaimView> {
    return this.database.transaction(actor, async () => {
      const { row: found } = await this.record.standing(actor, id);
      await this.database.hold(CLAIMS, [found.bondId]);
      // Somebody else may have acted on it before the lock was free.
      const { row, acts, standing, underProtest } = await this.record.standing(actor, id);
      const today = this.clock.today();
      const facts = {
        act,
        kind: row.kind,
        amount: parseMoney(row.amount),
        secured: parseMoney(row.secured),
        noticedOn: row.noticedOn,
        reportableFrom: row.reportableFrom,
        standing,
        acts,
        byItsMaker: row.madeBy === actor.id,
        underProtest,
      };
      const { faults, through } = ask(claimActs, facts, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      const { kind, party, amount, answers, outcome, on }: Named = act;
      const done = {
        id: newId('bca'),
        claim_id: id,
        kind,
        party: kind === 'decision' ? standing.petitionOf : party,
        acted_on: on ?? today,
        through_on: through,
        amount: amount === null || amount === undefined ? null : formatMoney(amount),
        ground: kept.ground,
        outcome,
        answers,
        reason: kept.reason,
        organisation_id: kept.organisationId,
        recorded_by: actor.id,
      };
      await this.database.query(ACT_ON_CLAIM, [JSON.stringify(done)]);
      await this.outbox.add(TELLS[kind]({ claimId: id, bondId: row.bondId }));
      return this.record.find(actor, id);
    });
  }
}

// What one of them holds against the claim is told to customs alone.
const TELLS = {
  petition: bondClaimDisputed,
  defence: bondClaimDisputed,
  extension: bondClaimChanged,
  demand: bondClaimChanged,
  decision: bondClaimChanged,
  payment: bondClaimChanged,
  report: bondClaimChanged,
  answer: bondDefenceAnswered,
};

interface Named {
  readonly kind: ProposedAct['kind'];
  readonly party?: Obligor;
  readonly amount?: bigint | null;
  readonly answers?: string;
  readonly outcome?: string;
  readonly on?: string;
}

interface Whose extends Record<string, unknown> {
  readonly organisationId: string | null;
}

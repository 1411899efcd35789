import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { cfr } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { Decisions } from '../../platform/determinations/decisions.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ask } from '../../platform/rules/ask.js';
import { Merchandise } from '../merchandise/index.js';
import { notInFuture, refuse, Seizures } from '../seizures/index.js';
import { PARAGRAPHS } from './abandonment-views.js';
import { abandonmentAccepted } from './abandonment.events.js';
import type { Abandonment } from './abandonment.entity.js';
import { abandonmentAcceptance, abandonmentBasis } from './rules/index.js';
import type { AbandonmentBasis } from './rules/index.js';

/** Accepts an abandonment, which moves the goods: only before any seizure, and only on a basis that is met. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly merchandise: Merchandise,
    private readonly seizures: Seizures,
    private readonly decisions: Decisions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What changes on the row; the goods are held, judged and moved in the running transaction. */
  async accept(
    actor: Actor,
    asked: Pick<Abandonment, 'id' | 'merchandiseId' | 'basis' | 'circumstances' | 'requestedOn'>,
    acceptedOn: IsoDate,
  ): Promise<Pick<Abandonment, 'state' | 'acceptedOn' | 'acceptedBy' | 'determinationId'>> {
    const { id, merchandiseId, basis, circumstances, requestedOn } = asked;
    const goods = await this.merchandise.lock(merchandiseId);
    const [seizure] = await this.seizures.ofGoods(merchandiseId);
    const abandonedOn = HAPPENS_ON_ACCEPTANCE.includes(basis) ? acceptedOn : requestedOn;
    const tested = ask(abandonmentBasis, circumstances, abandonedOn);
    const accepted = ask(
      abandonmentAcceptance,
      {
        basis: tested.decision,
        requestedOn,
        acceptedOn,
        acceptedBy: actor.id,
        ...(seizure && { seizedOn: seizure.seizedOn }),
      },
      acceptedOn,
    );
    const move = this.merchandise.assess(goods, 'abandoned', acceptedOn).decision;
    refuse(
      eachOnce([
        ...move.faults,
        ...notInFuture('/requestedOn', requestedOn, this.clock.today()),
        ...notInFuture('/acceptedOn', acceptedOn, this.clock.today()),
        ...accepted.decision.faults,
      ]),
    );
    const decided = {
      question: 'abandonment',
      subject: { type: 'merchandise', id: merchandiseId },
      inputs: { merchandiseId, basis, circumstances, requestedOn },
      outcome: 'accepted',
      reasonCodes: [basis],
      result: accepted.decision,
      steps: [tested, accepted],
      asOf: acceptedOn,
    };
    const determinationId = await this.decisions.record(actor, decided, goods.importerOrganisationId);
    await this.merchandise.move(actor, goods, 'abandoned', {
      act: 'abandonment',
      on: acceptedOn,
      sourceId: id,
      cites: [cfr(19, PARAGRAPHS[basis])],
    });
    await this.outbox.add(abandonmentAccepted({ abandonmentId: id, merchandiseId }));
    return { state: 'accepted', acceptedOn, acceptedBy: actor.id, determinationId };
  }
}

// Possession is taken, and time runs out, when customs acts; the other bases are the requester's own act.
const HAPPENS_ON_ACCEPTANCE: readonly AbandonmentBasis[] = ['vol_possession', 'inv_fair', 'inv_warehouse'];

// The goods' own state and the rule of acceptance may say the same.
const eachOnce = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ code }, i) => faults.findIndex((other) => other.code === code) === i);

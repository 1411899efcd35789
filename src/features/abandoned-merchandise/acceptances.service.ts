import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../kernel/in-future.js';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Asking } from '../../platform/determinations/asking.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Merchandise } from '../merchandise/index.js';
import { refuse, Seizures } from '../seizures/index.js';
import { abandonmentAccepted } from './abandonment.events.js';
import type { Abandonment } from './abandonment.entity.js';
import { abandonmentQuestion, eachOnce } from './acceptance.question.js';
import { toldOf } from './circumstances.js';
import { paragraphOf } from './rules/index.js';

/** Accepts an abandonment, which moves the goods: only before any seizure, and only on a basis that is met. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly merchandise: Merchandise,
    private readonly seizures: Seizures,
    private readonly asking: Asking,
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
    const { answer, faults } = await this.asking.decide(abandonmentQuestion, {
      asOf: acceptedOn,
      merchandiseId,
      basis,
      circumstances: toldOf(circumstances),
      requestedOn,
      ...(seizure && { seizedOn: seizure.seizedOn }),
    });
    const move = this.merchandise.assess(goods, 'abandoned', acceptedOn).decision;
    refuse(
      eachOnce([
        ...move.faults,
        ...notInFuture('/requestedOn', requestedOn, this.clock.today()),
        ...notInFuture('/acceptedOn', acceptedOn, this.clock.today()),
        ...faults,
      ]),
    );
    const { id: determinationId } = await this.asking.keep(actor, answer, goods.importerOrganisationId);
    await this.merchandise.move(actor, goods, 'abandoned', {
      act: 'abandonment',
      on: acceptedOn,
      sourceId: id,
      cites: [paragraphOf(basis)],
    });
    await this.outbox.add(abandonmentAccepted({ abandonmentId: id, merchandiseId }));
    return { state: 'accepted', acceptedOn, acceptedBy: actor.id, determinationId };
  }
}

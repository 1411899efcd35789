import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { bondTerminated } from '../bond.events.js';
import { CLOSE_AFTER, END_BOND, KEEP_THROUGH } from '../bonds.sql.js';
import { BondRenewals } from '../upkeep/bond-renewals.js';
import type { TerminatedBy } from '../rules/index.js';
import { BondInHand } from './bond-in-hand.js';
import type { TerminateBond } from './termination.dto.js';
import { bondTerminationQuestion } from './termination.question.js';

/** Ends bonds: what was charged to one before its last day stays secured. */
@Injectable()
export class TerminationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly inHand: BondInHand,
    private readonly outbox: Outbox,
    private readonly renewals: BondRenewals,
  ) {}

  async terminate(actor: Actor, id: string, given: TerminateBond): Promise<void> {
    const by = whoAsks(actor, given);
    await this.database.transaction(actor, async () => {
      const row = await this.inHand.lock(actor, id);
      const [today, now] = [this.clock.today(), this.clock.now()];
      const { answer, faults } = await this.asking.decide(bondTerminationQuestion, {
        asOf: today,
        bondKind: row.kind,
        by,
        ...(given.requestedOn === undefined ? {} : { requestedOn: given.requestedOn }),
        bondFrom: row.effective_on,
        ...(row.ends_on === null ? {} : { bondThrough: row.ends_on }),
        shorterNoticeAccepted: given.shorterNotice !== undefined,
      });
      if (faults.length > 0) throw unlawful(faults);
      const { id: determinationId } = await this.asking.keep(actor, answer, null);
      const { lastDay } = answer.result;
      const closed = await this.database.query<{ id: string }>(CLOSE_AFTER, [row.id, lastDay, now]);
      await this.database.query(KEEP_THROUGH, [closed.map((version) => version.id), lastDay, now]);
      const reason = given.shorterNotice ?? null;
      await this.database.query(END_BOND, [row.id, by, today, lastDay, reason, determinationId, now]);
      await this.renewals.ended(row.id, lastDay);
      await this.outbox.add(bondTerminated({ bondId: row.id }));
    });
  }
}

// A party asks for itself; customs says whose request it enters.
function whoAsks({ role }: Actor, { by, shorterNotice }: TerminateBond): TerminatedBy {
  const self = role === 'importer' ? 'principal' : role === 'surety' ? 'surety' : undefined;
  const faults: readonly Fault[] = [
    ...(self === undefined && by === undefined
      ? [{ pointer: '/by', code: 'bond.asker_missing', message: 'Say who asks for it.' }]
      : []),
    ...(self !== undefined && by !== undefined && by !== self
      ? [{ pointer: '/by', code: 'bond.asker_other', message: `You ask as the ${self}.` }]
      : []),
    ...(self !== undefined && shorterNotice !== undefined
      ? [
          {
            pointer: '/shorterNotice',
            code: 'bond.shorter_notice_by_customs',
            message: 'Whether a shorter notice is reasonable is for customs to say.',
            remedy: 'Show the Revenue Division why.',
          },
        ]
      : []),
  ];
  const asker = by ?? self;
  if (faults.length > 0 || asker === undefined) throw invalid(faults);
  return asker;
}

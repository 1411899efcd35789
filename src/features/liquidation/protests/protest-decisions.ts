import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { ask } from '../../../platform/rules/ask.js';
import { askedDistinctly } from '../rules/asked-distinctly.js';
import type { AskedDistinctlyDecision } from '../rules/asked-distinctly.js';
import { furtherReview, headquartersReview } from '../rules/further-review.js';
import { statementsAccepted } from '../rules/statement-in-protest.js';
import { actOnProtest } from '../rules/protest-review.js';
import { Assessments } from '../acts/assessments.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';
import { isOpen, reviewOf } from './protest-row.js';
import type { ProtestRow } from './protest-row.js';
import type { HeldProtest } from './protest.access.js';
import type { DecideProtest } from './protest.dto.js';
import { DENIED_BY_TIME, END_PROTEST, KEEP_REVIEW, STATED_IN_PROTEST } from './protest.sql.js';
import { Protests } from './protests.service.js';

const MOST = 500;
const ITSELF: Actor = { id: 'system:protests', role: 'system', organisationId: null, scopes: [] };

/** Protests end: customs allows or denies them, or time denies what was to be decided soon. */
@Injectable()
export class ProtestDecisions implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly assessments: Assessments,
    private readonly protests: Protests,
  ) {}

  /** Decides a protest; where it is allowed the entry is reliquidated, and what was paid too much refunded. */
  decide(actor: Actor, id: string, { outcome, reason, ...given }: DecideProtest): Promise<HeldProtest> {
    const {
      headquartersDecision = null,
      furtherReviewRefused: refused = false,
      askedDistinctly: asked = true,
      statementsAccepted: said = null,
      ...amounts
    } = given;
    return this.database.transaction(actor, async () => {
      const { entryId } = await this.protests.row(actor, id);
      const [entry] = await this.standing.hold([entryId]);
      const protest = await this.protests.row(actor, id);
      const today = this.clock.today();
      const named = [amounts.duties, amounts.adcvd, amounts.fees].some((amount) => amount !== undefined);
      const changes = outcome !== 'denied' && protest.decisionId !== null;
      const on = await this.standsOn(changes ? entry : undefined, asked);
      const carried = protest.reimbursementStatements.length > 0;
      const statements = ask(statementsAccepted, { carried, outcome, said }, today).decision;
      const faults = [
        ...ask(actOnProtest, { open: isOpen(protest, today), acceleratedBefore: false }, today).decision,
        ...reviewFaults(protest, { by: actor.id, outcome, refused, decided: headquartersDecision !== null }, today),
        ...on.faults,
        ...statements.faults,
        ...amountsFault({ changes, named, states: statements.accepted === true }),
      ];
      if (faults.length > 0 || !entry) throw unlawful(faults);
      await this.protests.end(actor, entry, protest, { status: outcome, on: today, reason });
      await this.database.query(KEEP_REVIEW, [id, headquartersDecision, refused, statements.accepted]);
      if (statements.accepted === true) await this.database.query(STATED_IN_PROTEST, [entryId, casesOf(protest)]);
      if (changes && named) {
        await this.assessments.assess(actor, entry, { ...amounts, reason }, on.as, today);
        const [after] = await this.standing.hold([entryId]);
        const made = after?.decisions.at(-1)?.id ?? null;
        await this.database.query(END_PROTEST, [id, outcome, today, reason, made]);
      }
      return this.protests.find(actor, id);
    });
  }

  // Of a decision that changes nothing it does not matter what was asked for.
  private async standsOn(entry: LiquidationRow | undefined, asked: boolean): Promise<AskedDistinctlyDecision> {
    const times = entry && !asked ? await this.standing.times(entry) : null;
    const facts = {
      askedDistinctly: asked || !entry,
      reliquidateUntil: (times?.reliquidateUntil ?? null) as IsoDate | null,
    };
    return ask(askedDistinctly, facts, this.clock.today()).decision;
  }

  /** Puts on record what time has denied. */
  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const today = this.clock.today();
      const denied = await this.database.query<ProtestRow & Record<string, unknown>>(DENIED_BY_TIME, [today, MOST]);
      for (const protest of denied) {
        const [entry] = await this.standing.hold([protest.entryId]);
        const { deemedDeniedOn } = reviewOf(protest, today);
        if (entry && deemedDeniedOn !== null)
          await this.protests.end(ITSELF, entry, protest, {
            status: 'deemed_denied',
            on: deemedDeniedOn,
            reason: null,
          });
      }
      return denied.length;
    });
  }
}

interface Reviewing {
  readonly by: string;
  readonly outcome: DecideProtest['outcome'];
  readonly refused: boolean;
  readonly decided: boolean;
}

// Who reviews what further review was asked for.
function reviewFaults(
  protest: ProtestRow,
  { by, outcome, refused, decided }: Reviewing,
  today: IsoDate,
): readonly Fault[] {
  const facts = { ground: protest.furtherReview, allowed: outcome === 'allowed', refused };
  return [
    ...ask(furtherReview, { ...facts, madeTheDecision: protest.decisionBy === by }, today).decision,
    ...ask(headquartersReview, { ...facts, decided }, today).decision,
  ];
}

interface Amending {
  readonly changes: boolean;
  readonly named: boolean;
  /** Whether a statement on reimbursement is accepted, which may be all that it was about. */
  readonly states: boolean;
}

// Only what is allowed against a liquidation changes what is assessed, and says to what.
const amountsFault = ({ changes, named, states }: Amending): readonly Fault[] =>
  unmet([
    [changes || !named, deniedWithAmounts],
    [!changes || named || states, amountsMissing],
  ]);

const casesOf = ({ reimbursementStatements }: ProtestRow): readonly string[] =>
  reimbursementStatements.map(({ caseNumber }) => caseNumber);

const amountsMissing: Fault = {
  pointer: '',
  code: 'protest.amounts_missing',
  message: 'A protest that is allowed changes what is assessed.',
  remedy: 'Send what is assessed now: duties, adcvd or fees.',
};
const deniedWithAmounts: Fault = {
  pointer: '',
  code: 'protest.denied_with_amounts',
  message: 'A protest that is denied, or is against no liquidation, changes nothing of what is assessed.',
  remedy: 'Leave the amounts out.',
};

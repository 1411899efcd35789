import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { Cures } from '../cures.js';
import { bondUsedUp } from '../requirement.events.js';
import type { RequirementResultView } from '../requirement.view.js';
import { Requirements } from '../requirements.service.js';
import { nextReview } from '../rules/next-review.js';
import { BondsToReview } from './bonds-to-review.js';
import type { FoundToReview as Found } from './bonds-to-review.js';
import { BROUGHT_ABOUT_BY } from './review-cause.js';
import type { ReviewCause } from './review-cause.js';
import {
  DUE_FOR_REVIEW,
  KEEP_REVIEW,
  LAST_WARNING,
  RATES_CHANGED,
  REVIEWED,
  SAME_REQUIREMENT,
} from './sufficiency.sql.js';

const ITSELF: Actor = { id: 'system:sufficiency', role: 'system', organisationId: null, scopes: [] };
const AT_ONCE = 20;
// Longer than any two reviews are apart: a rate recorded before was looked at.
const RATES_LOOKED_AT_DAYS = 367;

/** Reviews the continuous bonds of importers when their day comes: keeps how each was found, has what is required determined, warns early. */
@Injectable()
export class SufficiencyReviews implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly bonds: BondsToReview,
    private readonly requirements: Requirements,
    private readonly cures: Cures,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const today = this.clock.today();
      await this.database.query(RATES_CHANGED, [today, addDays(today, -RATES_LOOKED_AT_DAYS)]);
      const due = await this.database.query<DueRow>(DUE_FOR_REVIEW, [today, AT_ONCE]);
      for (const { importerId, cause } of due) await this.review(importerId, cause);
      return due.length;
    });
  }

  private async review(importerId: string, cause: ReviewCause): Promise<void> {
    const today = this.clock.today();
    const { decided, bond, organisation } = await this.bonds.find(importerId);
    const { state, reasonCodes, result } = foundBy(decided);
    const found = { importerId, cause, bondId: bond?.bondId ?? null, organisation };
    const kept = state === 'insufficient' && decided.answer ? await this.require(found, decided) : NOTHING_REQUIRED;
    const warnedAt = result?.warnedAtPercent ?? null;
    const warn =
      warnedAt !== null && bond !== undefined && warnedAt > (await this.lastWarning(importerId, bond.bondId));
    const id = newId('bsr');
    const whose = [id, importerId, organisation, today, cause, state, reasonCodes, found.bondId];
    const amounts = [result?.bondAmount ?? null, result?.requiredAmount ?? null, result?.utilisationPercent ?? null];
    const what = [...amounts, warnedAt, kept.requirementId, kept.determinationId, this.clock.now()];
    await this.database.query(KEEP_REVIEW, [...whose, ...what]);
    if (state === 'sufficient') await this.cures.cureAll(importerId);
    if (warn) await this.outbox.add(bondUsedUp({ reviewId: id, importerId }));
    await this.setNext(importerId, decided, result);
  }

  // One that asks for the same of the same bond stands; nobody is told twice.
  private async require(
    { importerId, bondId, cause, organisation }: Reviewed,
    { answer }: Found,
  ): Promise<{ readonly requirementId: string | null; readonly determinationId: string | null }> {
    if (!answer) return NOTHING_REQUIRED;
    const asked = [importerId, bondId, answer.result.requiredAmount];
    const [same] = await this.database.query<{ id: string }>(SAME_REQUIREMENT, asked);
    if (same) return { requirementId: same.id, determinationId: null };
    const { id, determinationId } = await this.requirements.keep(ITSELF, answer, BROUGHT_ABOUT_BY[cause], {
      importerId,
      organisationId: organisation,
    });
    return { requirementId: id, determinationId };
  }

  private async lastWarning(importerId: string, bondId: string): Promise<number> {
    const [row] = await this.database.query<{ percent: number | null }>(LAST_WARNING, [importerId, bondId]);
    return row?.percent ?? 0;
  }

  private async setNext(importerId: string, { policies }: Found, result: RequirementResultView | null): Promise<void> {
    const carried = result?.instrument === 'single_transaction_bond' ? '0.00' : (result?.additionalAmount ?? null);
    const facts = {
      duties: cents(result?.dutiesTaxesFees12Months ?? null),
      additional: cents(carried),
      bond: cents(result?.bondAmount ?? null),
      percent: result?.utilisationPercent ?? null,
    };
    const today = this.clock.today();
    // Without an answer there are no policies it was decided under: it is looked at again the next day.
    const { on, room } = policies
      ? ask(nextReview, facts, today, policies).decision
      : { on: addDays(today, 1), room: null };
    await this.database.query(REVIEWED, [importerId, on, room === null ? null : formatMoney(room), this.clock.now()]);
  }
}

interface DueRow extends Record<string, unknown> {
  readonly importerId: string;
  readonly cause: ReviewCause;
}

interface Reviewed {
  readonly importerId: string;
  readonly cause: ReviewCause;
  readonly bondId: string | null;
  readonly organisation: string | null;
}

const NOTHING_REQUIRED = { requirementId: null, determinationId: null } as const;
const cents = (amount: string | null) => (amount === null ? null : parseMoney(amount));

function foundBy({ answer, faults }: Found) {
  if (!answer || faults.length > 0)
    return {
      state: 'not_assessed',
      reasonCodes: faults.map(({ code }) => code),
      result: answer?.result ?? null,
    } as const;
  const { result, reasonCodes } = answer;
  return { state: result.sufficiency, reasonCodes, result } as const;
}

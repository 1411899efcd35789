import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImporterStandings } from '../../importers/index.js';
import { MeasuresOfNotice } from '../measures/measures-of-notice.js';
import {
  notNotifiedYet,
  requirementOver,
  reviewByItsDecider,
  reviewDecided,
  reviewOpen,
} from '../requirement.errors.js';
import { reviewWasDecided } from '../requirement.events.js';
import { Requirements } from '../requirements.service.js';
import { requirementReview } from '../rules/requirement-review.js';
import type { ReviewDecisionFacts } from '../rules/requirement-review.js';
import type { DecideRequirementReview, PublishRequirementReview, RequestRequirementReview } from './review.dto.js';
import type { PublishedReviewView, RequirementReviewView } from './review.view.js';
import {
  ASK_REVIEW,
  DECIDE_REVIEW,
  FIND_REVIEW,
  LOCK_REVIEW,
  PUBLISHED_REVIEWS,
  PUBLISH_REVIEW,
  REVIEWS_OF,
  WITHDRAW,
} from './review.sql.js';

const LIST = 'requirement-reviews-published';
const READER = 'system:requirements';

/** Has requirements reviewed: asked for by the principal, decided by somebody else with reasons, published without names. */
@Injectable()
export class RequirementReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly requirements: Requirements,
    private readonly standings: ImporterStandings,
    private readonly measures: MeasuresOfNotice,
  ) {}

  /** Asks for a review of a requirement of which notice was given; one at a time. */
  request(actor: Actor, requirementId: string, given: RequestRequirementReview): Promise<RequirementReviewView> {
    return this.database.transaction(actor, async () => {
      const { status } = await this.requirements.find(actor, requirementId);
      if (status === 'determined') throw notNotifiedYet();
      const id = newId('brv');
      const row = [id, requirementId, given.ground, given.grounds, this.clock.today(), actor.id];
      if ((await this.database.query(ASK_REVIEW, row)).length === 0) throw reviewOpen();
      return this.find(actor, id);
    });
  }

  async list(actor: Actor, requirementId: string, { limit, cursor }: PageQuery): Promise<Page<RequirementReviewView>> {
    await this.requirements.find(actor, requirementId);
    const [after = null] = decodeCursor('requirement-reviews', cursor, 1) ?? [];
    const rows = await this.database.queryAs<Listed>(actor, REVIEWS_OF, [requirementId, after, limit + 1]);
    const { items, page } = pageOf('requirement-reviews', rows, limit, ({ position }) => [position]);
    return { items: items.map(({ position: _, ...row }) => shown(row)), page };
  }

  /** Decides a review. What is withdrawn or replaced binds no entry any more. */
  decide(
    actor: Actor,
    requirementId: string,
    id: string,
    { outcome, reason, replacedBy }: DecideRequirementReview,
  ): Promise<RequirementReviewView> {
    return this.database.transaction(actor, async () => {
      const held = await this.hold(actor, requirementId, id, replacedBy ?? null);
      if (held.outcome !== null) throw reviewDecided();
      const { replacement, byItsMaker, byAsker } = held;
      const today = this.clock.today();
      const facts = { outcome, replacement, byItsMaker: byItsMaker || byAsker };
      const faults = ask(requirementReview, facts, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      if (outcome !== 'upheld') {
        if (held.over) throw requirementOver();
        await this.database.query(WITHDRAW, [requirementId, today]);
        await this.standings.end({ type: 'bond_requirement', id: requirementId }, today);
        await this.measures.endWhereCured(held.importerId);
      }
      await this.database.query(DECIDE_REVIEW, [id, outcome, reason, replacedBy ?? null, today, actor.id]);
      await this.outbox.add(reviewWasDecided({ requirementId, importerId: held.importerId }));
      return this.find(actor, id);
    });
  }

  /** Publishes what a decided review said, without names; cleared by somebody else than decided it. */
  publish(
    actor: Actor,
    requirementId: string,
    id: string,
    { summary }: PublishRequirementReview,
  ): Promise<RequirementReviewView> {
    return this.database.transaction(actor, async () => {
      const held = await this.hold(actor, requirementId, id, null);
      if (held.outcome === null || held.published) throw reviewDecided();
      if (held.byDecider === true) throw reviewByItsDecider();
      await this.database.query(PUBLISH_REVIEW, [id, summary, this.clock.today(), actor.id]);
      return this.find(actor, id);
    });
  }

  /** What was published, for everybody. */
  async published({ limit, cursor }: PageQuery): Promise<Page<PublishedReviewView>> {
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<PublishedRow>(READER, PUBLISHED_REVIEWS, [after, limit + 1]);
    const page = pageOf(LIST, rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(({ seq: _seq, ...one }) => one) };
  }

  private async hold(actor: Actor, requirementId: string, id: string, replacedBy: string | null): Promise<Held> {
    const known = isId('brv', id) && isId('brq', requirementId);
    const values = [id, requirementId, replacedBy, actor.id];
    const [held] = known ? await this.database.query<Held>(LOCK_REVIEW, values) : [];
    if (!held) throw notFound();
    return held;
  }

  private async find(actor: Actor, id: string): Promise<RequirementReviewView> {
    const [row] = await this.database.queryAs<Row>(actor, FIND_REVIEW, [id]);
    if (!row) throw notFound();
    return shown(row);
  }
}

interface Held extends Record<string, unknown> {
  readonly outcome: string | null;
  readonly importerId: string;
  readonly byAsker: boolean;
  readonly byItsMaker: boolean;
  readonly byDecider: boolean | null;
  readonly published: boolean;
  readonly over: boolean;
  readonly replacement: ReviewDecisionFacts['replacement'];
}

type PublishedRow = PublishedReviewView & Record<string, unknown> & { readonly seq: string };

type Later = 'reason' | 'replacedBy' | 'decidedOn' | 'publishedOn';
type Row = Omit<RequirementReviewView, Later> & Readonly<Record<Later, string | null>> & Record<string, unknown>;

type Listed = Row & { readonly position: string };

const shown = ({ reason, replacedBy, decidedOn, publishedOn, ...row }: Row): RequirementReviewView => ({
  ...row,
  ...(reason === null ? {} : { reason }),
  ...(replacedBy === null ? {} : { replacedBy }),
  ...(decidedOn === null ? {} : { decidedOn }),
  ...(publishedOn === null ? {} : { publishedOn }),
});

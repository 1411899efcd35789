import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PolicyOverlays } from '../../../platform/policies/policy-overlays.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { ask } from '../../../platform/rules/ask.js';
import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import type { ProfileBands, ProfileWeights } from '../rules/profile-draft.js';
import { PUBLISHED, profileInForce } from '../rules/profile-in-force.js';
import { profileStep } from '../rules/profile-step.js';
import type { ProfileAct, ProfileState } from '../rules/profile-step.js';
import { notForThisState, ownProfile } from '../targeting.errors.js';
import { profileMoved } from '../targeting.events.js';
import type { ProfileFiguresView } from './profile.view.js';
import { EXPIRED, KEEP_ACT, LOCK_PROFILE, MOVE_PROFILE, PUBLISHED_OF } from './profile.sql.js';

const ITSELF: Actor = { id: 'system:targeting', role: 'system', organisationId: null, scopes: [] };
const AT_ONCE = 100;
type Ends = 'retire' | 'expire' | 'replace' | 'purge';
const RETIRED_FOR: Readonly<Record<Ends, string>> = {
  retire: 'retired',
  expire: 'expired',
  replace: 'replaced',
  purge: 'purged',
};

/** What is done with targeting profiles, by people and by the clock. */
@Injectable()
export class TargetingProfileActs implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly policies: PolicyRegister,
    private readonly overlays: PolicyOverlays,
  ) {}

  /** Does it, and keeps why; a published version takes the place of the one before. */
  act(actor: Actor, id: string, act: ProfileAct, given: GivenAct): Promise<void> {
    return this.database.transaction(actor, async () => {
      const [held] = isId('tgp', id) ? await this.database.query<Held>(LOCK_PROFILE, [id]) : [];
      if (!held) throw notFound();
      const today = this.clock.today();
      const { state, draftedBy, expiresOn } = held;
      const newExpiry = given.expiresOn ?? null;
      const facts = { state, act, byDrafter: draftedBy === actor.id, expiresOn, newExpiry, today };
      const policies = await this.policies.at(today, this.database.now);
      const { to, ownApproval, faults } = ask(profileStep, facts, today, policies).decision;
      if (to === null) throw notForThisState(undefined, [], { state });
      if (ownApproval) throw ownProfile();
      if (faults.length > 0) throw unlawful(faults);
      if (act === 'retire') return this.end(actor, id, act, given.reason);
      if (act === 'publish') await this.replace(actor, held);
      await this.database.query(MOVE_PROFILE, [id, to, today, actor.id, newExpiry, null]);
      if (act === 'publish') await this.letCount(id, held, today);
      if (newExpiry) await this.overlays.renew(id, newExpiry);
      await this.keep(actor, id, act, { ...given, newExpiry });
    });
  }

  /** Ends those whose day has come. */
  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const rows = await this.database.query<{ id: string }>(EXPIRED, [this.clock.today(), AT_ONCE]);
      for (const { id } of rows) await this.end(ITSELF, id, 'expire', 'It was not renewed before its day.');
      return rows.length;
    });
  }

  /** Ends one, in the running transaction. */
  async end(actor: Actor, id: string, why: Ends, reason: string): Promise<void> {
    const today = this.clock.today();
    await this.database.query(MOVE_PROFILE, [id, 'retired', today, actor.id, null, RETIRED_FOR[why]]);
    await this.overlays.end(id, today);
    await this.keep(actor, id, why, { reason, newExpiry: null });
  }

  // Two persons have signed it: who drafted it and who approved it. The database looks that it is theirs.
  private letCount(id: string, { issue, weights, bands, expiresOn, approvedOn }: Held, today: IsoDate): Promise<void> {
    const overlays = ask(profileInForce, { issue, weights, bands }, today).decision;
    const reviewedOn = approvedOn ?? today;
    return this.overlays.begin(overlays, {
      ...{ source: id, from: today, until: expiresOn },
      ...{ citations: PUBLISHED, reviewedOn },
    });
  }

  // One profile counts for an issue.
  private async replace(actor: Actor, { key, issue }: Held): Promise<void> {
    const before = await this.database.query<{ id: string }>(PUBLISHED_OF, [key, issue]);
    for (const { id } of before) await this.end(actor, id, 'replace', 'A later version was published.');
  }

  private async keep(
    actor: Actor,
    id: string,
    kind: ProfileAct | Ends,
    { reason, newExpiry, figures }: GivenAct & { readonly newExpiry: IsoDate | null },
  ): Promise<void> {
    const kept = figures === undefined ? null : JSON.stringify(figures);
    await this.database.query(KEEP_ACT, [id, kind, this.clock.today(), reason, newExpiry, actor.id, kept]);
    await this.outbox.add(profileMoved({ profileId: id, act: kind }));
  }
}

/** Why, and of a renewal until when and how the profile fared. */
export interface GivenAct {
  readonly reason: string;
  readonly expiresOn?: IsoDate;
  readonly figures?: ProfileFiguresView;
}

interface Held extends Record<string, unknown> {
  readonly key: string;
  readonly issue: TradeIssue;
  readonly weights: ProfileWeights;
  readonly bands: ProfileBands;
  readonly approvedOn: IsoDate | null;
  readonly state: ProfileState;
  readonly draftedBy: string;
  readonly expiresOn: IsoDate;
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { ask } from '../../../platform/rules/ask.js';
import { profileStep } from '../rules/profile-step.js';
import type { ProfileAct, ProfileState } from '../rules/profile-step.js';
import { notForThisState, ownProfile } from '../targeting.errors.js';
import { profileMoved } from '../targeting.events.js';
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
  ) {}

  /** Does it, and keeps why; a published version takes the place of the one before. */
  act(
    actor: Actor,
    id: string,
    act: ProfileAct,
    given: { readonly reason: string; readonly expiresOn?: IsoDate },
  ): Promise<void> {
    return this.database.transaction(actor, async () => {
      const [held] = isId('tgp', id) ? await this.database.query<Held>(LOCK_PROFILE, [id]) : [];
      if (!held) throw notFound();
      const today = this.clock.today();
      const { key, state, draftedBy, expiresOn } = held;
      const newExpiry = given.expiresOn ?? null;
      const facts = { state, act, byDrafter: draftedBy === actor.id, expiresOn, newExpiry, today };
      const policies = await this.policies.at(today, this.database.now);
      const { to, ownApproval, faults } = ask(profileStep, facts, today, policies).decision;
      if (to === null) throw notForThisState(undefined, [], { state });
      if (ownApproval) throw ownProfile();
      if (faults.length > 0) throw unlawful(faults);
      if (act === 'retire') return this.end(actor, id, act, given.reason);
      if (act === 'publish') await this.replace(actor, key);
      await this.database.query(MOVE_PROFILE, [id, to, today, actor.id, newExpiry, null]);
      await this.keep(actor, id, act, given.reason, newExpiry);
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
    await this.database.query(MOVE_PROFILE, [id, 'retired', this.clock.today(), actor.id, null, RETIRED_FOR[why]]);
    await this.keep(actor, id, why, reason, null);
  }

  private async replace(actor: Actor, key: string): Promise<void> {
    const before = await this.database.query<{ id: string }>(PUBLISHED_OF, [key]);
    for (const { id } of before) await this.end(actor, id, 'replace', 'A later version was published.');
  }

  private async keep(
    actor: Actor,
    id: string,
    kind: ProfileAct | Ends,
    reason: string,
    newExpiry: IsoDate | null,
  ): Promise<void> {
    await this.database.query(KEEP_ACT, [id, kind, this.clock.today(), reason, newExpiry, actor.id]);
    await this.outbox.add(profileMoved({ profileId: id, act: kind }));
  }
}

interface Held extends Record<string, unknown> {
  readonly key: string;
  readonly state: ProfileState;
  readonly draftedBy: string;
  readonly expiresOn: IsoDate;
}

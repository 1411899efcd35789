import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { daysBetween } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { applyRule } from '../../../kernel/rule.js';
import { TargetingProfileActs } from '../profiles/profile-acts.service.js';
import { TargetingProfiles } from '../profiles/profiles.service.js';
import { ask } from '../../../platform/rules/ask.js';
import { unlawful } from '../../../kernel/errors.js';
import { profileRenewal } from '../rules/profile-renewal.js';
import { profilePurge } from '../rules/profile-purge.js';
import { yieldInterval } from '../rules/yield-interval.js';
import { HEALTH, OVERLAP, RUNNING } from './health.sql.js';
import type { ProfileHealthView, ProfileOverlapView } from './health.view.js';

const ITSELF: Actor = { id: 'system:targeting', role: 'system', organisationId: null, scopes: [] };
const AT_ONCE = 100;
const PLACES = 4;

/** How profiles fare on what was assessed and found since they run; those that find nothing are purged, and kept as such. */
@Injectable()
export class ProfileHealth implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyRegister,
    private readonly profiles: TargetingProfiles,
    private readonly acts: TargetingProfileActs,
  ) {}

  async find(actor: Actor, id: string): Promise<ProfileHealthView> {
    const asOf = this.clock.today();
    const { acts } = await this.profiles.find(actor, id);
    const since = acts.find(({ kind }) => kind === 'shadow')?.on ?? asOf;
    const counts = await this.countsOf(actor, id, asOf);
    const { hits, findings } = counts;
    const overlap = await this.database.queryAs<ProfileOverlapView & Record<string, unknown>>(actor, OVERLAP, [
      id,
      asOf,
    ]);
    const { share, low, high } = applyRule(yieldInterval, { hits, findings }, asOf).decision;
    const { purge, reasonCode } = await this.judged(since as IsoDate, asOf, counts);
    return {
      ...{ profileId: id, asOf, ...counts, neverFired: hits === 0 },
      yield: share === null ? null : share.toFixed(PLACES),
      yieldAtLeast: low.toFixed(PLACES),
      yieldAtMost: high.toFixed(PLACES),
      ...{ toBePurged: purge, reasonCode, overlap: [...overlap] },
    };
  }

  /** Moves the day on which it expires, on how it fared until now. */
  renew(actor: Actor, id: string, given: { readonly evidence: string; readonly expiresOn: IsoDate }): Promise<void> {
    return this.database.transaction(actor, async () => {
      const health = await this.find(actor, id);
      const { assessments, hits, findings, toBePurged, yieldAtLeast, yieldAtMost } = health;
      const faults = ask(profileRenewal, { hits, findings, toBePurged }, this.clock.today()).decision;
      if (faults.length > 0) throw unlawful(faults);
      const figures = { assessments, hits, findings, yield: health.yield, yieldAtLeast, yieldAtMost };
      await this.acts.act(actor, id, 'renew', { reason: given.evidence, expiresOn: given.expiresOn, figures });
    });
  }

  /** Purges those that have shown that they find nothing. */
  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const asOf = this.clock.today();
      const running = await this.database.query<{ id: string; since: IsoDate }>(RUNNING, [AT_ONCE]);
      let purged = 0;
      for (const { id, since } of running) {
        const counts = await this.countsOf(ITSELF, id, asOf);
        const { purge, reasonCode } = await this.judged(since, asOf, counts);
        if (!purge) continue;
        const { hits, findings } = counts;
        await this.acts.end(ITSELF, id, 'purge', `${reasonCode}: ${String(hits)} hits, ${String(findings)} findings.`);
        purged += 1;
      }
      return purged;
    });
  }

  private async judged(since: IsoDate, asOf: IsoDate, { hits, findings }: Counts) {
    const policies = await this.policies.at(asOf, this.database.now);
    return applyRule(profilePurge, { age: daysBetween(since, asOf), hits, findings }, asOf, policies).decision;
  }

  private async countsOf(actor: Actor, id: string, asOf: IsoDate): Promise<Counts> {
    const [counts] = await this.database.queryAs<Counts>(actor, HEALTH, [id, asOf]);
    if (!counts) throw new Error('an aggregate gives a row');
    return counts;
  }
}

type Counts = Pick<
  ProfileHealthView,
  'assessments' | 'hits' | 'looked' | 'findings' | 'bothHigh' | 'onlyProfile' | 'onlyCounted' | 'neitherHigh'
> &
  Record<string, unknown>;

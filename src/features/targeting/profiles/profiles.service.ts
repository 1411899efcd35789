import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { ask } from '../../../platform/rules/ask.js';
import { profileDraft } from '../rules/profile-draft.js';
import type { ProfileWeights } from '../rules/profile-draft.js';
import { profileDrafted } from '../targeting.events.js';
import type { DraftTargetingProfile, ListTargetingProfiles } from './profile.dto.js';
import { CHAIN, DRAFT_PROFILE, FIND_PROFILE, LIST_PROFILES, PROFILE_KEY } from './profile.sql.js';
import type { TargetingProfileView } from './profile.view.js';

const LIST = 'targeting-profiles';

/** Targeting profiles on record: drafted, found and listed. */
@Injectable()
export class TargetingProfiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly policies: PolicyRegister,
  ) {}

  /** Drafts the next version of a profile. */
  draft(actor: Actor, given: DraftTargetingProfile): Promise<TargetingProfileView> {
    return this.database.transaction(actor, async () => {
      await this.database.hold(PROFILE_KEY, [given.key]);
      const today = this.clock.today();
      const { key, issue, weights, bands, basedOn = null } = given;
      const facts = {
        ...{ key, weights, bands, today, base: basedOn === null ? null : await this.baseOf(basedOn) },
        legalBasis: given.legalBasis ?? null,
        expectedEffect: given.expectedEffect ?? null,
        reviewOn: given.reviewOn ?? null,
        expiresOn: given.expiresOn ?? null,
      };
      const policies = await this.policies.at(today, this.database.now);
      const drafted = ask(profileDraft, facts, today, policies).decision;
      if (drafted.faults.length > 0) throw unlawful(drafted.faults);
      const id = newId('tgp');
      const says = [given.legalBasis, given.expectedEffect, given.reviewOn, drafted.expiresOn, today, actor.id];
      const weighs = [JSON.stringify(drafted.weights), JSON.stringify(bands), basedOn];
      await this.database.query(DRAFT_PROFILE, [id, key, issue, ...weighs, ...says]);
      await this.outbox.add(profileDrafted({ profileId: id }));
      return this.find(actor, id);
    });
  }

  async find(actor: Actor, id: string): Promise<TargetingProfileView> {
    const [row] = isId('tgp', id) ? await this.database.queryAs<Row>(actor, FIND_PROFILE, [id]) : [];
    if (!row) throw notFound();
    return shown(row);
  }

  /** Newest first. */
  async list(actor: Actor, { state, key, limit, cursor }: ListTargetingProfiles): Promise<Page<TargetingProfileView>> {
    const [before = null] = decodeCursor(LIST, cursor, 1) ?? [];
    const values = [state ?? null, key ?? null, before, limit + 1];
    const rows = await this.database.queryAs<Listed>(actor, LIST_PROFILES, values);
    const { items, page } = pageOf(LIST, rows, limit, ({ position }) => [position]);
    return { items: items.map(({ position: _, ...row }) => shown(row)), page };
  }

  private async baseOf(key: string) {
    const chain = await this.database.query<{ key: string; weights: ProfileWeights }>(CHAIN, [key]);
    return { chain: [key, ...chain.map((one) => one.key)], weights: chain[0]?.weights ?? null };
  }
}

type Row = Omit<TargetingProfileView, 'basedOn' | 'approvedBy' | 'retiredFor'> & {
  readonly basedOn: string | null;
  readonly approvedBy: string | null;
  readonly retiredFor: NonNullable<TargetingProfileView['retiredFor']> | null;
} & Record<string, unknown>;
type Listed = Row & { readonly position: string };

const shown = ({ basedOn, approvedBy, retiredFor, ...row }: Row): TargetingProfileView => ({
  ...row,
  ...(basedOn === null ? {} : { basedOn }),
  ...(approvedBy === null ? {} : { approvedBy }),
  ...(retiredFor === null ? {} : { retiredFor }),
});

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, problem, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { applyRule } from '../../../kernel/rule.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { assertVersion } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { grantTable } from '../../../platform/manifest/grantable.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { OrganisationType } from '../organisation.js';
import { accessGrant } from '../rules/access-grant.js';
import { GiveAccess, ListAccessGrants } from './access-grant.dto.js';
import { accessGrantGiven, accessGrantRevoked } from './access-grant.events.js';
import type { AccessGrant } from './access-grant.js';
import * as sql from './access-grants.sql.js';

const alreadyRevoked = problem('access_grant.already_revoked', 'conflict', 'This grant has been revoked already.');
const notYours = problem('access_grant.not_the_grantor', 'forbidden', 'Only who gave a grant revokes it.');

/** Gives, shows and revokes grants of access. */
@Injectable()
export class AccessGrantsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly policies: PolicyRegister,
  ) {}

  /** Gives a grant; every fault it has is told at once and nothing is kept. */
  give(actor: Actor, asked: GiveAccess): Promise<AccessGrant> {
    return this.db.transaction(actor, async () => {
      const grantorId = actor.organisationId ?? '';
      const validFrom = asked.validFrom ?? this.clock.today();
      await this.db.hold(sql.GRANTS_OF_ONE, [grantorId]);
      const faults = await this.faultsOf(grantorId, { ...asked, validFrom });
      if (faults.length > 0) throw unlawful(faults);
      const id = newId('grt');
      await this.db.query(sql.INSERT, [
        id,
        grantorId,
        asked.granteeOrganisationId,
        asked.resources,
        asked.actions,
        validFrom,
        asked.validUntil,
        asked.reason,
        asked.powerOfAttorney ?? null,
        actor.id,
      ]);
      await this.outbox.add(accessGrantGiven({ accessGrantId: id }));
      return this.find(actor, id);
    });
  }

  async find(actor: Actor, id: string): Promise<AccessGrant> {
    const [row] = isId('grt', id) ? await this.db.queryAs<Row>(actor, sql.FIND, [id]) : [];
    if (!row) throw notFound();
    return toGrant(row);
  }

  /** Given and held, newest first. */
  async list(
    actor: Actor,
    { state, granteeOrganisationId, limit, cursor }: ListAccessGrants,
  ): Promise<Page<AccessGrant>> {
    const after = decodeCursor('access-grants', cursor, 1)?.[0] ?? null;
    const statement = (CBP_ROLES as readonly string[]).includes(actor.role) ? sql.LIST_ALL : sql.LIST_OWN;
    const values = [after, state ?? null, granteeOrganisationId ?? null, limit + 1];
    const rows = (await this.db.queryAs<Row>(actor, statement, values)).map(toGrant);
    return pageOf('access-grants', rows, limit, ({ id }) => [id]);
  }

  /** Ends a grant at once: the very next request under it finds nothing. */
  revoke(actor: Actor, id: string, expected: ExpectedVersion): Promise<AccessGrant> {
    return this.db.transaction(actor, async () => {
      await this.find(actor, id);
      const [row] = await this.db.query<{ version: number; revoked: boolean }>(sql.LOCK, [id]);
      if (!row) throw notYours();
      assertVersion(expected, row.version);
      if (row.revoked) throw alreadyRevoked();
      await this.db.query(sql.REVOKE, [id, actor.id]);
      await this.outbox.add(accessGrantRevoked({ accessGrantId: id }));
      return this.find(actor, id);
    });
  }

  private async faultsOf(grantorId: string, asked: GiveAccess & { validFrom: IsoDate }): Promise<readonly Fault[]> {
    const { granteeOrganisationId, resources, actions, validFrom, validUntil } = asked;
    const values = [grantorId, granteeOrganisationId, resources, actions, validFrom, validUntil];
    const [facts] = await this.db.query<Facts>(sql.FACTS, values);
    if (!facts?.grantorType) throw notFound();
    const { grantorType, ...known } = facts;
    const today = this.clock.today();
    const grantor = { id: grantorId, type: grantorType };
    const judged = { asked, grantor, grantable: grantTable(), today, ...known };
    return applyRule(accessGrant, judged, today, await this.policies.at(today, this.clock.now())).decision;
  }
}

interface Facts {
  readonly grantorType: OrganisationType | null;
  readonly granteeType: OrganisationType | null;
  readonly open: number;
  readonly overlapping: string | null;
}

type Row = Omit<AccessGrant, 'powerOfAttorney' | 'grantedAt' | 'revokedAt'> & {
  powerOfAttorney: string | null;
  grantedAt: Date;
  revokedAt: Date | null;
  [column: string]: unknown;
};

const toGrant = ({ powerOfAttorney, grantedAt, revokedAt, ...row }: Row): AccessGrant => ({
  ...row,
  grantedAt: grantedAt.toISOString(),
  ...(powerOfAttorney === null ? {} : { powerOfAttorney }),
  ...(revokedAt === null ? {} : { revokedAt: revokedAt.toISOString() }),
});

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { Organisation } from '../organisation.entity.js';
import type { ListOrganisations, RegisterOrganisation } from './organisation.dto.js';
import type { OrganisationView } from './organisation.view.js';

const LIST = {
  name: 'organisations-list',
  text: `select id, name, type, created_at as "createdAt" from organisation
         where ($1 or id = $2) and ($3::text is null or id > $3) and ($4::text is null or type = $4) and ($5::text is null or id = $5)
         order by id limit $6`,
};

/** The organisations on record. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  register(actor: Actor, { name, type }: RegisterOrganisation): Promise<OrganisationView> {
    return this.db.transaction(actor, async () => {
      const organisation = { id: newId('org'), name, type, createdAt: new Date(this.clock.now()) };
      await this.db.repo(Organisation).insert(organisation);
      return toView(organisation);
    });
  }

  async list(actor: Actor, { type, limit, cursor }: ListOrganisations): Promise<Page<OrganisationView>> {
    const after = decodeCursor('organisations', cursor, 1)?.[0] ?? null;
    const rows = await this.rows(actor, after, type ?? null, null, limit + 1);
    return pageOf('organisations', rows, limit, ({ id }) => [id]);
  }

  async find(actor: Actor, id: string): Promise<OrganisationView> {
    const [found] = await this.rows(actor, null, null, id, 1);
    if (!found) throw notFound();
    return found;
  }

  /** What kind of organisation it is, whoever asks; null where there is no such. */
  async typeOf(id: string): Promise<Organisation['type'] | null> {
    return (await this.db.repo(Organisation).findOneBy({ id }))?.type ?? null;
  }

  private async rows({ role, organisationId }: Actor, ...narrowed: readonly unknown[]): Promise<OrganisationView[]> {
    const seesAll = (CBP_ROLES as readonly string[]).includes(role);
    return (await this.db.query<Organisation>(LIST, [seesAll, organisationId, ...narrowed])).map(toView);
  }
}

const toView = ({ createdAt, ...organisation }: Organisation): OrganisationView => ({
  ...organisation,
  createdAt: createdAt.toISOString(),
});

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CBP_ROLES } from '../../kernel/actor.js';
import { notFound, problem } from '../../kernel/errors.js';
import type { Resource } from '../../kernel/resources.js';
import { Database } from '../database/database.js';

const mayNotAct = problem('access.may_not_act', 'forbidden', 'Your grant lets you read this, not act on it.');

const MAY_ACT = { name: 'may-act', text: `select granted($1, $2, 'act') as may` };

export const isOfficer = ({ role }: Actor): boolean => (CBP_ROLES as readonly string[]).includes(role);

/** Who may file something for an organisation: itself, whom it granted to act, and officers for what came on paper. */
@Injectable()
export class ActingRights {
  constructor(private readonly database: Database) {}

  async assert(actor: Actor, owner: string | null, resource: Resource): Promise<void> {
    if (isOfficer(actor)) return;
    if (owner === null) throw notFound();
    if (owner === actor.organisationId) return;
    const [row] = await this.database.queryAs<{ may: boolean }>(actor, MAY_ACT, [owner, resource]);
    if (!row?.may) throw mayNotAct();
  }
}

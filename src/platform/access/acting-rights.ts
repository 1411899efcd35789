import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CBP_ROLES } from '../../kernel/actor.js';
import { notFound, problem } from '../../kernel/errors.js';
import type { Resource } from '../../kernel/resources.js';
import { Database } from '../database/database.js';

const mayNotAct = problem('access.may_not_act', 'forbidden', 'Your grant lets you read this, not act on it.');

const MAY_ACT = { name: 'may-act', text: `select granted($1, $2, 'act') as may, may_read($1, $2) as known` };

export const isOfficer = ({ role }: Actor): boolean => (CBP_ROLES as readonly string[]).includes(role);

/**
 * Who may file something for an organisation: itself, whom it granted to act, and officers for what came on paper.
 * To who may read it only, acting is forbidden; to anyone else there is nothing to act on.
 */
@Injectable()
export class ActingRights {
  constructor(private readonly database: Database) {}

  async assert(actor: Actor, owner: string | null, resource: Resource): Promise<void> {
    if (isOfficer(actor)) return;
    if (owner === null) throw notFound();
    if (owner === actor.organisationId) return;
    const [right] = await this.database.queryAs<{ may: boolean; known: boolean }>(actor, MAY_ACT, [owner, resource]);
    if (!right?.known) throw notFound();
    if (!right.may) throw mayNotAct();
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CBP_ROLES } from '../../kernel/actor.js';
import { notFound, problem } from '../../kernel/errors.js';
import { Database } from '../../platform/database/database.js';
import type { SeizureRecord } from './seizure-record.js';

const mayNotAct = problem('seizure.may_not_act', 'forbidden', 'Your grant lets you read this seizure, not act on it.');

const MAY_ACT = { name: 'seizure-may-act', text: `select granted($1, 'seizures', 'act') as may` };

/** Who may file against a seizure: its importer, who acts for it under a grant, and officers for whom came on paper. */
@Injectable()
export class FilingRights {
  constructor(private readonly database: Database) {}

  async assertFor(actor: Actor, { seizure }: SeizureRecord): Promise<void> {
    if ((CBP_ROLES as readonly string[]).includes(actor.role)) return;
    if (seizure.importerOrganisationId === null) throw notFound();
    if (seizure.importerOrganisationId === actor.organisationId) return;
    const [row] = await this.database.queryAs<{ may: boolean }>(actor, MAY_ACT, [seizure.importerOrganisationId]);
    if (!row?.may) throw mayNotAct();
  }
}

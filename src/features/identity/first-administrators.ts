import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Client } from './client.entity.js';
import { ClientsService } from './clients.service.js';
import { Organisation } from './organisation.entity.js';
import { scopesOf } from '../../platform/access/role-scopes.js';

/** One who shall appoint others: by a key of its own, or by the subject that an issuer elsewhere names it by. */
export type FirstAdministrator = { readonly key: JWK } | { readonly subject: string };

/** What was made. */
export interface FirstInstallation {
  readonly organisationId: string;
  /** What each signs in as, in the order they were given. */
  readonly administrators: readonly string[];
}

const ONE_AT_A_TIME = { name: 'first-administrators-lock', text: 'lock table client in share row exclusive mode' };

/** Two who appoint the others: where there are fewer, whoever runs the machine makes them. */
@Injectable()
export class FirstAdministrators {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
  ) {}

  /** Makes headquarters, where it is not there yet, and its administrators; refuses where two can appoint others themselves. */
  appoint(organisationName: string, administrators: readonly FirstAdministrator[]): Promise<FirstInstallation> {
    return this.db.transaction('system:operator', async () => {
      await this.db.query(ONE_AT_A_TIME);
      const there = await this.db.repo(Client).countBy({ role: 'administrator', status: 'active' });
      if (there >= 2) throw new Error(`There are ${String(there)} administrators: two of them appoint others.`);
      if (there + administrators.length < 2)
        throw new Error('Two administrators are needed, each with a key or a subject of its own.');
      const organisationId = await this.headquarters(organisationName);
      const made: string[] = [];
      for (const one of administrators) {
        const rights = { role: 'administrator', scopes: scopesOf('administrator'), organisationId } as const;
        const { id } =
          'key' in one
            ? await this.clients.register({ ...rights, keys: [one.key] }, 'system:operator')
            : await this.clients.registerSubject(one.subject, rights, 'system:operator');
        made.push(id);
      }
      return { organisationId, administrators: made };
    });
  }

  /** Finds out whether `appoint` would do it, by doing it and undoing all of it. */
  async rehearse(organisationName: string, administrators: readonly FirstAdministrator[]): Promise<void> {
    const undone = new Error('as planned');
    await this.db
      .transaction('system:operator', async () => {
        await this.appoint(organisationName, administrators);
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
  }

  private async headquarters(name: string): Promise<string> {
    const known = await this.db.repo(Organisation).findOneBy({ name, type: 'cbp_headquarters' });
    if (known) return known.id;
    const id = newId('org');
    const createdAt = new Date(this.clock.now());
    await this.db.repo(Organisation).insert({ id, name, type: 'cbp_headquarters', createdAt });
    return id;
  }
}

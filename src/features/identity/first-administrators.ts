import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Client } from './client.entity.js';
import { ClientsService } from './clients.service.js';
import { Organisation } from './organisation.entity.js';
import { scopesOf } from './role-scopes.js';

/** Two who appoint the others: where there are fewer, whoever runs the machine makes them. */
@Injectable()
export class FirstAdministrators {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
  ) {}

  /** Makes an administrator of each key and returns their ids; refuses where two can appoint others themselves. */
  appoint(organisationName: string, keys: readonly JWK[]): Promise<readonly string[]> {
    return this.db.transaction('system:operator', async () => {
      const there = await this.db.repo(Client).countBy({ role: 'administrator', status: 'active' });
      if (there >= 2) throw new Error(`There are ${String(there)} administrators: two of them appoint others.`);
      if (there + keys.length < 2) throw new Error('Two administrators are needed, with a key each.');
      const organisationId = await this.headquarters(organisationName);
      const made: string[] = [];
      for (const key of keys) {
        const rights = { role: 'administrator', scopes: scopesOf('administrator') } as const;
        made.push((await this.clients.register({ ...rights, organisationId, keys: [key] }, 'system:operator')).id);
      }
      return made;
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

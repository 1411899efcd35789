import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { confirmsOthers } from '../client-rights.js';
import { Client } from '../client.entity.js';
import { needsSecondPerson, ownClient } from '../client.errors.js';
import { ClientsService } from '../clients.service.js';
import { ClientRegister } from './client-register.js';
import type { AddClientKey, ChangeClientRights, RegisterClientWithKeys } from './client.dto.js';
import type { ClientView } from './client.view.js';

/** What one administrator does alone: everything about clients that confirm nothing for others, and never about itself. */
@Injectable()
export class ClientAdministration {
  constructor(
    private readonly db: Database,
    private readonly clients: ClientsService,
    private readonly register: ClientRegister,
  ) {}

  async add(actor: Actor, asked: RegisterClientWithKeys): Promise<ClientView> {
    if (confirmsOthers(asked.role)) throw needsSecondPerson('/role', '/v1/clients/proposals');
    const { id } = await this.clients.register(asked, actor);
    return this.register.find(actor, id);
  }

  async changeRights(
    actor: Actor,
    id: string,
    asked: ChangeClientRights,
    expected: ExpectedVersion,
  ): Promise<ClientView> {
    const { role } = await this.another(actor, id);
    if (confirmsOthers(role) || confirmsOthers(asked.role))
      throw needsSecondPerson('/role', `/v1/clients/${id}/rights/proposals`);
    await this.clients.changeRights(id, asked, actor, expected);
    return this.register.find(actor, id);
  }

  async addKey(actor: Actor, id: string, { key, overlapHours }: AddClientKey): Promise<ClientView> {
    const { role } = await this.another(actor, id);
    if (confirmsOthers(role)) throw needsSecondPerson('/key', `/v1/clients/${id}/keys/proposals`);
    await this.clients.addKey(id, key, overlapHours, actor);
    return this.register.find(actor, id);
  }

  // To take away is safe, and urgent where a key has been lost: one person is enough, also about oneself.
  async endKey(actor: Actor, id: string, kid: string): Promise<ClientView> {
    await this.clients.endKey(id, kid, actor);
    return this.register.find(actor, id);
  }

  async revoke(actor: Actor, id: string, reason: string): Promise<ClientView> {
    await this.clients.revoke(id, reason, actor);
    return this.register.find(actor, id);
  }

  private async another(actor: Actor, id: string): Promise<Client> {
    const client = await this.db.repo(Client).findOneBy({ id });
    if (!client) throw notFound();
    if (id === actor.id) throw ownClient();
    return client;
  }
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../config/settings.js';
import type { Actor } from '../../../kernel/actor.js';
import { hashOfSecret } from '../../../platform/auth/client-directory.js';
import type { DescribeClient } from '../administration/client.dto.js';
import { confirmsOthers } from '../client-rights.js';
import { needsSecondPerson } from '../client.errors.js';
import { ClientsService } from '../clients.service.js';
import type { NewSandboxClientView } from './sandbox-client-maker.view.js';

/** Makes clients with a secret of their own, for a sandbox that several share. */
@Injectable()
export class SandboxClientMaker {
  constructor(
    private readonly clients: ClientsService,
    private readonly settings: Settings,
  ) {}

  /** The secret is in this answer and nowhere else: only its hash is kept. */
  async make(actor: Actor, asked: DescribeClient): Promise<NewSandboxClientView> {
    if (confirmsOthers(asked.role)) throw needsSecondPerson('/role', '/v1/clients/proposals');
    const clientSecret = randomBytes(32).toString('base64url');
    const client = await this.clients.registerWithSecret(asked, hashOfSecret(clientSecret), actor);
    const { id, organisationId, role, scopes } = client;
    const tokenEndpoint = `${this.settings.issuer}/oauth/token`;
    return { clientId: id, clientSecret, organisationId, role, scopes, tokenEndpoint };
  }
}

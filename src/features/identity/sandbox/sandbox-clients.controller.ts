import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Settings } from '../../../config/settings.js';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Public, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { DescribeClient } from '../administration/client.dto.js';
import { MAY_DO } from '../role-descriptions.js';
import { scopesOf } from '../../../platform/access/role-scopes.js';
import { SandboxClientMaker } from './sandbox-client-maker.js';
import { newSandboxClientAccess } from './sandbox-client-maker.access.js';
import { NewSandboxClientView } from './sandbox-client-maker.view.js';
import { sandboxClientAccess } from './sandbox-clients.access.js';
import type { SandboxClient } from './sandbox-clients.js';
import { SANDBOX_CLIENTS, sandboxSecretOf } from './sandbox-clients.js';
import { SandboxClientView } from './sandbox-clients.view.js';

/** The published clients; this address exists in the sandbox only. */
@ApiTags('Sandbox')
@Controller('v1/sandbox/clients')
export class SandboxClientsController {
  constructor(
    private readonly settings: Settings,
    private readonly maker: SandboxClientMaker,
  ) {}

  /** Lists a client for every role, two organisations for every kind outside CBP, and how to get a token. */
  @Get()
  @Public('the sandbox is there to be tried, and its data are synthetic')
  @RevealsPage(SandboxClientView, sandboxClientAccess)
  listSandboxClients(@Query() { limit, cursor }: PageQuery): Page<SandboxClientView> {
    const after = decodeCursor('sandbox-clients', cursor, 1)?.[0];
    const from = SANDBOX_CLIENTS.findIndex(({ id }) => id === after) + 1;
    const rows = SANDBOX_CLIENTS.slice(from, from + limit + 1).map((client) => this.toView(client));
    return pageOf('sandbox-clients', rows, limit, ({ clientId }) => [clientId]);
  }

  /** Makes a client with a secret of its own, shown once. Sent again it makes another one. */
  @Post()
  @Requires('clients:write')
  @Reveals(NewSandboxClientView, newSandboxClientAccess)
  makeSandboxClient(@CurrentActor() actor: Actor, @Body() body: DescribeClient): Promise<NewSandboxClientView> {
    return this.maker.make(actor, body);
  }

  private toView({ id, role, organisation }: SandboxClient): SandboxClientView {
    const tokenEndpoint = `${this.settings.issuer}/oauth/token`;
    const secret = sandboxSecretOf(id);
    return {
      role,
      clientId: id,
      clientSecret: secret,
      organisation,
      scopes: [...scopesOf(role)],
      mayDo: MAY_DO[role],
      tokenEndpoint,
      curl: `curl -s -u ${id}:${secret} -d grant_type=client_credentials ${tokenEndpoint}`,
    };
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { ChangesVersion, IfMatch } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ClientAdministration } from './client-administration.js';
import { ClientRegister } from './client-register.js';
import { clientAccess } from './client.access.js';
import { AddClientKey, ChangeClientRights, ListClients, RegisterClientWithKeys, RevokeClient } from './client.dto.js';
import { ClientView } from './client.view.js';

/** Programs that sign in: their rights, their keys and their end. */
@ApiTags('Administration')
@Controller('v1/clients')
export class ClientsController {
  constructor(
    private readonly register: ClientRegister,
    private readonly administration: ClientAdministration,
  ) {}

  /** Registers a client with its public keys. Supervisors and administrators are appointed by two persons instead. */
  @Post()
  @Idempotent()
  @Requires('clients:write')
  @Reveals(ClientView, clientAccess)
  add(@CurrentActor() actor: Actor, @Body() body: RegisterClientWithKeys): Promise<ClientView> {
    return this.administration.add(actor, body);
  }

  /** Lists clients: all of them for administrators and auditors, yourself for you. */
  @Get()
  @Requires('clients:read')
  @RevealsPage(ClientView, clientAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListClients): Promise<Page<ClientView>> {
    return this.register.list(actor, query);
  }

  /** The client you signed in as. */
  @Get('me')
  @Requires('clients:read')
  @Reveals(ClientView, clientAccess)
  readOwnClient(@CurrentActor() actor: Actor): Promise<ClientView> {
    return this.register.find(actor, actor.id);
  }

  /** One client. */
  @Get(':id')
  @Requires('clients:read')
  @Reveals(ClientView, clientAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClientView> {
    return this.register.find(actor, id);
  }

  /** Gives a client another role or other scopes; the tokens it has end with it. */
  @Put(':id/rights')
  @ChangesVersion()
  @Requires('clients:write')
  @Reveals(ClientView, clientAccess)
  changeClientRights(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: ChangeClientRights,
  ): Promise<ClientView> {
    return this.administration.changeRights(actor, id, body, expected);
  }

  /** Adds a key. The others stay good for the overlap that is named, so that the client can change over without a gap. */
  @Post(':id/keys')
  @Idempotent()
  @Requires('clients:write')
  @Reveals(ClientView, clientAccess)
  addClientKey(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: AddClientKey): Promise<ClientView> {
    return this.administration.addKey(actor, id, body);
  }

  /** Ends a key at once, and every token given out so far: for a key that may be known to others. */
  @Post(':id/keys/:kid/end')
  @ApiParam({ name: 'kid', description: 'Id of the key.', example: '2026-03-02-a' })
  @HttpCode(200)
  @Idempotent()
  @Requires('clients:write')
  @Reveals(ClientView, clientAccess)
  endClientKey(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('kid') kid: string): Promise<ClientView> {
    return this.administration.endKey(actor, id, kid);
  }

  /** Revokes a client for good: it gets no token, and those it has are refused within a minute. */
  @Post(':id/revocation')
  @HttpCode(200)
  @Idempotent()
  @Requires('clients:write')
  @Reveals(ClientView, clientAccess)
  revoke(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: RevokeClient): Promise<ClientView> {
    return this.administration.revoke(actor, id, body.reason);
  }
}

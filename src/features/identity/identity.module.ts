import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../../config/settings.js';
import type { Actor } from '../../kernel/actor.js';
import { problem } from '../../kernel/errors.js';
import { AccessGuard, RoleScopes } from '../../platform/access/access.guard.js';
import { Authenticator } from '../../platform/auth/authenticator.js';
import { TableOfScopes } from './role-scopes.js';

const refused = problem('token.refused', 'unauthenticated', 'This token is not accepted.');

class NoTokensYet extends Authenticator {
  authenticate(_request: FastifyRequest): Promise<Actor> {
    return Promise.reject(refused());
  }
}

/** Who a token is: organisation, role, scopes. */
@Global()
@Module({})
export class IdentityModule {
  static with(_settings: Settings): DynamicModule {
    const providers = [
      { provide: RoleScopes, useClass: TableOfScopes },
      { provide: Authenticator, useClass: NoTokensYet },
      AccessGuard,
    ];
    return { module: IdentityModule, providers, exports: providers };
  }
}

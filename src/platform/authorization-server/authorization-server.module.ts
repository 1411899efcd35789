import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Settings } from '../../config/settings.js';
import { AuthorizationServerController } from './authorization-server.controller.js';
import { TokenEndpoint } from './token-endpoint.js';

/** Our own authorization server, for the sandbox and small installations; absent where the operator names an issuer. */
@Module({})
export class AuthorizationServerModule {
  static with(settings: Settings): DynamicModule {
    return settings.ownIssuer
      ? { module: AuthorizationServerModule, controllers: [AuthorizationServerController], providers: [TokenEndpoint] }
      : { module: AuthorizationServerModule };
  }
}

import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Settings } from '../../config/settings.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { ActorSource, ActorsByClaim, ActorsOnRecord } from './actor-source.js';
import { Authenticator } from './authenticator.js';
import { IssuerKeys } from './issuer-keys.js';
import { PassportAuthenticator } from './passport-authenticator.js';
import { RefusalLog } from './refusal-log.js';
import { RemoteKeys } from './remote-keys.js';
import { SigningKeys } from './signing-keys.js';
import { Standings } from './standings.js';

/** Sign-in: tokens of our own authorization server, or of the issuer the operator names. */
@Global()
@Module({})
export class AuthModule {
  static with(settings: Settings): DynamicModule {
    const providers = [
      Standings,
      AccessTokenStrategy,
      RefusalLog,
      { provide: Authenticator, useClass: PassportAuthenticator },
      ...(settings.ownIssuer ? OWN : elsewhere(settings.issuer)),
    ];
    return { module: AuthModule, providers, exports: providers };
  }
}

const OWN = [
  SigningKeys,
  { provide: IssuerKeys, useExisting: SigningKeys },
  {
    provide: ActorSource,
    inject: [Standings],
    useFactory: (standings: Standings): ActorSource => new ActorsOnRecord(standings),
  },
];

const elsewhere = (issuer: string) => [
  { provide: IssuerKeys, useFactory: (): IssuerKeys => new RemoteKeys(issuer) },
  {
    provide: ActorSource,
    inject: [Standings],
    useFactory: (standings: Standings): ActorSource => new ActorsByClaim(standings),
  },
];

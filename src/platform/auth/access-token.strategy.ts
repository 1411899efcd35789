import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { LRUCache } from 'lru-cache';
import passport from 'passport';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../kernel/actor.js';
import { verifyAccessToken } from './access-token.js';
import type { AccessTokenClaims } from './access-token.js';
import { ActorSource } from './actor-source.js';
import { BearerStrategy } from './bearer.strategy.js';
import { IssuerKeys } from './issuer-keys.js';

const MAX_REMEMBERED = 5_000;
// With the key set read every half minute, a key that is taken back takes its tokens along within a minute.
const REMEMBER_MS = 30_000;

/**
 * Signs in the bearer of an access token. Its signature is checked every half minute; whether its client still stands,
 * every time.
 */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(BearerStrategy, 'access-token') {
  // Set by the base class while it is made, before this class has any field of its own.
  declare readonly passport: passport.Authenticator;
  private readonly verified = new LRUCache<string, AccessTokenClaims>({
    max: MAX_REMEMBERED,
    ttl: REMEMBER_MS,
    ttlResolution: 0,
    perf: { now: () => Date.now() },
  });

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(ActorSource) private readonly actors: ActorSource,
  ) {
    super();
  }

  async validate(token: string): Promise<Actor> {
    const claims = this.verified.get(token) ?? (await this.checked(token));
    return this.actors.actorOf(claims);
  }

  // One passport for each application: the package's own is shared by the whole process.
  getPassportInstance(): passport.Authenticator {
    const own = new passport.Passport();
    Object.assign(this, { passport: own });
    return own as never;
  }

  private async checked(token: string): Promise<AccessTokenClaims> {
    const claims = await verifyAccessToken(token, {
      issuer: this.settings.issuer,
      audience: this.settings.env.audience,
      keyFor: this.keys.keyFor,
      claims: this.settings.claims,
    });
    // A time to live of zero would mean `for ever` to the cache, so that an expired token is not put there.
    const ttl = Math.min(claims.expiresAtMs - Date.now(), REMEMBER_MS);
    if (ttl > 0) this.verified.set(token, claims, { ttl });
    return claims;
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { Authenticator } from './authenticator.js';
import { RefusalLog } from './refusal-log.js';
import { tokenRefused } from './refusals.js';

/** Lets passport decide who is asking. */
@Injectable()
export class PassportAuthenticator extends Authenticator {
  constructor(
    private readonly strategy: AccessTokenStrategy,
    private readonly log: RefusalLog,
  ) {
    super();
  }

  async authenticate(request: FastifyRequest): Promise<Actor> {
    try {
      return await this.decide(request);
    } catch (error) {
      this.log.note(error);
      throw error;
    }
  }

  private decide({ headers }: FastifyRequest): Promise<Actor> {
    return new Promise((resolve, reject) => {
      const decided = (error: Error | null, actor?: Express.User | false | null): void => {
        if (error) reject(error);
        else if (actor) resolve(actor as Actor);
        else reject(tokenRefused({ reason: 'form' }));
      };
      // Passport hangs its session methods on what it is given; the request itself stays as Fastify made it.
      const middleware = this.strategy.passport.authenticate('access-token', { session: false }, decided) as (
        request: object,
        response: object,
        next: (error?: Error) => void,
      ) => void;
      middleware({ headers }, {}, (error) => {
        reject(error ?? tokenRefused({ reason: 'form' }));
      });
    });
  }
}

import type { Actor } from '../../kernel/actor.js';
import type { FastifyRequest } from 'fastify';

/** Turns what a request presents into an actor, or refuses with 401. */
export abstract class Authenticator {
  abstract authenticate(request: FastifyRequest): Promise<Actor>;
}

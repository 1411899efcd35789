import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '../../kernel/actor.js';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import { problem } from '../../kernel/errors.js';
import { Authenticator } from '../auth/authenticator.js';
import { PUBLIC, REQUIRES } from './requires.js';
import type { ActorRequest, Scope } from './requires.js';
import { rolesOf } from './role-scopes.js';

const missing = problem('token.missing', 'unauthenticated', 'Sign in first: send a bearer token.');
const notAllowed = problem('access.role_not_allowed', 'forbidden', 'Your role or your token does not allow this call.');

/** May this caller call this route? Closed: a route that says neither `@Requires` nor `@Public` is a defect. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  /** What needs no token is answered at once: a promise for each public call is a cost. */
  canActivate(context: ExecutionContext): true | Promise<true> {
    const handler = context.getHandler();
    const open = this.reflector.get<string | undefined>(PUBLIC, handler);
    const scope = this.reflector.get<Scope | undefined>(REQUIRES, handler);
    if (open === undefined && scope === undefined)
      throw new Error(`${context.getClass().name}.${handler.name} names neither @Requires nor @Public`);
    const request = context.switchToHttp().getRequest<ActorRequest>();
    if (request.headers.authorization === undefined) return this.admit(request, PUBLIC_ACTOR, scope);
    // A bad token is refused even where none is needed: a caller who signs in wants to know that it failed.
    return this.authenticator.authenticate(request).then((actor) => this.admit(request, actor, scope));
  }

  private admit(request: ActorRequest, actor: Actor, scope: Scope | undefined): true {
    request.actor = actor;
    if (scope === undefined) return true;
    if (actor.role === 'public') throw missing();
    if (!actor.scopes.includes(scope) || !rolesOf(scope).includes(actor.role))
      throw notAllowed(undefined, [], { scope });
    return true;
  }
}

import { SetMetadata, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import type { Purpose } from '../../kernel/purpose.js';
import type { AgreementInForce } from './agreements-in-force.js';
import type { Revealing } from './reveals.js';

/** What a token must allow, `resource:verb`; a feature adds its own beside its manifest, by declaration merging. */
// oxlint-disable-next-line typescript/no-empty-object-type -- features fill it
export interface ScopeNames {}
export type Scope = keyof ScopeNames;

export const REQUIRES = Symbol('requires');
export const PUBLIC = Symbol('public');

/** This route may be called with a token that holds the scope, by a role that may have it. */
export const Requires = (scope: Scope): MethodDecorator => SetMetadata(REQUIRES, scope);

/** This route may be called by anyone; the reason is printed in docs/access.md. */
export const Public = (why: string): MethodDecorator => SetMetadata(PUBLIC, why);

/** A request as the guards leave it: who asks, what for, and under which agreement. */
export type ActorRequest = FastifyRequest & {
  actor?: Actor;
  purpose?: Purpose;
  agreement?: AgreementInForce;
  /** How its answer leaves; set for every call that was let through. */
  leaves?: Leaving;
};

/** What an answer is masked by, where there is anything to mask, and what has been masked already. */
export interface Leaving {
  readonly by: Revealing | undefined;
  masked?: unknown;
}

/** Who is asking. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<ActorRequest>().actor ?? PUBLIC_ACTOR,
);

import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import type { Actor } from '../../kernel/actor.js';
import { maskFor } from '../../kernel/mask.js';
import type { Mask } from '../../kernel/mask.js';
import type { Page } from '../../kernel/page.js';
import type { FastifyReply } from 'fastify';
import { nextLink } from '../http/next-link.js';
import type { ActorRequest } from './requires.js';
import { REVEALS, UNMASKED } from './reveals.js';
import type { Revealing } from './reveals.js';

type Row = Record<string, unknown>;

/** The only way out: an answer whose handler names no policy is a defect. */
@Injectable()
export class MaskingInterceptor implements NestInterceptor {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const handler = context.getHandler();
    const revealing = this.reflector.get<Revealing | undefined>(REVEALS, handler);
    if (!revealing) {
      if (this.reflector.get<string | undefined>(UNMASKED, handler) !== undefined) return next.handle();
      throw new Error(`${context.getClass().name}.${handler.name} names no @Reveals`);
    }
    const http = context.switchToHttp();
    const request = http.getRequest<ActorRequest>();
    const actor = request.actor ?? PUBLIC_ACTOR;
    const mask = maskFor(revealing.policy, actor.role);
    return next.handle().pipe(
      map((answer) => {
        const following = revealing.paged ? (answer as Page<object>).page.next : undefined;
        if (following !== undefined)
          void http.getResponse<FastifyReply>().header('link', nextLink(request.url, following));
        return masked(answer, mask, revealing.paged, actor);
      }),
    );
  }
}

function masked(answer: unknown, mask: Mask, paged: boolean, actor: Actor): unknown {
  if (answer === undefined || answer === null) return answer;
  if (typeof answer !== 'object') throw new Error('an answer must be an object');
  return paged ? maskedPage(answer as Page<Row>, mask, actor) : mask.apply(answer, actor);
}

// Only what every list may say beside its rows: anything else a handler adds stays inside.
function maskedPage(answer: Page<Row>, mask: Mask, actor: Actor): Page<Row> {
  const { page, asOf, knownAt, searched } = answer;
  const items = answer.items.map((row) => mask.apply(row, actor));
  return {
    items,
    page,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(searched === undefined ? {} : { searched }),
  };
}

import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { PUBLIC_ACTOR } from '../../kernel/actor.js';
import type { Actor } from '../../kernel/actor.js';
import { reveal } from '../../kernel/access.js';
import type { Page } from '../../kernel/page.js';
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
    const revealing = this.reflector.get<Revealing<Row> | undefined>(REVEALS, handler);
    if (!revealing) {
      if (this.reflector.get<string | undefined>(UNMASKED, handler) !== undefined) return next.handle();
      throw new Error(`${context.getClass().name}.${handler.name} names no @Reveals`);
    }
    const actor = context.switchToHttp().getRequest<ActorRequest>().actor ?? PUBLIC_ACTOR;
    return next.handle().pipe(map((answer) => mask(answer, revealing, actor)));
  }
}

function mask(answer: unknown, revealing: Revealing<Row>, actor: Actor): unknown {
  if (answer === undefined || answer === null) return answer;
  if (typeof answer !== 'object') throw new Error('an answer must be an object');
  if (revealing.paged) return maskPage(answer as Page<Row>, revealing, actor);
  return maskRow(answer as Row, revealing, actor);
}

// Only what every list may say beside its rows: anything else a handler adds stays inside.
function maskPage(answer: Page<Row>, revealing: Revealing<Row>, actor: Actor): Page<Row> {
  const { page, asOf, knownAt, searched } = answer;
  const items = answer.items.map((row) => maskRow(row, revealing, actor));
  return {
    items,
    page,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(searched === undefined ? {} : { searched }),
  };
}

function maskRow(row: Row, { policy }: Revealing<Row>, actor: Actor): Row {
  const { shown, withheld } = reveal(policy, actor, row);
  return withheld.length > 0
    ? { ...shown, withheld: withheld.map((field) => ({ field, reason: 'not_permitted' })) }
    : shown;
}

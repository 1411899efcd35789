import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { IdempotencyInterceptor } from '../idempotency/idempotency.interceptor.js';
import { MaskingInterceptor } from './masking.interceptor.js';

/** Once-only around the mask, in one step: every global interceptor costs each request its own round of promises. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: IdempotencyInterceptor,
    private readonly masking: MaskingInterceptor,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return this.idempotency.intercept(context, { handle: () => this.masking.intercept(context, next) });
  }
}

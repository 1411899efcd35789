import { setImmediate } from 'node:timers/promises';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { isLargeBody } from '../http/json-body.js';
import type { MaskingInterceptor } from './masking.interceptor.js';

/**
 * Nest hands every handler's answer to its adapter, so this is where it is masked: an interceptor in the same place costs
 * each request a chain of observables (docs/adr/0023).
 */
export class MaskingAdapter extends FastifyAdapter {
  private interceptor: MaskingInterceptor | undefined;

  /** Until this is said, nothing is answered. */
  maskWith(interceptor: MaskingInterceptor): void {
    this.interceptor = interceptor;
  }

  // Nest waits for what this gives, and takes what it throws to the filter, as it does of a handler.
  override reply(response: FastifyReply, body: unknown, statusCode?: number): FastifyReply {
    if (!this.interceptor) throw new Error('an answer before its mask');
    const shown = this.interceptor.intercept(response.request, response, body);
    const isLarge = isLargeBody(response.request);
    if (!(shown instanceof Promise) && !isLarge) return super.reply(response, shown, statusCode);
    // What answers a large request is large: others are served before it is written out.
    const masked: Promise<unknown> = isLarge
      ? Promise.resolve(shown).then((all) => setImmediate(all))
      : Promise.resolve(shown);
    return masked.then((all): FastifyReply => super.reply(response, all, statusCode)) as unknown as FastifyReply;
  }
}

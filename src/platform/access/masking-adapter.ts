import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
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
    if (!(shown instanceof Promise)) return super.reply(response, shown, statusCode);
    const sent = shown.then((masked: unknown): FastifyReply => super.reply(response, masked, statusCode));
    return sent as unknown as FastifyReply;
  }
}

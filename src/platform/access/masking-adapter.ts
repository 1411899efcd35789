import { setImmediate } from 'node:timers/promises';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Clock } from '../clock/clock.js';
import { isLargeBody } from '../http/json-body.js';
import { asCalendar } from '../page/calendar-reply.js';
import { asPage } from '../page/page-reply.js';
import type { MaskingInterceptor } from './masking.interceptor.js';
import type { ActorRequest } from './requires.js';

/**
 * Nest hands every handler's answer to its adapter, so this is where it is masked: an interceptor in the same place costs
 * each request a chain of observables (docs/adr/0023).
 */
export class MaskingAdapter extends FastifyAdapter {
  private interceptor: MaskingInterceptor | undefined;
  private clock: Clock | undefined;

  /** Until this is said, nothing is answered. */
  maskWith(interceptor: MaskingInterceptor, clock: Clock): void {
    this.interceptor = interceptor;
    this.clock = clock;
  }

  // Nest waits for what this gives, and takes what it throws to the filter, as it does of a handler.
  override reply(response: FastifyReply, body: unknown, statusCode?: number): FastifyReply {
    const { clock } = this;
    if (!this.interceptor || !clock) throw new Error('an answer before its mask');
    const masked = this.interceptor.intercept(response.request, response, body);
    const { page, calendar } = (response.request as ActorRequest).leaves?.by ?? {};
    const asAsked = (all: unknown): unknown => {
      if (!isAnswer(all)) return all;
      if (calendar) return asCalendar(response, all, { calendar, at: () => clock.now() });
      return page ? asPage(response, all, page) : all;
    };
    const isLarge = isLargeBody(response.request);
    if (!(masked instanceof Promise) && !isLarge) return super.reply(response, asAsked(masked), statusCode);
    // What answers a large request is large: others are served before it is written out.
    const later: Promise<unknown> = isLarge
      ? Promise.resolve(masked).then((all) => setImmediate(all))
      : Promise.resolve(masked);
    const sent = later.then((all) => super.reply(response, asAsked(all), statusCode));
    // oxlint-disable-next-line house/no-renamed-type -- Nest waits for whatever comes back; its declaration says that nothing has to be waited for
    return sent as unknown as FastifyReply;
  }
}

const isAnswer = (all: unknown): all is object => typeof all === 'object' && all !== null;

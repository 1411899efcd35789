import type { FastifyInstance } from 'fastify';
import type { JsonLogger } from './json-logger.js';

/** Writes one line for each request when it is answered: its route, never its address, which holds ids. */
export function logRequests(fastify: FastifyInstance, logger: JsonLogger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id: requestId, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    logger.log({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms, requestId }, 'request');
    done();
  });
}

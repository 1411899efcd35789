import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Settings } from '../../config/settings.js';
import { Database } from '../database/database.js';
import { portRefused } from '../http/port-refused.js';

const WAITING = {
  name: 'metrics-outbox',
  text: `select count(*) filter (where dead_at is null)::int as waiting, count(dead_at)::int as dead from outbox_message where done_at is null`,
};

/** Prometheus metrics on a listener of their own, so that they are never published by accident. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private server: Server | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** Does nothing where METRICS_PORT is 0; labels are routes, never addresses with ids in them. */
  async start(fastify: FastifyInstance): Promise<void> {
    const { metricsPort, host } = this.settings.env;
    if (metricsPort === 0) return;
    collectDefaultMetrics({ register: this.registry });
    const seconds = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from request to answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [this.registry],
    });
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    });
    this.watchOutbox();
    const server = createServer((_, response) => {
      this.registry
        .metrics()
        .then((text) => response.setHeader('content-type', this.registry.contentType).end(text))
        .catch(() => response.writeHead(503).end());
    });
    this.server = server;
    await once(server.listen(metricsPort, host), 'listening').catch((error: unknown) => {
      throw portRefused('METRICS_PORT', metricsPort, host, error);
    });
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }

  private watchOutbox(): void {
    const { database } = this;
    const gauge = new Gauge({
      name: 'outbox_messages',
      help: 'Events that wait for delivery, and those given up',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        const [row] = await database.query<{ waiting: number; dead: number }>(WAITING);
        gauge.set({ state: 'waiting' }, row?.waiting ?? 0);
        gauge.set({ state: 'dead' }, row?.dead ?? 0);
      },
    });
  }
}

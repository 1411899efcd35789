import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Settings } from '../../config/settings.js';
import { portRefused } from '../http/port-refused.js';
import { WorkMetrics } from './work-metrics.js';

/** Prometheus metrics on a listener of their own, so that they are never published by accident. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private server: Server | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly work: WorkMetrics,
  ) {}

  /** Of the service. Does nothing where METRICS_PORT is 0; labels are routes, never addresses with ids in them. */
  async startForService(fastify: FastifyInstance): Promise<void> {
    const { metricsPort } = this.settings.env;
    if (metricsPort === 0) return;
    this.watchRequests(fastify);
    await this.listen('METRICS_PORT', metricsPort);
  }

  /** Of a worker that is a process of its own. Does nothing where WORKER_METRICS_PORT is 0. */
  async startForWorker(): Promise<void> {
    const { workerMetricsPort } = this.settings.env;
    if (workerMetricsPort !== 0) await this.listen('WORKER_METRICS_PORT', workerMetricsPort);
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }

  private watchRequests(fastify: FastifyInstance): void {
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
  }

  private async listen(setting: string, port: number): Promise<void> {
    collectDefaultMetrics({ register: this.registry });
    this.work.watch(this.registry);
    const server = createServer((_, response) => {
      this.registry
        .metrics()
        .then((text) => response.setHeader('content-type', this.registry.contentType).end(text))
        .catch(() => response.writeHead(503).end());
    });
    this.server = server;
    const { host } = this.settings.env;
    await once(server.listen(port, host), 'listening').catch((error: unknown) => {
      throw portRefused(setting, port, host, error);
    });
  }
}

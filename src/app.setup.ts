import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Settings } from './config/settings.js';
import { AppModule } from './app.module.js';
import { MaskingInterceptor } from './platform/access/masking.interceptor.js';
import { CallGuard } from './platform/access/call.guard.js';
import { MaskingAdapter } from './platform/access/masking-adapter.js';
import { Clock } from './platform/clock/clock.js';
import { Database } from './platform/database/database.js';
import { acceptBulkFiles } from './platform/bulk/bulk-intake.js';
import { acceptUploads } from './platform/files/upload-stream.js';
import { tagCacheable } from './platform/http/cacheable.js';
import { crossOrigin } from './platform/http/cross-origin.js';
import { readJsonStrictly } from './platform/http/json-body.js';
import { KnownMethods } from './platform/http/known-methods.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { RequestBudget } from './platform/http/request-budget.js';
import { ALLOWED_ORIGIN, API_HEADERS, PAGE_HEADERS } from './platform/http/security-headers.js';
import { RequestValidation } from './platform/http/validation.js';
import { refuseRequest } from './platform/http/unreadable-request.js';
import { GUIDES, serveGuides } from './guides/index.js';
import { refuseAddress } from './platform/http/unreadable-address.js';
import { JsonLogger } from './platform/logging/json-logger.js';
import { logRequests } from './platform/logging/request-lines.js';
import { serveDocs } from './platform/openapi/docs/docs-page.js';
import { buildDocument } from './platform/openapi/document.js';
import { withSharedParts } from './platform/openapi/shared-parts.js';

/** The largest body accepted, in bytes: 1,000 lines fit with room to spare. */
export const BODY_LIMIT = 1_048_576;

interface AppOptions {
  readonly connect?: boolean;
  /** Further modules: for tests of what holds all of them together. */
  readonly modules?: readonly Type[];
  /** How long a client may take to send a request. */
  readonly patienceMs?: number;
}

/** The application as it is served and as it is tested: the same pipes, guards, filters and limits. */
export async function createApp(
  settings: Settings,
  { connect = true, modules = [], patienceMs = 15_000 }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = new MaskingAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: proxies(settings.env.trustedProxies),
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    // Slow clients are cut. Node looks for them every half minute unless it is told otherwise, and lets headers drip for a minute.
    connectionTimeout: 2 * patienceMs,
    requestTimeout: patienceMs,
    http: {
      headersTimeout: patienceMs,
      requestTimeout: patienceMs,
      connectionsCheckingInterval: Math.min(1_000, patienceMs / 2),
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    // What still arrives while we stop is answered as ever, in our own form.
    return503OnClosing: false,
    // With options for the server of Node its type allows for one of HTTP/2, which is none of ours.
    frameworkErrors: refuseAddress as never,
    clientErrorHandler: refuseRequest,
  });
  const logger = new JsonLogger(settings.env.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, { connect }, modules),
    adapter,
    {
      logger,
      bodyParser: false,
      abortOnError: false,
    },
  );
  const fastify = adapter.getInstance();
  if (settings.env.logLevel === 'info' || settings.env.logLevel === 'debug') logRequests(fastify, logger);
  app.get(KnownMethods).learnFrom(fastify);
  // JSON is the one language of bodies.
  fastify.removeContentTypeParser('text/plain');
  readJsonStrictly(fastify);
  acceptUploads(fastify);
  acceptBulkFiles(fastify);
  const budget = new RequestBudget(settings.env.rateLimitFactor, BODY_LIMIT);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // The origin that may call with a token has been named before this, where there is one.
    const named = reply.getHeader(ALLOWED_ORIGIN);
    void reply.headers(request.url.startsWith('/docs') ? PAGE_HEADERS : API_HEADERS);
    if (named !== undefined) void reply.header(ALLOWED_ORIGIN, named);
    if (settings.sandbox) void reply.header('x-environment', 'sandbox');
    budget.hook(request, reply, done);
  });
  if (settings.env.corsOrigins.length > 0) app.enableCors(crossOrigin(settings.env.corsOrigins));
  fastify.addHook('onSend', tagCacheable);
  if (connect) looksChangeNothing(fastify, app.get(Database));
  app.useGlobalPipes(new RequestValidation());
  app.useGlobalGuards(app.get(CallGuard));
  adapter.maskWith(app.get(MaskingInterceptor), app.get(Clock));
  app.useGlobalFilters(app.get(ProblemFilter));
  // Guides act as clients of the sandbox and move its clock.
  const guides = settings.sandbox ? GUIDES : [];
  await serveDocs(app, () => buildDocument(app), withSharedParts, guides);
  serveGuides(app, guides);
  return app;
}

// What is asked by GET or HEAD is read; PostgreSQL itself refuses any write on the way.
function looksChangeNothing(fastify: FastifyInstance, database: Database): void {
  fastify.addHook('onRequest', ({ method }, _, done) => {
    if (method === 'GET' || method === 'HEAD') database.looksOnly(done);
    else done();
  });
}

// A number of proxies is so many addresses from our end of the list.
const proxies = (
  trusted: Settings['env']['trustedProxies'],
): boolean | string[] | ((_: string, hop: number) => boolean) =>
  typeof trusted === 'number' ? (_, hop) => hop < trusted : typeof trusted === 'object' ? [...trusted] : trusted;

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const assets = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trade enforcement service</title><link rel="stylesheet" href="/docs/assets/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>`;
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: true });`;
const SERVED = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** The contract at `/openapi.json` and a page to try it at `/docs`, from local assets only; the bare address leads there. */
export async function serveDocs(app: NestFastifyApplication, build: () => object): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  await app.register(fastifyStatic, { root: assets, serve: false });
  fastify.get('/openapi.json', (_, reply) =>
    reply.type('application/json').send((document ??= JSON.stringify(build()))),
  );
  fastify.get('/', (_, reply) => reply.redirect('/docs'));
  fastify.get('/docs', (_, reply) => reply.type('text/html').send(PAGE));
  fastify.get('/docs/start.js', (_, reply) => reply.type('text/javascript').send(START));
  for (const file of SERVED) fastify.get(`/docs/assets/${file}`, (_, reply) => reply.sendFile(file, { maxAge: '1d' }));
}

/** The version of this service, from package.json. */
export const serviceVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { notFound } from '../../kernel/errors.js';
import type { Contract } from './contract.js';
import { contractOfTag, slugOf, tagsOf } from './contract-by-tag.js';
import { ServedText } from './served-text.js';

const assets = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const HEAD = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trade enforcement service</title><link rel="stylesheet" href="/docs/assets/swagger-ui.css"></head>
<body>`;
const TAIL = `<div id="docs"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>`;
// The page of a group shows that group alone, opened; the page of all shows the groups, closed.
const START = `const group = location.pathname.split('/')[2];
SwaggerUIBundle({ url: group ? '/openapi/' + group + '.json' : '/openapi.json', dom_id: '#docs', deepLinking: true,
  tryItOutEnabled: true, filter: true, docExpansion: group ? 'list' : 'none', defaultModelsExpandDepth: -1 });`;
const SERVED = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/**
 * The contract at `/openapi.json`, a group of it at `/openapi/{group}.json`, and pages to try them at `/docs` and
 * `/docs/{group}`, from local assets only; the bare address leads there.
 */
export async function serveDocs(
  app: NestFastifyApplication,
  build: () => Contract,
  publish: (contract: Contract) => object,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let built: Contract | undefined;
  const whole = (): Contract => (built ??= build());
  const text = (contract: Contract): string => JSON.stringify(publish(contract));
  const everything = new ServedText(JSON_TYPE, () => text(whole()));
  const groups = new Map<string, ServedText>();
  const groupAt = (slug: string): ServedText | undefined => {
    const name = tagsOf(whole()).find((tag) => slugOf(tag.name) === slug)?.name;
    if (name !== undefined && !groups.has(slug))
      groups.set(slug, new ServedText(JSON_TYPE, () => text(contractOfTag(whole(), name))));
    return groups.get(slug);
  };
  const page = new ServedText('text/html; charset=utf-8', () => `${HEAD}${linksTo(tagsOf(whole()))}${TAIL}`);
  await app.register(fastifyStatic, { root: assets, serve: false });
  fastify.get('/openapi.json', (request, reply) => everything.send(request, reply));
  fastify.get<{ Params: { group: string } }>('/openapi/:group.json', (request, reply) => {
    const group = groupAt(request.params.group);
    if (!group) throw notFound();
    return group.send(request, reply);
  });
  fastify.get('/', (_, reply) => reply.redirect('/docs'));
  fastify.get('/docs', (request, reply) => page.send(request, reply));
  fastify.get<{ Params: { group: string } }>('/docs/:group', (request, reply) => {
    if (!groupAt(request.params.group)) throw notFound();
    return page.send(request, reply);
  });
  fastify.get('/docs/start.js', (_, reply) => reply.type('text/javascript').send(START));
  for (const file of SERVED) fastify.get(`/docs/assets/${file}`, (_, reply) => reply.sendFile(file, { maxAge: '1d' }));
}

const JSON_TYPE = 'application/json; charset=utf-8';

const linksTo = (tags: readonly { readonly name: string }[]): string =>
  `<nav class="swagger-ui"><div class="wrapper"><p><a href="/docs">Everything</a> · ${tags
    .map(({ name }) => `<a href="/docs/${slugOf(name)}">${name}</a>`)
    .join(' · ')}</p></div></nav>`;

/** The version of this service, from package.json. */
export const serviceVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;
